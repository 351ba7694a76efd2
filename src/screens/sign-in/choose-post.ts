import { londonDay } from '#language/instant.ts'
import { roleWords } from '#language/roles.ts'
import { button } from '#ui/components/button.ts'
import { radios } from '#ui/components/radios.ts'
import { html } from '#ui/html.ts'
import { postsHeld, type Holding } from '#workings/read/posts.ts'
import type { Sitting } from '#workings/access/sessions.ts'
import { to } from '../front/address.ts'
import { one, open, shown, type Answer, type Ask } from '../front/screen.ts'
import { begin, sitting } from '../front/session.ts'
import { nextIn } from './next.ts'

/** Several posts: whoever holds them says in which they sit, and may say otherwise later. */
const show = open('GET', to.choosePost, (ask) => withPosts(ask, async (sat, posts) => page(ask, sat, posts, [])))

const choose = open('POST', to.choosePost, (ask) =>
  withPosts(ask, async (sat, posts) => {
    const chosen = posts.find(({ post }) => post === one(ask.body, 'post'))
    if (!chosen) return page(ask, sat, posts, [{ field: 'post', words: 'Choose in which post you work now' }])
    // What may be seen changes, and so does the secret.
    const session = await begin(ask.house, { ...sat, post: chosen }, ask.session, ask.at)
    return { is: 'redirect', to: nextIn(ask.body), session }
  }),
)

/** The posts that this sign-in opened, and that are still held. */
async function withPosts(
  ask: Ask,
  work: (sat: Sitting, posts: readonly Holding[]) => Promise<Answer>,
): Promise<Answer> {
  const sat = ask.session === null ? null : await sitting(ask.house, ask.session, ask.at)
  if (sat === null) return { is: 'redirect', to: to.signIn }
  const held = await postsHeld(ask.house.db, ask.house.authority.authority, londonDay(ask.at))
  const posts = held.filter(({ worker, post }) => worker === sat.worker && sat.offered.includes(post))
  return posts.length === 0 ? { is: 'redirect', to: sat.reader ? to.today : to.signIn } : work(sat, posts)
}

const page = (
  ask: Ask,
  { reader }: Sitting,
  posts: readonly Holding[],
  errors: readonly { field: string; words: string }[],
): Answer =>
  shown(
    'Choose your post',
    html`<form method="post" action="${to.choosePost}" novalidate>
      <input type="hidden" name="next" value="${one(ask.query, 'next') || one(ask.body, 'next')}">
      ${radios({
        name: 'post',
        fieldset: { legend: { text: 'In which post do you work now?', classes: 'govuk-fieldset__legend--m' } },
        hint: 'What you may see and do follows from it. You can change it at any time, without signing in again.',
        errorMessage: errors[0] && { text: errors[0].words },
        value: posts.find(({ role, team }) => role === reader?.role && team === reader.team)?.post,
        items: posts.map(({ post, role, team_name }) => ({
          value: post,
          text: roleWords[role],
          hint: team_name ?? 'No team',
        })),
      })}
      ${button({ text: 'Go on' })}
    </form>`,
    { errors: [...errors], ...(errors.length > 0 ? { status: 422 } : {}) },
  )

export const choosePostScreens = [show, choose]
