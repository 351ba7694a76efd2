import { summaryCard } from '#ui/components/summary-card.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { londonDay } from '#language/instant.ts'
import type { Seam } from '#workings/access/reading.ts'
import { decisionsOn, type Decided } from '#workings/issuing/commentary.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { to } from '../front/address.ts'
import { mayDecide, questionsOf } from './decision.ts'

/** What its readers were asked to decide, and what they did: beside the report, since it came after it. */
export async function decisionsShown(seam: Seam, issue: Issue): Promise<Html | false> {
  const asked = questionsOf(issue)
  if (asked.length === 0) return false
  const { authority, reader } = seam.view
  const now = { authority, today: londonDay(seam.at), knownAt: null }
  const made = await seam.asKeeper((tx) => decisionsOn(tx, now, issue))
  return html`<section class="tl-decisions"><h2 class="govuk-heading-l">What was decided</h2>
  ${asked.map((asks, n) => {
    const own = made.filter((one) => one.asks === asks)
    return html`${summaryCard({ title: { text: asks, headingLevel: 3 }, content: own.length > 0 ? html`${own.map(decided)}` : html`<p class="govuk-body">Nothing is recorded yet.</p>` })}
    ${mayDecide(reader.role) && html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${to.decision(issue.publication, issue.for, String(n + 1))}">Record what was decided<span class="govuk-visually-hidden">: ${asks}</span></a></p>`}`
  })}</section>`
}

const decided = ({ decided: what, reasons, decided_on: on, by }: Decided): Html => html`
  <p class="govuk-body tl-typed">${what ?? nothing('not recorded')}</p>
  <p class="govuk-body tl-typed">Because: ${reasons ?? nothing('not recorded')}</p>
  <p class="govuk-body-s">${on === null ? nothing('not recorded') : dayShown(on)}, recorded by ${by}</p>`
