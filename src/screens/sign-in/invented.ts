import { londonDay } from '#language/instant.ts'
import { roleWords } from '#language/roles.ts'
import { radios } from '#ui/components/radios.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html } from '#ui/html.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { Refusal } from '#workings/refusal.ts'
import { to } from '../front/address.ts'
import { one, open, shown, type Ask, type House } from '../front/screen.ts'
import { signIn } from '../front/session.ts'
import { nextIn } from './next.ts'
import { atTheCouncil } from './ways.ts'

const people = ({ house, at }: Ask) => postsHeld(house.db, house.authority.authority, londonDay(at))

/** Choosing an invented person exists only where the whole authority is invented. */
const show = open('GET', to.signIn, async (ask) => page(ask, []))

const choose = open('POST', to.signIn, async (ask) => {
  mustBeInvented(ask.house)
  const chosen = (await people(ask)).find(({ post }) => post === one(ask.body, 'post'))
  if (!chosen) return page(ask, [{ field: 'post', words: 'Choose who to sign in as' }])
  const session = await signIn(ask.house, chosen, ask.session, ask.at)
  return { is: 'redirect', to: nextIn(ask.body), session }
})

async function page(ask: Ask, errors: { field: string; words: string }[]) {
  mustBeInvented(ask.house)
  const held = await people(ask)
  if (held.length === 0) return shown('Sign in', html`<p class="govuk-body">Nobody holds a post here yet.</p>`)
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
        items: held.map((person) => ({
          value: person.post,
          text: person.name,
          hint: [roleWords[person.role], person.team_name].filter(Boolean).join(', '),
        })),
      })}
      ${button({ text: 'Sign in' })}
    </form>
    ${ask.house.provider && atTheCouncil(ask, 'Sign in with a council account')}`,
    { errors, ...(errors.length > 0 ? { status: 422 } : {}) },
  )
}

/** Its routes are not there where this is not so: should somebody list them after all, they still sign nobody in. */
function mustBeInvented(house: House): void {
  if (!house.authority.invented)
    throw new Refusal('not there', 'People sign in here with the council’s own identity provider')
}

export const inventedSignIn = [show, choose]
