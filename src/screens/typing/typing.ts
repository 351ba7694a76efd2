import { button } from '#ui/components/button.ts'
import { html } from '#ui/html.ts'
import { instantShown } from '#ui/when.ts'
import { asKeeper } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import { forgetTyping, keepTyping, keptDays, typingOf, type Kept } from '#workings/typing/typing.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { one, redirect, screen, shown, type SignedIn } from '../front/screen.ts'
import { keptName, typistOf } from '../front/typing.ts'

/** One of our own paths or addresses, and not so long that it holds a story. */
const ours = (text: string): boolean => /^\/(?![/\\])[!-~]{0,400}$/.test(text)

/** The browser sends what is being typed a second after it began to; without an answer in it, it is to be forgotten. */
const keep = screen('POST', to.typing, [], async (ask) => {
  const [path, page, title, words] = ['to', 'page', 'title', 'words'].map((name) => one(ask.body, name)) as [
    string,
    string,
    string,
    string,
  ]
  if (!ours(path) || !ours(page) || path.includes('?')) return { is: 'data', data: {}, status: 400 }
  const typist = await typistOf(ask.house, ask.reader.worker)
  const typed = { page, title: title.slice(0, 200), words }
  await asKeeper(ask.house.db, (tx) => keepTyping(tx, typist, { path, typed, at: ask.at, sent: false }))
  return { is: 'data', data: { kept: true } }
})

/** What this reader was typing in one form, for the form to offer it again. */
const offer = screen('GET', to.typing, [], async (ask) => {
  const path = one(ask.query, 'to')
  const found = (await ownTyping(ask)).find((each) => each.path === path && !each.sent)
  if (!found) return { is: 'data', data: {} }
  await ask.read(async (seam) => seam.showed({ action: 'read', what: 'what they were typing' }))
  return { is: 'data', data: { typing: found.typing, at: String(instantShown(found.at)), words: found.words } }
})

export const ownTyping = async (ask: SignedIn): Promise<Kept[]> => {
  const typist = await typistOf(ask.house, ask.reader.worker)
  return asKeeper(ask.house.db, (tx) => typingOf(tx, typist, ask.at))
}

/** A form that was sent after its session had ended: whoever sent it sends it now, or throws it away. */
const waiting = screen('GET', to.typed(':typing'), [], async (ask) => {
  const found = (await ownTyping(ask)).find(({ typing, sent }) => typing === idIn(ask, 'typing') && sent)
  if (!found) throw new Refusal('not there', 'There is nothing here that you typed. It may have been saved since')
  await ask.read(async (seam) => seam.showed({ action: 'read', what: 'what they were typing' }))
  return shown(
    'Send what you typed',
    html`<p class="govuk-body">You sent this at ${instantShown(found.at)}, and were no longer signed in. It is not saved yet. A file that you chose is not in it: choose it again afterwards.</p>
    <form method="post" action="${found.page}">
      ${[...new URLSearchParams(found.words)].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
      <input type="hidden" name="${keptName}" value="${found.typing}">
      ${button({ text: 'Send what I typed', preventDoubleClick: true })}
    </form>
    ${throwingAway(found.typing)}
    <p class="govuk-body">It is kept for ${keptDays} days, for you alone.</p>`,
  )
})

const throwingAway = (typing: string) =>
  html`<form method="post" action="${to.throwAway(typing)}">${button({ text: 'Throw it away', classes: 'govuk-button--secondary' })}</form>`

const gone = screen('POST', to.throwAway(':typing'), [], async (ask) => {
  const typist = await typistOf(ask.house, ask.reader.worker)
  await asKeeper(ask.house.db, (tx) => forgetTyping(tx, typist, idIn(ask, 'typing')))
  return redirect(address(to.today, {}, { done: 'thrown-away' }))
})

export const typingScreens = [keep, offer, waiting, gone]
