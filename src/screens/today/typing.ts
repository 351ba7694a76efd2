import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { ownTyping } from '../typing/typing.ts'

/** What this reader typed and did not save. Nothing, where there is none. */
export async function typingToday(ask: SignedIn): Promise<Html | false> {
  const kept = await ownTyping(ask)
  return (
    kept.length > 0 &&
    insetText({
      text: html`<p>You typed this and did not save it:</p><ul class="govuk-list">${kept.map(({ typing, sent, page, title, at }) => html`<li><a class="govuk-link" href="${sent ? to.typed(typing) : page}">${title || 'A form'}</a>, ${instantShown(at)}</li>`)}</ul>`,
    })
  )
}
