import { button } from '#ui/components/button.ts'
import { details } from '#ui/components/details.ts'
import { html, type Html } from '#ui/html.ts'
import { missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { mayRecord, recordableBy } from '../record/kinds.ts'
import { mayMerge } from './merging.ts'
import type { Facts } from './facts.ts'

/** What this reader may record about the child: first what is most often wanted, then all of it by pathway. */
export function actions(ask: SignedIn, child: string, facts: Facts, lastEpisode: string | undefined): Html | false {
  const { role } = ask.reader
  const groups = recordableBy(ask.house, role)
  if (groups.length === 0) return false
  const about = lastEpisode === undefined ? {} : { about: lastEpisode }
  return html`<div class="govuk-button-group tl-no-print">
    ${facts.missingNow && mayRecord(role, missingEpisode) && button({ text: 'Record the return', href: `${to.change(facts.missingNow.record)}#returned` })}
    ${mayRecord(role, missingEpisode) && button({ text: 'Record a missing episode', href: to.newRecord(child, missingEpisode.id), ...(facts.missingNow ? { classes: 'govuk-button--secondary' } : {}) })}
    ${lastEpisode !== undefined && mayRecord(role, returnInterview) && button({ text: 'Return home interview', href: address(to.newRecord(child, returnInterview.id), {}, about), classes: 'govuk-button--secondary' })}
    ${mayRecord(role, strategyDiscussion) && button({ text: 'Strategy discussion', href: to.newRecord(child, strategyDiscussion.id), classes: 'govuk-button--secondary' })}
  </div>
  ${details({
    summaryText: 'Record something else',
    classes: 'tl-no-print',
    text: html`${groups.map(
      ({ pathway, kinds }) => html`<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${pathway}</h3>
    <ul class="govuk-list">${kinds.map(({ id, name }) => html`<li><a class="govuk-link" href="${to.newRecord(child, id)}">${name}</a></li>`)}
    ${pathway === groups[0]?.pathway && mayMerge(role) && html`<li><a class="govuk-link" href="${to.merge(child)}">Two records are of one child</a></li>`}</ul>`,
    )}`,
  })}`
}
