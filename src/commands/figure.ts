import { inForce } from '#language/measure.ts'
import { figure as derive } from '#workings/figures/figure.ts'
import type { Cut } from '#workings/figures/totals.ts'
import { definitionOf } from '#workings/publish/definition.ts'
import { settingsOf } from '#workings/settings.ts'
import { figureAsked, figureOptions, figureTakes } from './figures/asked.ts'
import { headline } from './figures/headline.ts'
import { namedParts, partColumns } from './figures/part-words.ts'
import { mustBeTotals, seesTotalsOnly, totalsOf } from './figures/totals.ts'
import { rows, type Said } from './line/answer.ts'
import { asPerson } from './line/command.ts'

export const figure = asPerson('figure', 'A figure, or its parts, from a point of view', ['figures'], {
  more: 'It is the same number whoever asks. Roles that see no children ask of whole months, quarters and years from April, and small numbers show as suppressed',
  takes: figureTakes,
  options: figureOptions,
  examples: ['figure interviews_in_time --from 2026-04-01 --until 2026-06-30 --by month,team --as performance_analyst'],
  run: async (ask, given) => {
    const asked = figureAsked(given)
    const { measure, from, until, by } = asked
    const version = inForce(measure, until)
    const found = await ask.read(async (seam) => {
      await mustBeTotals(ask, seam, asked)
      const cuts: readonly Cut[] = await seam.asKeeper(async (tx) =>
        seesTotalsOnly(ask)
          ? totalsOf(tx, ask, asked)
          : (await derive(tx, ask.view, await settingsOf(tx, ask.view), asked)).map((part) => ({
              part,
              hidden: false,
            })),
      )
      seam.showed({ action: 'figure', what: measure.id, shown: cuts.length })
      return {
        cuts: inOrder(cuts),
        name: await namedParts(
          seam,
          by,
          cuts.map(({ part }) => part.at),
        ),
      }
    })
    const one = ({ part, hidden }: Cut): Said => {
      const { value, unit } = headline(version, part)
      const numbers = hidden
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
        suppressed: hidden,
        definition: definitionOf(measure, until),
      }
    }
    const shown = found.cuts.map(one)
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

const inOrder = (cuts: readonly Cut[]): Cut[] =>
  cuts.toSorted((a, b) => JSON.stringify(a.part.at).localeCompare(JSON.stringify(b.part.at)))
