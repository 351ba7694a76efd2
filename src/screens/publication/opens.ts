import type { Opening } from '#press/document.ts'
import { definitionOf } from '#workings/publish/definition.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/**
 * Where the rows of an issue lead. A figure leads to its list from the point of view of the issue, unless the measure has
 * come to mean something else: then no list is that figure's. Whoever reads by codes or totals is led nowhere.
 */
export function leadsTo(ask: Pick<SignedIn, 'house'>, issue: Issue, forum: ToldForum) {
  return (opening: Opening): string | null => {
    if (forum.eyes !== 'named') return null
    if ('record' in opening) return to.record(opening.record)
    if ('figure' in opening) return null
    const measure = ask.house.declarations.measures.get(opening.measure)
    const figure = issue.figures.find((one) => one.measure === opening.measure)
    if (!measure || !figure || definitionOf(measure, figure.until) !== figure.definition) return null
    const { from, until } = figure
    const part = opening.by === undefined ? {} : { by: opening.by, at: opening.at ?? '' }
    return address(to.rows(measure.id), { from, until, today: issue.for, known: issue.knownAt, ...part })
  }
}
