import { addDays, type Day } from '#language/day.ts'
import { codesIn } from '#language/code.ts'
import { leadersReview } from '#pathways/oversight/records.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { storedFor } from '#workings/publish/stored.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'
import { namesIn } from '../record/names-beside.ts'
import { lacking, said, stateShown } from '../record/said.ts'
import { versionsShown } from '../record/versions.ts'
import { carriedInto, followUpTable, oversight, type Oversight } from './follow-up.ts'
import { part, reviewsCrumb } from './places.ts'

/** One review: what was looked at and asked, what was agreed, and what it found still open from before. */
export const reviewScreen = screen('GET', to.review(':review'), ['oversee'], (ask) =>
  ask.read(async (seam) => {
    const whole = await readRecord(seam, ask.house.declarations, idIn(ask, 'review'))
    if (whole.kind !== leadersReview.id) throw new Refusal('not there', 'There is no such review')
    const now = whole.versions[0]!
    const known = await oversight(seam, ask.house.declarations)
    const nameOf = await namesIn(seam, ask.house, whole.versions)
    const week = now.answers['week'] as Day | null
    const review = known.reviews.find(({ record }) => record === whole.record)
    const mayChange = mayRecord(ask.reader.role, leadersReview) && now.state !== 'withdrawn'
    const table = { today: ask.view.today, mayRecord: mayChange }
    return shown(
      leadersReview.name,
      html`<p class="govuk-body">${stateShown(now)}${week && html` Of the week of ${dayShown(week)}. ${await theReport(seam, week)}`}</p>
      ${lacking(leadersReview, now, ask.saving.today, to.changeReview(whole.record))}
      ${mayChange && actions(whole)}
      <h2 class="govuk-heading-m">What was said</h2>
      ${said(leadersReview, now, nameOf)}
      ${casesBefore(review?.answers.cases ?? '', whole.record, known)}
      ${followUpTable({ ...table, id: 'agreed', caption: 'Follow-up agreed', empty: 'No follow-up was agreed at this review.', actions: known.actions.filter(({ about }) => about === whole.record) }, known)}
      ${review && followUpTable({ ...table, id: 'carried', caption: 'Carried over from earlier reviews', empty: 'Nothing was open from earlier reviews.', actions: carriedInto(review, known) }, known)}
      <h2 class="govuk-heading-m" id="versions">Every version</h2>
      ${versionsShown(leadersReview, whole, nameOf, false)}`,
      { part, breadcrumbs: [reviewsCrumb, { text: 'The review' }] },
    )
  }),
)

function actions(whole: WholeRecord): Html {
  return html`<div class="govuk-button-group tl-no-print">
    ${whole.versions[0]!.answers['held'] !== 'no' && button({ text: 'Add a follow-up', href: to.newFollowUp(whole.record) })}
    ${button({ text: 'Change', href: to.changeReview(whole.record), classes: 'govuk-button--secondary' })}
    <a class="govuk-link" href="${to.withdrawReview(whole.record)}">Withdraw</a>
  </div>`
}

/** The codes are those of this report, and whoever may open the children can ask there for their names. */
async function theReport(seam: Seam, week: Day): Promise<Html | false> {
  const day = addDays(week, 7)
  const issue = await seam.asKeeper((tx) => storedFor(tx, seam.view.authority, weeklyMissing.id, day))
  return (
    issue !== null &&
    html`<a class="govuk-link" href="${to.edition(weeklyMissing.id, day)}">The weekly report of that week</a>`
  )
}

/** A case that comes back week after week is what a review is for. */
function casesBefore(cases: string, record: string, { reviews }: Oversight): Html | false {
  const codes = codesIn(cases).map((code) => ({
    code,
    before: reviews.filter((other) => other.record !== record && codesIn(other.answers.cases ?? '').includes(code)),
  }))
  const again = codes.filter(({ before }) => before.length > 0)
  return (
    again.length > 0 &&
    html`<h3 class="govuk-heading-s">Considered at other reviews too</h3>
    <ul class="govuk-list">${again.map(({ code, before }) => html`<li><strong>${code}</strong>: ${before.map((other, n) => html`${n > 0 && ', '}<a class="govuk-link" href="${to.review(other.record)}">${other.answers.week ? html`week of ${dayShown(other.answers.week)}` : 'week not recorded'}</a>`)}</li>`)}</ul>`
  )
}
