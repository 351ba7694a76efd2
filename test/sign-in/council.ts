import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'
import type { ProviderSettings } from '#services/sign-in/settings.ts'

export type Account = { email?: string; email_verified?: boolean; groups?: string[] }

/** Where the pages are, as the provider knows them. */
export const site = 'https://throughline.test'

/** A council's identity provider: a real one, on this machine, whose accounts are signed in as without a password. */
export async function council(accounts: Record<string, Account>, at = site) {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['throughline', 'a-secret-of-the-council']
  const provider = new OidcProvider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${at}/sign-in/back`],
        post_logout_redirect_uris: [`${at}/sign-in`],
        backchannel_logout_uri: `${issuer}/told`,
        backchannel_logout_session_required: true,
        require_auth_time: true,
      },
    ],
    findAccount: (_, sub) => ({ accountId: sub, claims: () => Promise.resolve({ sub, ...accounts[sub] }) }),
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['groups'] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    fetch: (url, asked) => fetch(url, withoutGuard(asked as RequestInit)),
    cookies: { keys: ['of this test alone'] },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600 },
  })
  const who = { is: '' }
  const told: string[] = []
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) return void interact(provider, clientId, who.is, request, response)
    if (request.url === '/told') return void hear(request, response, told)
    void answer(request, response)
  })
  const settings: ProviderSettings = {
    issuer,
    clientId,
    clientSecret,
    scope: 'openid email profile',
    personClaim: 'email',
    groupsClaim: 'groups',
  }
  return {
    issuer,
    settings,
    /** Whose account is used next. */
    who,
    /** What the provider told of sessions that ended. */
    told,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => void server.close(() => done()))
    },
  }
}

/** Its own way to the network refuses every address of this machine. */
function withoutGuard(asked: RequestInit): RequestInit {
  const plain = { ...asked }
  delete plain.dispatcher
  return plain
}

/** Says who it is, and lets the pages know it: what somebody would do with a password and a button. */
async function interact(
  provider: OidcProvider,
  clientId: string,
  accountId: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, session } = await provider.interactionDetails(request, response)
  if (prompt.name === 'login')
    return provider.interactionFinished(
      request,
      response,
      accountId === '' ? { error: 'access_denied', error_description: 'Cancelled' } : { login: { accountId } },
    )
  const grant = new provider.Grant({ accountId: session!.accountId, clientId })
  grant.addOIDCScope('openid email profile')
  return provider.interactionFinished(
    request,
    response,
    { consent: { grantId: await grant.save() } },
    { mergeWithLastSubmission: true },
  )
}

async function hear(request: IncomingMessage, response: ServerResponse, told: string[]): Promise<void> {
  let said = ''
  for await (const chunk of request) said += String(chunk)
  told.push(new URLSearchParams(said).get('logout_token') ?? '')
  response.writeHead(200).end()
}
