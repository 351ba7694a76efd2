import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import { endSessionsOf } from '#workings/access/end-sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { sessionsNow } from '#workings/read/sessions.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown } from '../front/screen.ts'
import { sessionsTable } from '../sign-in/sessions-table.ts'
import { part } from './places.ts'

/** Who is signed in now, for whoever looks after sign-ins; anybody may be signed out, everywhere at once. */
const show = screen('GET', to.sessions, ['people'], (ask) =>
  ask.read(async (seam) => {
    const all = await sessionsNow(seam, ask.house.config.sessionIdleMinutes, null)
    const endAll = {
      text: 'End',
      of: ({ worker }: { worker: string }, name: string) =>
        html`<form method="post" action="${to.sessionsOf(worker)}">${button({ text: html`Sign out everywhere<span class="govuk-visually-hidden">: ${name}</span>`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}</form>`,
    }
    return shown(
      'Who is signed in',
      html`<p class="govuk-body-l">A session ends when it is left for ${ask.house.config.sessionIdleMinutes} minutes, after twelve hours, and at once when the post it was begun in ends. Whoever is signed out here can sign in again for as long as they hold a post.</p>
      ${await sessionsTable(seam, all, { caption: 'Signed in', own: ask.sitting.session, each: endAll })}`,
      { part },
    )
  }),
)

const end = screen('POST', to.sessionsOf(':worker'), ['people'], async (ask) => {
  const worker = idIn(ask, 'worker')
  await asKeeper(ask.house.db, (tx) => endSessionsOf(tx, ask.house.authority.authority, worker, ask.reader, ask.at))
  return { is: 'redirect', to: address(to.sessions, {}, { done: 'signed-out' }) }
})

export const sessionScreens = [show, end]
