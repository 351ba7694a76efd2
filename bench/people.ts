import type { FastifyInstance } from 'fastify'
import type { RoleId } from '#language/roles.ts'
import { publications } from '#publications/index.ts'
import { readConfig } from '#services/config.ts'
import { mailerOf } from '#services/mail/mailer.ts'
import { instant, londonDay } from '#language/instant.ts'
import type pg from 'pg'
import { pathways } from '#pathways/index.ts'
import { databaseOn } from '#workings/database.ts'
import { appOf } from '../src/screens/front/app.ts'
import type { House } from '../src/screens/front/screen.ts'
import { cookieName, signIn, type Post } from '../src/screens/front/session.ts'
import { screens } from '../src/screens/serve.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { authority, today } from './filled.ts'

export const at = instant(`${today}T09:00:00.000Z`)

/** The server's own house over the filled authority, at one moment of one morning. */
export function houseOn(pool: pg.Pool): House {
  return {
    db: databaseOn(pool),
    pool,
    declarations: pathways,
    publications,
    authority: { authority, name: 'Invented Borough', invented: true },
    config: readConfig({}),
    mailer: mailerOf(readConfig({})),
    provider: null,
    now: () => at,
  }
}

/** Whoever asks for pages, signed in as the server signs people in. */
export class People {
  readonly app: FastifyInstance
  readonly manager: Post
  readonly officer: Post
  readonly #sessions: ReadonlyMap<Post, string>

  constructor(app: FastifyInstance, manager: Post, officer: Post, sessions: ReadonlyMap<Post, string>) {
    this.app = app
    this.manager = manager
    this.officer = officer
    this.#sessions = sessions
  }

  /** A page in full, or null where the house has no such page yet. */
  async get(who: Post, url: string): Promise<string | null> {
    const session = this.#sessions.get(who)!
    const page = await this.app.inject({ method: 'GET', url, cookies: { [cookieName]: session } })
    if (page.statusCode === 404) return null
    if (page.statusCode !== 200) throw new Error(`${url} answered ${page.statusCode}: ${page.body.slice(0, 2000)}`)
    return page.body
  }
}

export async function peopleOf(house: House, pool: pg.Pool): Promise<People> {
  const app = await appOf(house, screens)
  const held = await postsHeld(house.db, house.authority.authority, londonDay(at))
  const first = (role: RoleId, team?: string) =>
    held.find((one) => one.role === role && (team === undefined || one.team === team))
  const manager = first('team_manager', await busiestTeam(pool, held))
  const officer = first('contact_officer')
  if (!manager || !officer) throw new Error('Nobody holds the posts that the bench asks as')
  const sessions = new Map<Post, string>()
  for (const post of [manager, officer]) sessions.set(post, await signIn(house, post, null, at))
  return new People(app, manager, officer, sessions)
}

/** Of the teams that have a manager, the one with most children today. */
async function busiestTeam(pool: pg.Pool, held: readonly Post[]): Promise<string> {
  const { rows } = await pool.query<{ team: string }>(
    `select a.team from answers.allocation a join record r using (authority, record, version, subject)
     where r.recorded_until = 'infinity' and a.until is null and a.team = any($1)
     group by a.team order by count(*) desc, a.team limit 1`,
    [held.filter(({ role }) => role === 'team_manager').map(({ team }) => team)],
  )
  return rows[0]!.team
}
