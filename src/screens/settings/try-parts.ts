import type { Day } from '#language/day.ts'
import { numbersOf, type Pattern, type PromptRule } from '#language/prompt.ts'
import { filterBar } from '#ui/filter-bar.ts'
import type { Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { roundly, suppressed } from '#workings/figures/suppress.ts'
import { to } from '../front/address.ts'

const plain: Record<string, string> = {
  atLeast: 'At least',
  withinDays: 'Within days',
  times: 'Times as long',
  atLeastEarlier: 'Earlier episodes',
  underDays: 'Gap under days',
  afterHours: 'After hours',
}

/** The rule's numbers and the days to try them over, in the address. */
export function chooser(rule: PromptRule, pattern: Pattern, from: Day, until: Day): Html {
  const numbers = Object.entries(numbersOf(pattern)).map(([name, n]) => ({
    kind: 'words' as const,
    name,
    label: plain[name] ?? name,
    value: String(n),
  }))
  return filterBar({
    action: to.tryRule(rule.id),
    label: 'Try other numbers',
    buttonText: 'Try',
    filters: [
      ...numbers,
      { kind: 'day', name: 'from', label: 'From', value: from },
      { kind: 'day', name: 'until', label: 'To', value: until },
    ],
  })
}

/** How many under each answer; few are not shown to those who see no children. */
export function tallied(
  id: string,
  caption: string,
  values: readonly string[],
  words: (value: string) => string,
  below: number | null,
): Html {
  const counts = [...Map.groupBy(values, (value) => value)]
    .map(([value, all]) => ({ value, n: all.length }))
    .toSorted((a, b) => a.value.localeCompare(b.value))
  const out =
    below === null
      ? []
      : suppressed(
          counts.map(({ n }) => ({ counted: n, well: null })),
          below,
        )
  return listTable({
    id,
    caption,
    columns: [
      { text: caption.slice(3).replace(/^./, (first) => first.toUpperCase()) },
      { text: 'Prompts', numeric: true },
    ],
    empty: 'None in this time.',
    rows: counts.map(({ value, n }, at) => [
      words(value),
      { text: out[at] ? nothing('suppressed') : roundly(n, below), format: 'numeric' },
    ]),
  })
}
