import { createHmac, randomBytes } from 'node:crypto'
import { createRemoteJWKSet } from 'jose'
import * as oidc from 'openid-client'
import { endedBy, type Ended, type Keys } from './ended.ts'
import type { ProviderSettings } from './settings.ts'
import { ProviderTrouble, SignInBroken } from './trouble.ts'

/** Who somebody is to the provider. `name` is the claim that they are found by here; absent where it said none that can be trusted. */
export type Identity = {
  subject: string
  /** The provider's own session, which it may tell us has ended. */
  session: string | null
  name: string | null
  groups: readonly string[]
  /** When they last proved who they are, in milliseconds; null where the provider does not say. */
  proved: number | null
}

/** How recently somebody must have proved who they are, where that is asked: seconds. */
export const freshFor = 300

/** The one secret that a browser keeps while it is away at the provider; all that must match when it comes back follows from it. */
export const newSecret = (): string => randomBytes(32).toString('base64url')
const derived = (secret: string, what: string) => createHmac('sha256', secret).update(what).digest('base64url')
export const stateOf = (secret: string): string => derived(secret, 'state')

export type Provider = {
  /** Where somebody is sent to say who they are. `fresh` asks them to prove it again, whatever they proved before. */
  begin(secret: string, back: string, fresh: boolean): Promise<URL>
  /** @param came the address that they came back to, with all that stands in it */
  finish(came: URL, secret: string, fresh: boolean): Promise<Identity>
  /** Where somebody ends their session at the provider too, where it offers that. */
  leave(back: string): Promise<URL | null>
  /** What the provider itself tells us by a signed token (OpenID Connect Back-Channel Logout). */
  ended(token: string): Promise<Ended>
}

/** It is asked about itself when the first person signs in, and again where it did not answer: our door opens without it. */
export function providerOf(settings: ProviderSettings): Provider {
  let known: Promise<oidc.Configuration> | undefined
  let keys: Keys | undefined
  const configuration = () =>
    (known ??= discovered(settings).catch((error: Error) => {
      known = undefined
      throw new ProviderTrouble(`The identity provider does not describe itself: ${error.message}`, { cause: error })
    }))
  return {
    async begin(secret, back, fresh) {
      return oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: back,
        scope: settings.scope,
        state: stateOf(secret),
        nonce: derived(secret, 'nonce'),
        code_challenge: await oidc.calculatePKCECodeChallenge(derived(secret, 'verifier')),
        code_challenge_method: 'S256',
        ...(fresh ? { prompt: 'login', max_age: String(freshFor) } : {}),
      })
    },
    async finish(came, secret, fresh) {
      return identityOf(settings, await granted(await configuration(), came, secret, fresh))
    },
    async leave(back) {
      const config = await configuration()
      if (!config.serverMetadata().end_session_endpoint) return null
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: back })
    },
    async ended(token) {
      const { jwks_uri, issuer } = (await configuration()).serverMetadata()
      return endedBy(token, {
        keys: (keys ??= createRemoteJWKSet(new URL(jwks_uri!))),
        issuer,
        audience: settings.clientId,
      })
    },
  }
}

function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const plain = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  // What it signs is held against its keys, though it came to us straight from it.
  const execute = [oidc.enableNonRepudiationChecks, ...plain]
  return oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, { timeout: 10, execute })
}

type Claims = Readonly<Record<string, unknown>> & { sub: string }

/** What the signed token says, and what it leaves to be asked for. */
async function granted(config: oidc.Configuration, came: URL, secret: string, fresh: boolean): Promise<Claims> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, came, {
      pkceCodeVerifier: derived(secret, 'verifier'),
      expectedState: stateOf(secret),
      expectedNonce: derived(secret, 'nonce'),
      ...(fresh ? { maxAge: freshFor } : {}),
    })
    const claims = tokens.claims()!
    if (!config.serverMetadata().userinfo_endpoint) return claims
    return { ...(await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)), ...claims }
  } catch (error) {
    if (error instanceof oidc.AuthorizationResponseError) throw new SignInBroken(error.error, { cause: error })
    const { code: trouble = '' } = error as { code?: string }
    const spent = error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant'
    if (spent || /INVALID_RESPONSE|JWT/.test(trouble)) throw new SignInBroken(trouble, { cause: error })
    throw new ProviderTrouble(`The identity provider did not finish: ${(error as Error).message}`, { cause: error })
  }
}

function identityOf({ personClaim, groupsClaim }: ProviderSettings, claims: Claims): Identity {
  const name = claims[personClaim]
  const groups = claims[groupsClaim]
  const proved = claims['auth_time']
  const session = claims['sid']
  // An address that the provider itself does not vouch for may be anybody's.
  const vouched = personClaim !== 'email' || claims['email_verified'] !== false
  return {
    subject: claims.sub,
    session: typeof session === 'string' ? session : null,
    name: typeof name === 'string' && name.trim() !== '' && vouched ? name.trim() : null,
    groups: (Array.isArray(groups) ? groups : [groups]).filter((group) => typeof group === 'string'),
    proved: typeof proved === 'number' ? proved * 1000 : null,
  }
}
