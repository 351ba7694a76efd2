import type { Breakdown } from '#language/breakdown.ts'
import type { Day } from '#language/day.ts'
import type { Measure } from '#language/measure.ts'
import { pathways } from '#pathways/index.ts'
import type { FigureAsked } from '#workings/figures/figure.ts'
import { didYouMean } from '../line/nearest.ts'
import { day, declared, list, needed, oneOf } from '../line/option.ts'
import { Mistake } from '../line/statuses.ts'

/** A figure and its list are asked for alike, so that the one is the rows of the other. */
export const figureTakes = {
  measure: needed(declared('MEASURE', 'the measure, as `measures` lists them', pathways.measures)),
}

export const figureOptions = {
  from: needed(day('the first day of the period')),
  until: needed(day('the last day of the period, which is in it')),
  'as-at': day('the day to look from: the same as --today'),
  by: list('WAY,WAY', 'divide it, by any of the ways that `measures` shows: month, team, age …', (way) => way),
  responsible: oneOf(
    'whose team counts it: the one responsible on the counting date (then, where nothing is said) or now',
    ['then', 'now'],
  ),
}

type Typed = {
  measure: Measure
  from: Day
  until: Day
  by: readonly string[] | undefined
  responsible: 'then' | 'now' | undefined
}

export function figureAsked({
  measure,
  from,
  until,
  by = [],
  responsible,
}: Typed): FigureAsked & { by: readonly Breakdown[] } {
  const mistakes = until < from ? [`--until ${until} is before --from ${from}`] : []
  const ways = [...new Set(by)].flatMap((id) => {
    const way = measure.by.find((one) => one.id === id)
    const known = measure.by.map((one) => one.id)
    if (!way)
      mistakes.push(
        `--by '${id}' is no way to divide ${measure.id}.${didYouMean(id, known) || ` It divides by ${known.join(', ')}.`}`,
      )
    return way ? [way] : []
  })
  if (mistakes.length > 0) throw new Mistake(mistakes)
  return { measure, from, until, by: ways, responsible: responsible === 'now' ? 'now' : 'on the counting date' }
}
