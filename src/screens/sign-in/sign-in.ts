import { sql } from 'kysely'
import { post, workerDetails } from '#language/spine/index.ts'
import { isRole, roleWords, type RoleId } from '#language/roles.ts'
import { londonDay } from '#language/instant.ts'
import { radios } from '#ui/components/radios.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html } from '#ui/html.ts'
import { asKeeper } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { one, open, screen, shown, type Ask, type House } from '../front/screen.ts'
import { signIn, signOut, type Post } from '../front/session.ts'

type Invented = Post & { record: string; team_name: string | null }

/** Choosing an invented person exists only where the whole authority is invented. */
const show = open('GET', to.signIn, async (ask) => page(ask, []))

const choose = open('POST', to.signIn, async (ask) => {
  mustBeInvented(ask.house)
  const people = await postsHeld(ask.house, ask)
  const chosen = people.find(({ record }) => record === one(ask.body, 'post'))
  if (!chosen) return page(ask, [{ field: 'post', words: 'Choose who to sign in as' }])
  const session = await signIn(ask.house, chosen, ask.session, ask.at)
  const next = one(ask.body, 'next')
  // Only to our own pages: an address from elsewhere is not followed.
  return { is: 'redirect', to: /^\/(?![/\\])/.test(next) ? next : to.today, session }
})

const leave = screen('GET', to.signOut, [], async () =>
  shown('Sign out', html`<form method="post" action="${to.signOut}">${button({ text: 'Sign out' })}</form>`),
)

const left = screen('POST', to.signOut, [], async (ask) => {
  await signOut(ask.house, ask.session!, ask.reader, ask.at)
  return { is: 'redirect', to: to.signIn, session: null }
})

async function page(ask: Ask, errors: { field: string; words: string }[]) {
  mustBeInvented(ask.house)
  const people = await postsHeld(ask.house, ask)
  if (people.length === 0) return shown('Sign in', html`<p class="govuk-body">Nobody holds a post here yet.</p>`)
  return shown(
    'Sign in',
    html`
    ${insetText({ text: 'Everybody here is invented, and so is every child. Choose whose work you want to see.' })}
    <form method="post" action="${to.signIn}" novalidate>
      <input type="hidden" name="next" value="${one(ask.query, 'next') || one(ask.body, 'next')}">
      ${radios({
        name: 'post',
        fieldset: { legend: { text: 'Who are you?', classes: 'govuk-fieldset__legend--m' } },
        errorMessage: errors[0] && { text: errors[0].words },
        items: people.map((person) => ({
          value: person.record,
          text: person.name,
          hint: [roleWords[person.role], person.team_name].filter(Boolean).join(', '),
        })),
      })}
      ${button({ text: 'Sign in' })}
    </form>`,
    { errors, ...(errors.length > 0 ? { status: 422 } : {}) },
  )
}

function mustBeInvented(house: House): void {
  if (!house.authority.invented)
    throw new Refusal('not there', 'People sign in here with the council’s own identity provider')
}

const order = Object.keys(roleWords)

export async function postsHeld(house: House, ask: Pick<Ask, 'at'>): Promise<Invented[]> {
  const view = { authority: house.authority.authority, today: londonDay(ask.at), knownAt: null }
  const { rows } = await asKeeper(house.db, (tx) =>
    sql<
      Omit<Invented, 'role'> & { role: string }
    >`select p.record, p.subject as worker, p.role, p.team, w.name, t.name as team_name
    from ${facts(post, view)} p join ${facts(workerDetails, view)} w on w.subject = p.subject
    left join lateral (select d.name from record r join answers.team_details d using (authority, record, version, subject) where r.authority = ${view.authority} and r.subject = p.team and r.recorded_until = 'infinity' limit 1) t on true
    where p."from" <= ${view.today}::date and (p.until is null or p.until > ${view.today}::date)`.execute(tx),
  )
  const rank = (role: RoleId) => order.indexOf(role)
  return rows
    .filter((row): row is Invented => isRole(row.role))
    .toSorted((a, b) => rank(a.role) - rank(b.role) || a.name.localeCompare(b.name))
}

export const signInScreens = [show, choose, leave, left]
