import { addHours } from '#language/instant.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { html, type Html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import { localUses } from '#workings/access/local.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** For those who audit: that somebody came in without the council's sign-in within the week, or tried to. Nothing, where nobody did. */
export async function localToday(ask: SignedIn): Promise<Html | false> {
  const { authority } = ask.house.authority
  const { used, last, wrong } = await ask.read((seam) =>
    seam.asKeeper((tx) => localUses(tx, authority, addHours(ask.at, -7 * 24))),
  )
  if (used === 0 && wrong < 3) return false
  const times = used === 1 ? 'once' : `${used} times`
  const log = html`<a class="govuk-link" href="${address(to.log, {}, { action: 'sign in' })}">The access log</a>`
  return warningText({
    text: html`${used > 0 && html`A local administrator signed in ${times} in the last seven days, last at ${instantShown(last!)}. `}${wrong > 0 && html`${wrong} ${wrong === 1 ? 'try was' : 'tries were'} wrong. `}${log}`,
  })
}
