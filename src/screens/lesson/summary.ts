import { byTheme } from '#pathways/missing/interview-measures.ts'
import { interviewsTold } from '#pathways/missing/measures.ts'
import { barChart } from '#ui/chart/bar-chart.ts'
import { isNumber, type Value } from '#ui/chart/figures.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing, nothingWords } from '#ui/nothing.ts'
import { address, to } from '../front/address.ts'
import type { Quarter } from './quarters.ts'
import { everyTheme, type Told } from './told.ts'

export type Summary = {
  /** Oldest first; the last is the one that was chosen. */
  quarters: readonly Quarter[]
  told: ReadonlyMap<string, Told>
  /** How many lessons are about each theme. */
  lessons: ReadonlyMap<string, number>
  /** Whether this reader may open the lists behind the numbers. */
  lists: boolean
}

/** What the quarter’s interviews told: in a sentence, as a chart, and by quarter, with how the themes add up. */
export function summaryShown({ quarters, told, lessons, lists }: Summary): Html {
  const chosen = quarters.at(-1)!
  const now = told.get(chosen.key)!
  const coded = everyTheme.filter((theme) => theme.coded)
  const bars = coded
    .map(({ id, words }) => ({ label: words, value: now.named.get(id)! }))
    .filter(({ value }) => value !== 0)
    .toSorted(
      (a, b) => (isNumber(b.value) ? b.value : 0) - (isNumber(a.value) ? a.value : 0) || a.label.localeCompare(b.label),
    )
  const columns = quarters.map(({ words }) => ({ text: words, numeric: true }))
  const over = (of: (told: Told) => Value) =>
    quarters.map(({ key }) => ({ text: shown(of(told.get(key)!)), format: 'numeric' as const }))
  return html`<p class="govuk-body">${sentence(now, chosen)}</p>
    ${bars.length > 0 && barChart({ id: 'themes', title: `Themes that return interviews named, ${chosen.words}`, description: 'A bar for each theme: how many interviews named it. The numbers are in the table below it.', unit: { one: 'interview', many: 'interviews' }, of: 'Theme', bars })}
    ${listTable({
      id: 'coded',
      caption: 'Each interview once',
      empty: '',
      columns: [{ text: 'Coded with' }, ...columns],
      rows: [
        ['No theme', ...over(({ none }) => none)],
        ['One theme', ...over(({ alone }) => alone)],
        ['Several themes', ...over(({ several }) => several)],
        [
          lists
            ? html`<a class="govuk-link" href="${address(to.measure(interviewsTold.id), {}, { from: chosen.from, until: chosen.until, by: byTheme.id })}">All interviews</a>`
            : 'All interviews',
          ...over(({ interviews }) => interviews),
        ],
      ],
    })}
    ${listTable({
      id: 'named',
      caption: 'How many interviews named each theme',
      empty: '',
      columns: [{ text: 'Theme' }, ...columns, { text: 'Lessons', numeric: true }],
      rows: everyTheme.map(({ id, words }) => [
        words,
        ...over(({ named }) => named.get(id)!),
        { text: lessons.get(id) ?? 0, format: 'numeric' as const },
      ]),
    })}
    <p class="govuk-body">An interview with several themes stands under each of them here, and so these do not add to the interviews. Where a child went and whom they were with are told in words: they are counted where anything is told.</p>`
}

const shown = (value: Value): Words => (isNumber(value) ? value : nothing(value))

function sentence(now: Told, { words }: Quarter): string {
  const said = (value: Value) => (isNumber(value) ? String(value) : nothingWords[value].toLowerCase())
  if (now.interviews === 0) return `No return interview was held in ${words}.`
  const coded = everyTheme.filter((theme) => theme.coded).map(({ id, words }) => ({ words, times: now.named.get(id)! }))
  const known = coded.filter((one): one is { words: string; times: number } => isNumber(one.times) && one.times > 0)
  const most = known.toSorted((a, b) => b.times - a.times)[0]
  const times = known.reduce((sum, one) => sum + one.times, 0)
  const all = coded.every(({ times }) => isNumber(times))
  return [
    `Return interviews in ${words}: ${said(now.interviews)}. No theme was coded in ${said(now.none)} of them, one in ${said(now.alone)} and several in ${said(now.several)}: each interview is in one of these three.`,
    most && `Named most: “${most.words}”, in ${most.times} of them.`,
    all && times > 0 && `Themes were named ${times} times in all, an interview that named several once for each.`,
  ]
    .filter(Boolean)
    .join(' ')
}
