import { jwtVerify, type createRemoteJWKSet } from 'jose'
import { SignInBroken } from './trouble.ts'

export type Keys = ReturnType<typeof createRemoteJWKSet>
/** Whose session ended at the provider: that one session, or all that somebody has there. */
export type Ended = { subject: string | null; session: string | null }

const event = 'http://schemas.openid.net/event/backchannel-logout'
/** No secret of ours signs one, and nothing unsigned is believed. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

/** Reads a logout token: the provider's own, for us, of the last ten minutes, and no token of another kind (Back-Channel Logout 1.0, 2.6). */
export async function endedBy(
  token: string,
  { keys, issuer, audience }: { keys: Keys; issuer: string; audience: string },
): Promise<Ended> {
  const { payload } = await jwtVerify(token, keys, {
    issuer,
    audience,
    algorithms,
    maxTokenAge: '10m',
    clockTolerance: 30,
  }).catch((error: Error) => {
    throw new SignInBroken(`not a logout token: ${error.message}`, { cause: error })
  })
  const { events, sub, sid } = payload as { events?: Record<string, unknown>; sub?: string; sid?: unknown }
  const session = typeof sid === 'string' ? sid : null
  if (typeof events?.[event] !== 'object' || 'nonce' in payload || (sub === undefined && session === null))
    throw new SignInBroken('not a logout token: it tells of no session that ended')
  return { subject: sub ?? null, session }
}
