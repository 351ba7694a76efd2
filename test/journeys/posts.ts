import { roles, roleWords, type RoleId } from '#language/roles.ts'
import { instant, londonDay } from '#language/instant.ts'
import { now } from '#services/time.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { cookieName, signIn } from '../../src/screens/front/session.ts'
import type { House } from '../../src/screens/front/screen.ts'
import { looking, type Browser, type Page } from './chromium.ts'
import { full } from './look.ts'
import { watched } from './watch.ts'

export const everyRole = Object.keys(roles) as RoleId[]
const some: RoleId[] = [
  'team_manager',
  'contact_officer',
  'performance_analyst',
  'director',
  'councillor',
  'administrator',
  'adoption_archivist',
]
export const rolesTried = full ? everyRole : some

export type AtDesk = { role: RoleId; words: string; page: Page; wrong: string[] }

/** Somebody in each role, signed in with a browser of their own; where the role has a team, that of the child. */
export async function desks(
  browser: Browser,
  serving: { address: string; house: House },
  team: string | null,
): Promise<Map<RoleId, AtDesk>> {
  const at = instant(now())
  const posts = await postsHeld(serving.house.db, serving.house.authority.authority, londonDay(at))
  const made = new Map<RoleId, AtDesk>()
  for (const role of rolesTried) {
    const held = posts.filter((post) => post.role === role)
    const post = held.find((one) => one.team === team) ?? held[0]
    if (!post) continue
    const context = await looking(browser, serving.address)
    context.setDefaultTimeout(20_000)
    const session = await signIn(serving.house, post, null, at)
    await context.addCookies([{ name: cookieName, value: session, url: serving.address }])
    made.set(role, {
      role,
      words: roleWords[role],
      page: await context.newPage(),
      wrong: watched(context, serving.address),
    })
  }
  return made
}
