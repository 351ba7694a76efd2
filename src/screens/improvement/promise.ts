import { isUncovered, notCaptured, reviewDue } from '#pathways/improvement/arrears.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { inspection } from '#pathways/improvement/register.ts'
import { isLate, isPromise, standings, type Standing } from '#pathways/improvement/standing.ts'
import { themes } from '#pathways/improvement/themes.ts'
import { byAbout, ofKind, type Any } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { actionsTable } from './actions.ts'
import { themesRaised } from './before.ts'
import { heldFor } from './held.ts'
import {
  adding,
  buttons,
  deliveryShown,
  impactShown,
  inspectionName,
  placeInTime,
  recommendationName,
  stateOf,
} from './words.ts'

/** What was promised, what was done and whether it made a difference: what is overdue and what has lapsed leads. */
export const promiseScreen = screen('GET', to.promise, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const every = standings(all)
    const late = ofKind(all, improvementAction).filter((one) => isLate(one, ask.view.today))
    const names = await serviceNames(
      seam,
      late.map(({ answers }) => answers.owner),
    )
    seam.showed({ action: 'list', what: 'the improvement plan', shown: every.length })
    return shown(
      'Improvement',
      html`${attention(ask, all, every)}
      ${actionsTable(ask, { id: 'overdue', caption: 'Overdue, promises first', empty: 'Nothing is overdue.', actions: late.toSorted(promisesFirst), names })}
      ${buttons(adding(ask, improvementAction, 'Record a promise or an action', null))}
      ${byInspection(ask, all, every)}
      ${again(all, every)}`,
      { part: 'promise' },
    )
  }),
)

type Late = Parameters<typeof isPromise>[0]
const promisesFirst = (a: Late, b: Late): number =>
  Number(isPromise(b)) - Number(isPromise(a)) || (a.answers.due ?? '').localeCompare(b.answers.due ?? '')

/** What stands in the way of saying that all is well, each with the way to it. */
function attention({ view }: SignedIn, all: readonly Any[], every: readonly Standing[]): Html {
  const link = ({ recommendation }: Standing) =>
    html`<a class="govuk-link" href="${to.recommendation(recommendation.record)}">${recommendationName(recommendation)}</a>`
  const asked = byAbout(every.map(({ recommendation }) => recommendation))
  const missing = ofKind(all, inspection)
    .map((one) => ({ one, n: notCaptured(one, asked.get(one.record)?.length ?? 0) }))
    .filter(({ n }) => n > 0)
  const due = every.map((one) => ({ one, by: reviewDue(one) })).filter(({ by }) => by !== null && by < view.today)
  const rows = [
    ...every
      .filter(({ tabled }) => tabled.length > 0)
      .map((one) => [
        tag({ text: 'Evidence lapsed', colour: 'red' }),
        link(one),
        'Its evidence no longer holds: it is tabled for the next meeting',
      ]),
    ...missing.map(({ one, n }) => [
      tag({ text: 'Not captured', colour: 'red' }),
      html`<a class="govuk-link" href="${to.inspection(one.record)}">${inspectionName(one)}</a>`,
      `${n} of ${one.answers.declared} recommendations are not on record`,
    ]),
    ...ofKind(all, inspection)
      .filter(({ answers }) => (answers.disagree ?? '').trim() !== '')
      .map((one) => [
        tag({ text: 'Documents disagree', colour: 'orange' }),
        html`<a class="govuk-link" href="${to.inspection(one.record)}">${inspectionName(one)}</a>`,
        'Two documents say different things of it',
      ]),
    ...inOrder(all, every)
      .filter((one) => isUncovered(one) && one.closedBy === null)
      .map((one) => [tag({ text: 'Uncovered', colour: 'orange' }), link(one), 'No programme and no action answers it']),
    ...due.map(({ one, by }) => [
      tag({ text: 'Review overdue', colour: 'orange' }),
      link(one),
      html`To be looked at by ${dayShown(by!)}`,
    ]),
  ]
  return listTable({
    id: 'needs-looking-at',
    caption: 'What needs looking at',
    empty:
      'Nothing needs looking at: no evidence has lapsed, nothing is uncovered, no documents disagree, and no review is overdue.',
    columns: [{ text: 'State' }, { text: 'What' }, { text: 'Why' }],
    rows,
  })
}

/** By inspection, the latest first, and in the order of its report. */
function inOrder(all: readonly Any[], every: readonly Standing[]): Standing[] {
  const when = new Map(ofKind(all, inspection).map((one) => [one.record, placeInTime(one)]))
  const of = ({ recommendation }: Standing) => when.get(recommendation.about ?? '') ?? ''
  const place = ({ recommendation: { answers } }: Standing) => answers.place ?? 999
  return every.toSorted((a, b) => of(b).localeCompare(of(a)) || place(a) - place(b))
}

function byInspection({ view }: SignedIn, all: readonly Any[], every: readonly Standing[]): Html[] {
  const events = ofKind(all, inspection).toSorted((a, b) => placeInTime(b).localeCompare(placeInTime(a)))
  const asked = Map.groupBy(every, ({ recommendation }) => recommendation.about ?? '')
  return events.flatMap((event) => {
    const those = asked.get(event.record) ?? []
    if (those.length === 0) return []
    return [
      listTable({
        id: `asked-${event.record}`,
        caption: inspectionName(event),
        empty: '',
        columns: [{ text: 'Recommendation' }, { text: 'Done' }, { text: 'Difference' }, { text: 'State' }],
        rows: those
          .toSorted((a, b) => (a.recommendation.answers.place ?? 999) - (b.recommendation.answers.place ?? 999))
          .map((one) => [
            html`<a class="govuk-link" href="${to.recommendation(one.recommendation.record)}">${recommendationName(one.recommendation)}</a>`,
            deliveryShown(one.actions, view.today),
            impactShown(one),
            stateOf(one),
          ]),
      }),
    ]
  })
}

/** What was raised more than once: regression that nobody saw early. */
function again(all: readonly Any[], every: readonly Standing[]): Html {
  const raised = themesRaised(all, every).filter(({ by }) => new Set(by.map(({ at }) => at.record)).size > 1)
  return listTable({
    id: 'themes',
    caption: 'Raised more than once',
    empty: 'No theme has been raised in more than one inspection.',
    columns: [{ text: 'Theme' }, { text: 'Raised' }],
    rows: raised.map(({ theme, by }) => [
      themes[theme],
      html`<ul class="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">${by.map(({ one, at }) => html`<li><a class="govuk-link" href="${to.recommendation(one.recommendation.record)}">${inspectionName(at)}: ${one.recommendation.answers.number}</a></li>`)}</ul>`,
    ]),
  })
}
