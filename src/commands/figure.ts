import { inForce } from '#language/measure.ts'
import { roles } from '#language/roles.ts'
import { figure as derive, type Part } from '#workings/figures/figure.ts'
import { definitionOf } from '#workings/publish/definition.ts'
import { settingsOf } from '#workings/settings.ts'
import { figureAsked, figureOptions, figureTakes } from './figures/asked.ts'
import { headline } from './figures/headline.ts'
import { namedParts, partColumns } from './figures/part-words.ts'
import { suppressed, thresholdNow } from './figures/suppress.ts'
import { rows, type Said } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const figure = asPerson('figure', 'A figure, or its parts, from a point of view', ['figures'], {
  more: 'It is the same number whoever asks; small ones show as suppressed to roles that see no children',
  takes: figureTakes,
  options: figureOptions,
  examples: ['figure interviews_in_time --from 2026-04-01 --until 2026-06-30 --by month,team --as performance_analyst'],
  run: async (ask, given) => {
    const asked = figureAsked(given)
    const { measure, from, until, by } = asked
    const version = inForce(measure, until)
    const found = await ask.read(async (seam) => {
      const [parts, below] = await seam.asKeeper(async (tx) => {
        const settings = await settingsOf(tx, ask.view)
        return [await derive(tx, ask.view, settings, asked), await thresholdNow(tx, ask.view, ask.realToday)] as const
      })
      seam.showed({ action: 'figure', what: measure.id, shown: parts.length })
      return {
        parts: inOrder(parts),
        below,
        name: await namedParts(
          seam,
          by,
          parts.map(({ at }) => at),
        ),
      }
    })
    const hidden = roles[ask.reader.role].scope === 'none' ? suppressed(found.parts, found.below) : new Set<Part>()
    const one = (part: Part): Said => {
      const { value, unit } = headline(version, part)
      const numbers = hidden.has(part)
        ? { counted: null, well: null, value: null, left_out: null }
        : { counted: part.counted, well: part.well, value, left_out: part.leftOut }
      const parts = by.length === 0 ? {} : { by: found.name(part.at) }
      return {
        measure: measure.id,
        from,
        until,
        as_at: ask.view.today,
        known_at: ask.view.knownAt ?? ask.at,
        ...parts,
        ...numbers,
        unit,
        suppressed: hidden.has(part),
        definition: definitionOf(measure, until),
      }
    }
    const shown = found.parts.map(one)
    const nothing = (otherwise: string) => (row: Said) => (row['suppressed'] === true ? 'suppressed' : otherwise)
    const columns = {
      ...partColumns(by),
      counted: nothing(''),
      well: nothing('not asked'),
      value: nothing('none counted'),
      unit: '',
      left_out: nothing('none'),
    }
    const after = `${measure.name}: ${measure.meaning} Placed by ${measure.placedBy}, ${from} to ${until}, as at ${ask.view.today}${ask.view.knownAt ? `, as known at ${ask.view.knownAt}` : ''}.`
    return rows(shown, columns, 'Nothing is counted in this period.', after)
  },
})

const inOrder = (parts: readonly Part[]): Part[] =>
  parts.toSorted((a, b) => JSON.stringify(a.at).localeCompare(JSON.stringify(b.at)))
