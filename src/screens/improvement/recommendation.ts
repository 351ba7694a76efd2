import { reviewDue } from '#pathways/improvement/arrears.ts'
import { improvementAction, progressReview } from '#pathways/improvement/plan.ts'
import { inspection, recommendation } from '#pathways/improvement/register.ts'
import { isLate, standings, type Standing } from '#pathways/improvement/standing.ts'
import { ofKind, type Told } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import { readRecord } from '#workings/read/record.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'
import { mayRecord } from '../record/kinds.ts'
import { lacking } from '../record/said.ts'
import { actionsTable } from './actions.ts'
import { raisedBefore, themesRaised } from './before.ts'
import { entryActions } from './entry.ts'
import { decisionsShown, evidenceShown } from './evidence.ts'
import { heldFor } from './held.ts'
import { measuresNamed, threadShown } from './thread.ts'
import { adding, buttons, deliveryShown, impactShown, inspectionName, owned, stateOf } from './words.ts'

/** One page for each recommendation: what was asked, what was done, what difference it made, how sure we are, what is promised still. */
export const recommendationScreen = screen('GET', to.recommendation(':recommendation'), ['figures'], (ask) =>
  ask.read(async (seam) => {
    const id = idIn(ask, 'recommendation')
    const all = await heldFor(ask, seam)
    const every = standings(all)
    const one = every.find((each) => each.recommendation.record === id)
    if (!one) throw new Refusal('not there', 'There is no such recommendation, or it is not yours to open')
    const whole = await readRecord(seam, ask.house.declarations, id)
    const from = ofKind(all, inspection).find(({ record }) => record === one.recommendation.about)
    const names = await serviceNames(seam, [
      one.recommendation.answers.owner,
      ...one.actions.map(({ answers }) => answers.owner),
      ...one.decisions.map(({ answers }) => answers.approver),
      ...one.reviews.map(({ answers }) => answers.reviewer),
    ])
    const measures = measuresNamed(
      ask,
      ...one.actions.map(({ answers }) => answers.measures),
      ...one.evidence.map(({ answers }) => answers.shown_by),
    )
    const { answers } = one.recommendation
    return shown(
      `Recommendation ${answers.number ?? ''}`,
      html`<p class="govuk-body-l">${answers.wording ?? 'Wording not recorded'}</p>
      <p class="govuk-body">${stateOf(one)} ${impactShown(one)}</p>
      ${lacking(recommendation, whole.versions[0]!, ask.saving.today, to.changeEntry(id))}
      <h2 class="govuk-heading-m" id="asked">What was asked</h2>
      ${asked(one.recommendation, from, names)}
      ${raisedBefore(themesRaised(all, every), id)}
      <h2 class="govuk-heading-m" id="done">What was done</h2>
      <p class="govuk-body">${deliveryShown(one.actions, ask.view.today)}</p>
      ${actionsTable(ask, { id: 'actions', caption: 'Actions', empty: 'No action answers it yet: it is uncovered.', actions: one.actions, names })}
      ${buttons(adding(ask, improvementAction, 'Add an action', id))}
      <h2 class="govuk-heading-m" id="difference">What difference it made, and how sure we are</h2>
      ${await threadShown(ask, seam, measures)}
      ${evidenceShown(ask, one)}
      <h2 class="govuk-heading-m" id="promised">What is still promised</h2>
      ${stillPromised(ask, one)}
      ${reviewed(ask, one, names)}
      ${decisionsShown(ask, one, names)}
      ${entryActions(id, mayRecord(ask.reader.role, recommendation))}`,
      {
        part: 'promise',
        breadcrumbs: [
          { text: 'Improvement', href: to.promise },
          ...(from ? [{ text: inspectionName(from), href: to.inspection(from.record) }] : []),
          { text: `Recommendation ${answers.number ?? ''}` },
        ],
      },
    )
  }),
)

/** What the inspectors said, with the page and the sentence that it was read from. */
function asked(
  { answers }: Told<typeof recommendation>,
  from: Told<typeof inspection> | undefined,
  names: Names,
): Html {
  const { fields } = recommendation
  return summaryList({
    rows: [
      from && {
        key: 'By whom',
        value: { text: html`<a class="govuk-link" href="${to.inspection(from.record)}">${inspectionName(from)}</a>` },
      },
      answers.group !== null && { key: 'Under', value: answers.group },
      { key: 'How pressing', value: answers.priority ? answerWords(fields.priority, answers.priority) : 'Not said' },
      { key: 'Owner', value: { text: html`${owned(answers.owner, answers.owner_said, names)}` } },
      answers.standard !== null && { key: 'What good looks like', value: answers.standard },
      answers.sentence !== null && {
        key: 'The sentence',
        value: `“${answers.sentence}”${answers.page === null ? '' : `, page ${answers.page}`}`,
      },
      answers.whose_words !== null && {
        key: 'Whose words',
        value: answerWords(fields.whose_words, answers.whose_words),
      },
      answers.answered !== null && { key: 'What the source says was done', value: answers.answered },
    ],
  })
}

/** Whatever is not done, the overdue first, in the words of its promise. */
function stillPromised({ view }: SignedIn, { actions }: Standing): Html {
  const open = actions
    .filter(({ answers }) => answers.delivery !== 'done' && answers.delivery !== 'stopped')
    .toSorted((a, b) => (a.answers.due ?? '9').localeCompare(b.answers.due ?? '9'))
  if (open.length === 0) return html`<p class="govuk-body">Nothing that was promised is left to do.</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${open.map((one) => html`<li>${one.answers.what ?? 'Not recorded'}${one.answers.due && html`, by ${dayShown(one.answers.due)}`}${isLate(one, view.today) && html` ${tag({ text: 'Overdue', colour: 'red' })}`}</li>`)}</ul>`
}

function reviewed(ask: SignedIn, one: Standing, names: Names): Html {
  const due = reviewDue(one)
  const [last] = one.reviews
  return html`<h2 class="govuk-heading-m" id="reviews">Reviews of its progress</h2>
    ${last ? html`<p class="govuk-body">Last looked at ${last.answers.reviewed_on ? dayShown(last.answers.reviewed_on) : 'on a day not recorded'} by ${(last.answers.reviewer && names.get(last.answers.reviewer)) || 'somebody not recorded'}: <a class="govuk-link" href="${to.entry(last.record)}">${last.answers.changed}</a> Next: ${last.answers.next}</p>` : html`<p class="govuk-body">Nobody has looked at its progress yet.</p>`}
    ${due && html`<p class="govuk-body">To be looked at again by ${dayShown(due)}${due < ask.view.today && html` ${tag({ text: 'Overdue', colour: 'red' })}`}.</p>`}
    ${buttons(adding(ask, progressReview, 'Record a review of its progress', one.recommendation.record))}`
}
