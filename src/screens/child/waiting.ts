import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { ClockNow } from '#workings/read/clocks.ts'
import type { PromptNow } from '#workings/read/prompts.ts'
import type { Settings } from '#workings/settings.ts'
import { address, to } from '../front/address.ts'
import { one, type SignedIn } from '../front/screen.ts'
import { clocksShown } from '../record/clocks-shown.ts'
import { personAsked } from '../prompt/asked.ts'
import type { NamesOf } from '../record/answer-words.ts'

/** No child has so many but one whose clocks nobody ends, and hundreds of them hide the story. */
const mostClocks = 20

/** What is asked of somebody about this child, and what is running. */
export function waiting(
  ask: SignedIn,
  prompts: readonly PromptNow[],
  clocks: readonly ClockNow[],
  settings: Settings,
  nameOf: NamesOf,
): Html {
  const first = one(ask.query, 'clocks') === 'all' ? clocks : clocks.slice(0, mostClocks)
  const all = `${address(ask.address.split('?')[0]!, ask.query, { clocks: 'all', done: null })}#clocks`
  return html`<h2 class="govuk-heading-m" id="prompts">Prompts</h2>
    ${
      prompts.length === 0
        ? html`<p class="govuk-body">No prompt waits for an answer.</p>`
        : html`<ul class="govuk-list">${prompts.map(
            (prompt) => html`<li class="tl-prompt">
      <p class="govuk-body govuk-!-margin-bottom-1">${tag({ text: 'Answer needed', colour: 'red' })} <strong>${prompt.rule_words}</strong>${prompt.grounds_removed === 'yes' && html` ${tag({ text: 'Its grounds were corrected away', colour: 'purple' })}`}</p>
      <p class="govuk-body">Known from ${dayShown(prompt.known_day)}. ${personAsked(prompt, nameOf)} <a class="govuk-link" href="${to.answer(prompt.record)}">Answer this prompt<span class="govuk-visually-hidden">: ${prompt.rule_words}</span></a></p></li>`,
          )}</ul>`
    }
    <h2 class="govuk-heading-m" id="clocks">Clocks running</h2>
    ${clocks.length === 0 ? html`<p class="govuk-body">No clock is running.</p>` : clocksShown(ask, first, settings)}
    ${first.length < clocks.length && html`<p class="govuk-body">These ${first.length} fall due first, of ${clocks.length.toLocaleString('en-GB')} that run. <a class="govuk-link" href="${all}">Show all of them</a></p>`}`
}
