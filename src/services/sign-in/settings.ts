import { readFileSync } from 'node:fs'
import { setting, text, webAddress } from '../setting.ts'

const say = (words: string): never => {
  throw new Error(words)
}

/** Whoever could read what passes between us and it could be anybody: plain http is for trying things on one machine alone. */
const issuer = (given: string) => {
  const address = webAddress(given)
  if (address === undefined) return undefined
  const { protocol, hostname } = new URL(address)
  const here = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || here ? address : say('must begin with https://')
}

const claim = (given: string) =>
  /^[\w:./-]{1,100}$/.test(given) ? given : say('must be the name of a claim, such as email')

const scope = (given: string) =>
  given.split(/\s+/).includes('openid') ? given : say('must be words with spaces between, openid among them')

/** A secret is in a file or in the variable; what it is is never told. */
const secretFile = (given: string) => {
  if (given === '') return undefined
  try {
    return readFileSync(given, 'utf8').trim() || say('names an empty file')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === undefined ? error : new Error(`names a file that cannot be read (${code})`)
  }
}

/** How people sign in with the council's own identity provider, by OpenID Connect. */
export const signInSettings = {
  OIDC_ISSUER: setting(
    'The council’s identity provider, by OpenID Connect: the address under which it describes itself at `/.well-known/openid-configuration`. PUBLIC_URL is needed with it; the provider sends people back to PUBLIC_URL`/sign-in/back`.',
    '',
    issuer,
  ),
  OIDC_CLIENT_ID: setting('Who Throughline is to the provider; needed with OIDC_ISSUER.', '', text(200)),
  OIDC_CLIENT_SECRET: setting(
    'Its secret there; this or OIDC_CLIENT_SECRET_FILE is needed with OIDC_ISSUER.',
    '',
    text(500),
  ),
  OIDC_CLIENT_SECRET_FILE: setting('A file that holds nothing but the secret.', '', secretFile),
  OIDC_SCOPE: setting('What is asked of the provider, as it wants it said.', 'openid email profile', scope),
  OIDC_PERSON_CLAIM: setting(
    'The claim by which somebody is found among the workers here: it is compared with the name at the identity provider that a worker’s record gives, or else with their mail address.',
    'email',
    claim,
  ),
  OIDC_GROUPS_CLAIM: setting(
    'The claim that lists somebody’s groups. An administrator says under Settings which role and team each group gives.',
    'groups',
    claim,
  ),
}

/** What the program needs to know to send people to the provider and take them back. */
export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  scope: string
  personClaim: string
  groupsClaim: string
}
