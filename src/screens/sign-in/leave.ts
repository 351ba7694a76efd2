import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import { endSessionsOf } from '#workings/access/end-sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { sessionsNow } from '#workings/read/sessions.ts'
import { to } from '../front/address.ts'
import { open, screen, shown, type Answer, type Ask, type SignedIn } from '../front/screen.ts'
import { signOut } from '../front/session.ts'
import { sessionsTable } from './sessions-table.ts'

const leave = screen('GET', to.signOut, [], (ask) =>
  ask.read(async (seam) => {
    const own = await sessionsNow(seam, ask.house.config.sessionIdleMinutes, ask.reader.worker)
    return shown(
      'Sign out',
      html`<form method="post" action="${to.signOut}">${button({ text: 'Sign out' })}</form>
      ${ask.sitting.offered.length > 1 && html`<p class="govuk-body"><a class="govuk-link" href="${to.choosePost}">Work in another of your posts</a></p>`}
      ${await sessionsTable(seam, own, { caption: 'Where you are signed in', own: ask.sitting.session })}
      <form method="post" action="${to.signOutEverywhere}">
        <p class="govuk-body">If one of these is not you, or is on a machine that you have left, end them all. Then tell whoever looks after Throughline.</p>
        ${button({ text: 'Sign out everywhere', classes: 'govuk-button--warning' })}
      </form>`,
    )
  }),
)

const left = screen('POST', to.signOut, [], async (ask) => {
  await signOut(ask.house, ask.sitting, ask.reader, ask.at)
  return gone(ask)
})

const leftEverywhere = screen('POST', to.signOutEverywhere, [], async (ask) => {
  const { db, authority } = ask.house
  await asKeeper(db, (tx) => endSessionsOf(tx, authority.authority, ask.reader.worker, ask.reader, ask.at))
  return gone(ask)
})

/** Whoever came by the council's account still sits in that: on a shared machine the next person would come in as them. */
const gone = ({ sitting }: SignedIn): Answer => ({
  is: 'redirect',
  to: sitting.how === 'identity provider' ? to.signedOut : to.signIn,
  session: null,
})

const done = open('GET', to.signedOut, async (ask) =>
  shown(
    'You are signed out',
    html`${await atTheProvider(ask)}<p class="govuk-body"><a class="govuk-link" href="${to.signIn}">Sign in again</a></p>`,
  ),
)

/** A link and no form, as it leads away. Where the provider does not answer there is nothing to end. */
async function atTheProvider({ house: { provider, config } }: Ask): Promise<Html | false> {
  const away = await provider?.leave(`${config.publicUrl}${to.signIn}`).catch(() => null)
  if (!away) return false
  return html`<p class="govuk-body">Your council account may still be signed in on this machine. On one that others use, end that too.</p>
    ${button({ text: 'Sign out of your council account', href: away.href })}`
}

export const leaveScreens = [leave, left, leftEverywhere, done]
