import { themes, type Theme } from '#pathways/improvement/themes.ts'
import { inspection } from '#pathways/improvement/register.ts'
import type { Standing } from '#pathways/improvement/standing.ts'
import { ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { html, type Html } from '#ui/html.ts'
import { to } from '../front/address.ts'
import { inspectionName, placeInTime } from './words.ts'

type Raised = { theme: Theme; by: readonly { one: Standing; at: Told<typeof inspection> }[] }

/** The same theme in every inspection that raised it, the earliest first (INS-23). */
export function themesRaised(all: readonly Any[], standings: readonly Standing[]): Raised[] {
  const events = new Map(ofKind(all, inspection).map((one) => [one.record, one]))
  return (Object.keys(themes) as Theme[])
    .map((theme) => ({
      theme,
      by: standings
        .filter(({ recommendation }) => recommendation.answers.themes?.includes(theme))
        .flatMap((one) => {
          const at = events.get(one.recommendation.about ?? '')
          return at ? [{ one, at }] : []
        })
        .toSorted((a, b) => placeInTime(a.at).localeCompare(placeInTime(b.at))),
    }))
    .filter(({ by }) => by.length > 0)
}

/** "Raised in 2011, again in 2014", of this recommendation's own themes. */
export function raisedBefore(raised: readonly Raised[], mine: string): Html | false {
  const again = raised.filter(
    ({ by }) =>
      by.some(({ one }) => one.recommendation.record === mine) && new Set(by.map(({ at }) => at.record)).size > 1,
  )
  return (
    again.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">${again.map(({ theme, by }) => html`<li>${themes[theme]}: raised ${by.map(({ one, at }, n) => html`${n > 0 && ', again '}in <a class="govuk-link" href="${to.recommendation(one.recommendation.record)}">${yearOf(at)} (${inspectionName(at)}, ${one.recommendation.answers.number})</a>`)}</li>`)}</ul>`
  )
}

export const yearOf = (at: Told<typeof inspection>): string => {
  const year = placeInTime(at).slice(0, 4)
  return year === '9999' ? 'a year not stated' : year
}
