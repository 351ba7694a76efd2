import { forumAction, forumBody, meeting } from '#pathways/forums/records.ts'
import { standings, type Standing } from '#pathways/improvement/standing.ts'
import { ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'
import { to } from '../front/address.ts'
import { recommendationName } from '../improvement/words.ts'

type Forum = Told<typeof forumBody>

/** Until somebody says what became of it, when, and what came of it. */
export const isOpen = ({ answers: { outcome, ended, came_of } }: Told<typeof forumAction>): boolean =>
  outcome === null || ended === null || came_of === null

/** The open actions of every meeting of a forum, the first due first: none is lost between two meetings. */
export function openActions(all: readonly Any[], forum: string): Told<typeof forumAction>[] {
  const meetings = new Set(
    ofKind(all, meeting)
      .filter(({ about }) => about === forum)
      .map(({ record }) => record),
  )
  return ofKind(all, forumAction)
    .filter((one) => meetings.has(one.about ?? '') && isOpen(one))
    .toSorted((a, b) => (a.answers.by ?? '9').localeCompare(b.answers.by ?? '9'))
}

/**
 * What lapsed since this forum closed it, and nobody has decided on again. It stands on every agenda until somebody does.
 * Where the forum that closed it has ended, every forum that may close has it.
 */
export function tabled(all: readonly Any[], forum: Forum): Standing[] {
  const forumOf = new Map(ofKind(all, meeting).map(({ record, about }) => [record, about]))
  const living = new Set(
    ofKind(all, forumBody)
      .filter(({ answers }) => answers.ended === null)
      .map(({ record }) => record),
  )
  return standings(all).filter(({ tabled: lapses, closedBy }) => {
    if (lapses.length === 0) return false
    const by = forumOf.get(closedBy?.answers.meeting?.[0] ?? '') ?? ''
    return by === forum.record || (!living.has(by) && forum.answers.closes === 'yes' && living.has(forum.record))
  })
}

export function tabledFor(all: readonly Any[], forum: Forum): Html | false {
  const waiting = tabled(all, forum)
  return (
    waiting.length > 0 &&
    html`<h2 class="govuk-heading-m" id="tabled">Tabled by itself: evidence that has lapsed</h2>
      ${warningText({ text: 'What these were closed on no longer holds. Each stays on the agenda until it is opened again, or somebody says why not.' })}
      <ul class="govuk-list govuk-list--bullet">${waiting.map(({ recommendation, tabled: lapses }) => html`<li><a class="govuk-link" href="${to.recommendation(recommendation.record)}">${recommendationName(recommendation)}</a>. ${lapses.map(({ answers }) => answers.words).join(' ')}</li>`)}</ul>`
  )
}
