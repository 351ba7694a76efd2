import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { warningText } from '#ui/components/warning-text.ts'
import { instantShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { openingsNow, shutOpenings } from '#workings/access/openings.ts'
import { asKeeperOfFew } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { isId } from '../front/id.ts'
import { one, redirect, screen } from '../front/screen.ts'

/** On the child's page, for whoever opened it so: until when, and how to shut it sooner. */
export async function openedShown(seam: Seam, child: string): Promise<Html | false> {
  if (!seam.may('break glass')) return false
  const { view, at } = seam
  const [open] = await seam.asKeeper((tx) => openingsNow(tx, view.authority, view.reader, child, at))
  if (!open) return false
  return html`<form method="post" action="${to.shut}" class="tl-no-print">
    <input type="hidden" name="child" value="${child}">
    ${warningText({ text: html`You opened this record in an emergency. It shuts at ${instantShown(open.until)}. What you look at is logged, and somebody looks into it.` })}
    ${button({ text: 'Shut it now', classes: 'govuk-button--secondary' })}
  </form>`
}

/** Only what this reader opened themselves is shut; a second time there is nothing left to shut, and the answer is the same. */
const shut = screen('POST', to.shut, ['break glass'], async (ask) => {
  const { house, saving, reader } = ask
  const child = one(ask.body, 'child')
  try {
    if (isId(child)) await asKeeperOfFew(house.db, (tx) => shutOpenings(tx, house.declarations, saving, reader, child))
  } catch (error) {
    // Pressed twice at once, the other press has shut it.
    if (!(error instanceof Refusal && error.kind === 'changed since')) throw error
  }
  return redirect(to.find)
})

export const openedScreens = [shut]
