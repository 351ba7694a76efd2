import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { ClockNow } from '#workings/read/clocks.ts'
import type { PromptNow } from '#workings/read/prompts.ts'
import type { Settings } from '#workings/settings.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { clocksShown } from '../record/clocks-shown.ts'
import { personAsked } from '../prompt/asked.ts'
import type { NamesOf } from '../record/answer-words.ts'

/** What is asked of somebody about this child, and what is running. */
export function waiting(
  ask: SignedIn,
  prompts: readonly PromptNow[],
  clocks: readonly ClockNow[],
  settings: Settings,
  nameOf: NamesOf,
): Html {
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
    ${clocks.length === 0 ? html`<p class="govuk-body">No clock is running.</p>` : clocksShown(ask, clocks, settings)}`
}
