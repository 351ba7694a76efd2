import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html } from '#ui/html.ts'
import { satBefore } from '#workings/access/sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { keepTyping, keptDays } from '#workings/typing/typing.ts'
import { address, to } from './address.ts'
import { many, shown, type Ask, type Shown } from './screen.ts'
import { keptName, pathOf, typistOf } from './typing.ts'

/** A form that arrives after its session ended loses nothing: it waits for whoever sent it, and for nobody else. */
export async function keptForm(ask: Ask): Promise<Shown> {
  const { house, session, at } = ask
  const worker = session && (await asKeeper(house.db, (tx) => satBefore(tx, house.authority.authority, session, at)))
  return worker ? keptFor(ask, worker) : keptOnPage(ask)
}

async function keptFor(ask: Ask, worker: string): Promise<Shown> {
  const typist = await typistOf(ask.house, worker)
  const words = new URLSearchParams(typedIn(ask).map(({ name, value }): [string, string] => [name, value])).toString()
  const typing = await asKeeper(ask.house.db, (tx) =>
    keepTyping(tx, typist, {
      path: pathOf(ask.address),
      typed: { page: ask.address, title: 'A form that you sent', words },
      at: ask.at,
      sent: true,
    }),
  )
  return shown(
    'You are no longer signed in',
    html`<p class="govuk-body">Nothing you typed is lost: it is kept, locked, for you alone, for ${keptDays} days. Nobody else who signs in here can see it.</p>
    ${files(ask)}
    <p class="govuk-body"><a class="govuk-link" href="${address(to.signIn, {}, { next: to.typed(typing) })}">Sign in again, and send what you typed</a></p>`,
    { status: 401 },
  )
}

/** Where nobody can say whose it is, it waits on the page while somebody signs in beside it. */
const keptOnPage = (ask: Ask): Shown =>
  shown(
    'You are no longer signed in',
    html`<p class="govuk-body">Nothing you typed is lost: it is kept on this page, and nowhere else. Keep the page open.</p>
    <ol class="govuk-list govuk-list--number">
      <li><a class="govuk-link" href="${to.signIn}" target="_blank" rel="noopener">Sign in again (opens in a new tab)</a></li>
      <li>Come back here, and send what you typed.</li>
    </ol>
    ${files(ask)}
    <form method="post" action="${ask.address}">
      ${typedIn(ask).map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">`)}
      ${button({ text: 'Send what I typed' })}
    </form>`,
    { status: 401 },
  )

const typedIn = (ask: Ask): { name: string; value: string }[] =>
  Object.keys(ask.body)
    .filter((name) => name !== keptName)
    .flatMap((name) => many(ask.body, name).map((value) => ({ name, value })))

const files = (ask: Ask) =>
  ask.files.length > 0 && insetText({ text: 'A file that you chose cannot be kept. Choose it again afterwards.' })
