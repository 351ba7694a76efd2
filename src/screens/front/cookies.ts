import type { FastifyReply } from 'fastify'
import type { Config } from '#services/config.ts'
import type { Redirect } from './screen.ts'
import { cookieName, cookieNamed, overHttps } from './session.ts'

/** Long enough to find one's telephone and its code; then the way back is closed. */
const awaySeconds = 600

/** What a browser keeps of us: the session's secret, and for a few minutes that of a sign-in that is under way. No script reads either. */
export function keepCookies(reply: FastifyReply, config: Config, { session, away }: Redirect): void {
  const how = { path: '/', httpOnly: true, sameSite: 'lax', secure: overHttps(config) } as const
  const keep = (name: string, value: string | null | undefined, rest: { maxAge?: number } = {}) => {
    if (value === undefined) return
    if (value === null) void reply.clearCookie(cookieNamed(name, config), how)
    else void reply.setCookie(cookieNamed(name, config), value, { ...how, ...rest })
  }
  keep(cookieName, session)
  if (away) keep(away.name, away.value, { maxAge: awaySeconds })
}
