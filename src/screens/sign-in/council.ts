import { makeLog } from '#services/log.ts'
import { newSecret, stateOf } from '#services/sign-in/provider.ts'
import { ProviderTrouble, SignInBroken } from '#services/sign-in/trouble.ts'
import { endSessionsAtProvider } from '#workings/access/end-sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { to } from '../front/address.ts'
import { one, open, type Answer, type Ask, type Screen } from '../front/screen.ts'
import { cookieNamed } from '../front/session.ts'
import { ownPage } from './next.ts'
import { broken, notSetUp, troubled } from './told.ts'
import { welcome } from './welcome.ts'

/** One name for each way there: two tabs that sign in at once do not trip each other up. */
const awayNamed = (state: string): string => `throughline-away-${state.replaceAll(/[^\w-]/g, '').slice(0, 16)}`

/** To the provider, with a secret left in the browser from which all follows that must match when it comes back. */
const go = open('GET', to.signInAtCouncil, (ask) => {
  const { provider, config } = ask.house
  if (!provider) return Promise.resolve(notSetUp())
  const [secret, fresh] = [newSecret(), one(ask.query, 'again') === 'yes']
  const next = Buffer.from(ownPage(one(ask.query, 'next'))).toString('base64url')
  return told(ask, async () => ({
    is: 'redirect',
    to: (await provider.begin(secret, `${config.publicUrl}${to.signInBack}`, fresh)).href,
    away: { name: awayNamed(stateOf(secret)), value: `${secret}.${fresh ? 'again' : 'first'}.${next}` },
  }))
})

/** Back from the provider: only in the browser that went, only once, and only as somebody who works here. */
const back = open('GET', to.signInBack, (ask) => {
  const { provider, config } = ask.house
  if (!provider) return Promise.resolve(notSetUp())
  const name = awayNamed(one(ask.query, 'state'))
  const [secret, kind, next = ''] = (ask.cookies[cookieNamed(name, config)] ?? '').split('.')
  return told(ask, async () => {
    if (!secret) throw new SignInBroken('no such sign-in was begun in this browser')
    const came = new URL(ask.address, config.publicUrl)
    const identity = await provider.finish(came, secret, kind === 'again')
    const answer = await welcome(ask, identity, ownPage(Buffer.from(next, 'base64url').toString()))
    return answer.is === 'redirect' ? { ...answer, away: { name, value: null } } : answer
  })
})

/** The provider says that somebody's session there has ended, and so do theirs here. It sends no cookie, and no page of ours sends it. */
const ended: Screen = {
  ...open('POST', to.signInEnded, async (ask) => {
    const { provider, db, authority } = ask.house
    if (!provider) return notSetUp()
    try {
      const which = await provider.ended(one(ask.body, 'logout_token'))
      await asKeeper(db, (tx) => endSessionsAtProvider(tx, authority.authority, which, ask.at))
      return { is: 'data', data: {} }
    } catch (error) {
      if (error instanceof SignInBroken) return { is: 'data', data: { error: 'invalid_request' }, status: 400 }
      throw error
    }
  }),
  sentBy: 'anybody',
}

/** What went wrong is said in words, and written down for whoever looks after us: with no secret, code or token in it. */
async function told(ask: Ask, way: () => Promise<Answer>): Promise<Answer> {
  try {
    return await way()
  } catch (error) {
    const problems = makeLog(ask.house.config.logLevel)
    if (error instanceof SignInBroken) {
      problems.warn('A sign-in was not finished', { because: error.message })
      return broken(ask)
    }
    if (error instanceof ProviderTrouble) {
      problems.error('The identity provider is in trouble', { because: error.message })
      return troubled()
    }
    throw error
  }
}

export const councilScreens: readonly Screen[] = [go, back, ended]
