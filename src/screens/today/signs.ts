import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { signsWaiting } from '#workings/read/signs.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** For those who audit: how many signs in the access log nobody has looked into. Nothing, where there are none. */
export async function signsToday(ask: SignedIn): Promise<Html | false> {
  const waiting = await ask.read(signsWaiting)
  return (
    waiting > 0 &&
    insetText({
      text: html`<a class="govuk-link" href="${to.signs}">${waiting === 1 ? 'One sign' : `${waiting} signs`} in the access log</a> to look into.`,
    })
  )
}
