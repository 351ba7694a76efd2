import type { Instant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import type { Config } from '#services/config.ts'
import { log } from '#workings/access/log.ts'
import { beginSession, endSession, sittingOf, type Beginning, type Sitting } from '#workings/access/sessions.ts'
import { asKeeper } from '#workings/database.ts'
import type { Reader } from '#workings/view.ts'
import type { House } from './screen.ts'

export const cookieName = 'throughline'

/** Whether people read us over https, straight or through a proxy that ends it before us. */
export const overHttps = ({ publicUrl, trustProxy }: Pick<Config, 'publicUrl' | 'trustProxy'>): boolean =>
  publicUrl.startsWith('https:') || trustProxy

/** A browser takes a name that begins so only over https and for this very host: nobody nearby can plant one. */
export const cookieNamed = (name: string, config: Pick<Config, 'publicUrl' | 'trustProxy'>): string =>
  overHttps(config) ? `__Host-${name}` : name

export type Post = { worker: string; name: string; role: RoleId; team: string | null }

/** Begins a session for somebody in one of their posts, and ends the one that the browser had. @returns what its cookie is to hold */
export function signIn(
  house: House,
  { worker, role, team }: Post,
  before: string | null,
  at: Instant,
  how: Partial<Beginning> = {},
): Promise<string> {
  const begun = { worker, post: { role, team }, how: 'demonstration', proved: at, offered: [], provider: null } as const
  return begin(house, { ...begun, ...how }, before, at)
}

export const begin = (house: House, begun: Beginning, before: string | null, at: Instant): Promise<string> =>
  asKeeper(house.db, (tx) => beginSession(tx, house.authority.authority, begun, before, at))

export async function signOut(house: House, { session }: Sitting, reader: Reader, at: Instant): Promise<void> {
  await asKeeper(house.db, async (tx) => {
    await endSession(tx, house.authority.authority, session, at)
    await log(tx, house.authority.authority, reader, at, [{ action: 'sign out', what: 'session' }])
  })
}

/** The session that a cookie's secret opens, where it stands. */
export const sitting = (house: House, secret: string, at: Instant): Promise<Sitting | null> =>
  asKeeper(house.db, (tx) => sittingOf(tx, house.authority.authority, secret, house.config.sessionIdleMinutes, at))
