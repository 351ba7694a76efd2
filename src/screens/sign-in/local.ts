import { londonDay } from '#language/instant.ts'
import { Letter } from '#language/letter.ts'
import { alerts, localAdministratorUsed } from '#publications/letters.ts'
import { newId } from '#services/ids.ts'
import { secret } from '#services/secrets.ts'
import { button } from '#ui/components/button.ts'
import { input } from '#ui/components/input.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { tryLocal } from '#workings/access/local.ts'
import { beginSession } from '#workings/access/sessions.ts'
import { asKeeper, type Tx } from '#workings/database.ts'
import { queueMessages } from '#workings/mail/queue.ts'
import { holdersOf, postsHeld } from '#workings/read/posts.ts'
import { to } from '../front/address.ts'
import { one, open, shown, type Answer, type Ask } from '../front/screen.ts'
import { nextIn } from './next.ts'

/** The way in that needs nobody else’s machine: for whoever was given it at the command line, while the council’s sign-in is down. */
const show = open('GET', to.signInLocal, async (ask) => page(ask, []))

const send = open('POST', to.signInLocal, async (ask) => {
  const typed = {
    name: one(ask.body, 'name').trim(),
    passphrase: one(ask.body, 'passphrase'),
    code: one(ask.body, 'code'),
  }
  const lacking = [
    ...(typed.name === ''
      ? [{ field: 'name', words: 'Give your mail address, or your name as it is recorded here' }]
      : []),
    ...(typed.passphrase === '' ? [{ field: 'passphrase', words: 'Give your passphrase' }] : []),
    ...(typed.code === '' ? [{ field: 'code', words: 'Give the six figures that your app shows now' }] : []),
  ]
  if (lacking.length > 0) return page(ask, lacking)
  const { db, authority, config } = ask.house
  const key = await secret(config.dataDir, 'local-administrator')
  // A wrong try is kept, so it is no error that takes its transaction back.
  const tried = await asKeeper(db, (tx) => tryLocal(tx, authority.authority, typed, key, ask.at))
  if (tried.is === 'too often')
    return page(ask, [
      {
        field: 'name',
        words: 'There were too many wrong tries. Nothing is looked at for a quarter of an hour: wait, and try again',
      },
    ])
  const held = await postsHeld(db, authority.authority, londonDay(ask.at))
  const post =
    tried.is === 'signed in' && held.find(({ worker, role }) => worker === tried.worker && role === 'administrator')
  if (!post)
    return page(ask, [
      { field: 'name', words: 'That is not right. Check all three: each code is taken once, and for half a minute' },
    ])
  const session = await asKeeper(db, async (tx) => {
    await tell(ask, tx)
    const begun = {
      worker: post.worker,
      post,
      how: 'one-time code',
      proved: ask.at,
      offered: [post.post],
      provider: null,
    } as const
    return beginSession(tx, authority.authority, begun, ask.session, ask.at)
  })
  return { is: 'redirect', to: nextIn(ask.body), session }
})

/** Everybody who audits has a letter of each use, whoever it was: also of their own, which they may not have made. */
async function tell({ house: { authority, config }, at }: Ask, tx: Tx): Promise<void> {
  const use = newId(Date.parse(at))
  const letter = Letter.alert(localAdministratorUsed, use, alerts, config.publicUrl)
  const auditors = await holdersOf(tx, authority.authority, londonDay(at), localAdministratorUsed.to)
  await queueMessages(
    tx,
    authority.authority,
    auditors.map((to) => ({ letter, about: use, to })),
    at,
  )
}

function page(ask: Ask, problems: readonly PageProblem[]): Answer {
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field)
    return found && { text: found.words }
  }
  return shown(
    'Sign in as a local administrator',
    html`<p class="govuk-body">For when the council’s own sign-in is down. Each use is logged, and told at once to everybody who audits.</p>
    <form method="post" action="${to.signInLocal}" novalidate class="tl-form">
      <input type="hidden" name="next" value="${one(ask.query, 'next') || one(ask.body, 'next')}">
      ${input({ name: 'name', id: 'name', label: 'Mail address, or name', value: one(ask.body, 'name'), errorMessage: wrong('name'), autocomplete: 'username', spellcheck: false, classes: 'govuk-!-width-two-thirds' })}
      ${input({ name: 'passphrase', id: 'passphrase', type: 'password', label: 'Passphrase', errorMessage: wrong('passphrase'), autocomplete: 'current-password', classes: 'govuk-!-width-two-thirds' })}
      ${input({ name: 'code', id: 'code', label: 'One-time code', hint: 'The six figures that your app shows now', errorMessage: wrong('code'), inputmode: 'numeric', autocomplete: 'one-time-code', classes: 'govuk-input--width-5' })}
      ${button({ text: 'Sign in' })}
    </form>`,
    { errors: [...problems], ...(problems.length > 0 ? { status: 422 } : {}) },
  )
}

export const localScreens = [show, send]
