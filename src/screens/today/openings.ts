import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { openingsWaiting } from '#workings/read/openings.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'

/** For those who look into them: how many records were opened in an emergency and wait for it. Nothing, where none do. */
export async function openingsToday(ask: SignedIn): Promise<Html | false> {
  const waiting = await ask.read(openingsWaiting)
  return (
    waiting > 0 &&
    insetText({
      text: html`<a class="govuk-link" href="${to.openings}">${waiting === 1 ? 'One record' : `${waiting} records`} opened in an emergency</a> to look into.`,
    })
  )
}
