import { isUncovered } from '#pathways/improvement/arrears.ts'
import { improvementAction, planVersion, programme } from '#pathways/improvement/plan.ts'
import { standings, type Standing } from '#pathways/improvement/standing.ts'
import { byAbout, ofKind, type Told } from '#pathways/improvement/told.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { serviceNames } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { actionsTable } from './actions.ts'
import { heldFor } from './held.ts'
import { roadMapShown } from './road.ts'
import { adding, buttons, owned, recommendationName } from './words.ts'

/** The plan: programmes, what each answers and does, what nothing answers, and its versions (INS-10, INS-11, INS-12). */
export const planScreen = screen('GET', to.plan, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const every = standings(all)
    const programmes = ofKind(all, programme).toSorted((a, b) => (a.answers.place ?? 999) - (b.answers.place ?? 999))
    const actions = ofKind(all, improvementAction)
    const ofProgramme = byAbout(actions)
    const names = await serviceNames(
      seam,
      [...programmes, ...actions].map(({ answers }) => answers.owner),
    )
    seam.showed({ action: 'list', what: 'the improvement plan', shown: actions.length })
    return shown(
      'The plan',
      html`${buttons(adding(ask, programme, 'Add a programme', null), adding(ask, planVersion, 'Record a version as agreed', null))}
      ${uncovered(every)}
      ${await roadMapShown(ask, seam, all)}
      ${programmes.map((one) => {
        const answers = every.filter(({ recommendation }) => recommendation.answers.programmes?.includes(one.record))
        const own = [...(ofProgramme.get(one.record) ?? []), ...answers.flatMap((each) => each.actions)]
        return html`<h2 class="govuk-heading-m"><a class="govuk-link" href="${to.entry(one.record)}">${one.answers.name ?? 'Programme'}</a></h2>
          <p class="govuk-body">Owner: ${owned(one.answers.owner, null, names)}.${one.answers.purpose && html` ${one.answers.purpose}`}</p>
          ${answered(answers)}
          ${actionsTable(ask, { id: `actions-${one.record}`, caption: `Actions: ${one.answers.name ?? ''}`, empty: 'It has no action yet.', actions: own, names })}
          ${buttons(adding(ask, improvementAction, 'Add an action', one.record))}`
      })}
      ${programmes.length === 0 && html`<p class="govuk-body tl-empty">The plan has no programme yet.</p>`}
      ${versions(ofKind(all, planVersion))}`,
      { part: 'plan', breadcrumbs: [{ text: 'Improvement', href: to.promise }, { text: 'The plan' }] },
    )
  }),
)

/** Every recommendation is answered by a programme or an action, or is shown here. */
function uncovered(every: readonly Standing[]): Html {
  const bare = every.filter((one) => isUncovered(one) && one.closedBy === null)
  return html`<h2 class="govuk-heading-m">What nothing answers</h2>
    ${bare.length === 0 ? html`<p class="govuk-body">Every open recommendation has a programme or an action.</p>` : recommendationLinks(bare)}`
}

const answered = (every: readonly Standing[]): Html =>
  every.length === 0
    ? html`<p class="govuk-body">It answers no recommendation.</p>`
    : html`<p class="govuk-body govuk-!-margin-bottom-1">It answers:</p>${recommendationLinks(every)}`

const recommendationLinks = (every: readonly Standing[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${every.map(({ recommendation }) => html`<li><a class="govuk-link" href="${to.recommendation(recommendation.record)}">${recommendationName(recommendation)}</a></li>`)}</ul>`

function versions(all: readonly Told<typeof planVersion>[]): Html {
  return listTable({
    id: 'versions',
    caption: 'Versions of the plan',
    empty: 'No version has been agreed yet.',
    columns: [{ text: 'Version' }, { text: 'Agreed' }, { text: 'Why it was changed' }],
    rows: all.map(({ record, answers }) => [
      html`<a class="govuk-link" href="${to.planVersion(record)}">${answers.name ?? 'Version'}</a>`,
      answers.agreed_on ? dayShown(answers.agreed_on) : 'Not recorded',
      answers.why ?? 'Not recorded',
    ]),
  })
}
