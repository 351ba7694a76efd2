import { freshFor } from '#services/sign-in/provider.ts'
import { address, to } from './address.ts'
import type { SignedIn } from './screen.ts'

/** What is not to be done at a desk that somebody walked away from needs to have been proved within these minutes. */
export const freshMinutes = freshFor / 60

export const isFresh = ({ sitting: { proved }, at }: Pick<SignedIn, 'sitting' | 'at'>): boolean =>
  proved !== null && Date.parse(at) - Date.parse(proved) <= freshFor * 1000

/** Where somebody proves again who they are, the way they came, and is sent on from. */
export const proveAgain = ({ sitting: { how } }: Pick<SignedIn, 'sitting'>, next: string): string =>
  how === 'identity provider'
    ? address(to.signInAtCouncil, {}, { again: 'yes', next })
    : address(how === 'one-time code' ? to.signInLocal : to.signIn, {}, { next })
