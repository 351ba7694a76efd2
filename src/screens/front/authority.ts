import { asKeeper } from '#workings/database.ts'
import { newSubject } from '#workings/save/subject.ts'
import { authoritySubject } from '#workings/settings-history.ts'
import type { SignedIn } from './screen.ts'

/** Whom a record of the authority's own is about: the authority itself, made known with its first such record. */
export const theAuthority = async (ask: SignedIn): Promise<string> =>
  (await ask.read(authoritySubject)) ?? (await asKeeper(ask.house.db, (tx) => newSubject(tx, ask.saving, 'authority')))
