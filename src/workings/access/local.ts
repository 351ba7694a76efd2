import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { addHours, londonDay, type Instant } from '#language/instant.ts'
import { workerDetails } from '#language/spine/index.ts'
import { newId } from '#services/ids.ts'
import { newCodeSecret, stepOf } from '#services/sign-in/one-time-code.ts'
import { digestOfPassphrase, newPassphrase, sameDigest, sealed, unsealed } from '#services/sign-in/passphrase.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { log } from './log.ts'

/** Wrong tries within a quarter of an hour, by one person and by all, after which none is looked at. */
export const mostTries = { ofOne: 5, ofAll: 30 }
const withinHours = 0.25

/**
 * Lets a worker sign in without the identity provider, from now on, and ends what they had before.
 * @param key what the secret of their codes is sealed with
 * @returns what they must keep, which is shown this once and kept nowhere
 */
export async function setUpLocal(
  tx: Tx,
  authority: number,
  worker: string,
  key: string,
  at: Instant,
): Promise<{ passphrase: string; secret: Buffer }> {
  const [passphrase, secret, salt] = [newPassphrase(), newCodeSecret(), randomBytes(16)]
  await sql`insert into local_administrator (authority, worker, secret, salt, passphrase, made)
    values (${authority}, ${worker}::uuid, ${sealed(secret, key)}, ${salt}, ${await digestOfPassphrase(passphrase, salt)}, ${at}::timestamptz)
    on conflict (authority, worker) do update set secret = excluded.secret, salt = excluded.salt, passphrase = excluded.passphrase,
      made = excluded.made, ended = null, step = 0`.execute(tx)
  await noted(tx, authority, worker, at, 'local administrator: set up')
  return { passphrase, secret }
}

export async function endLocal(tx: Tx, authority: number, worker: string, at: Instant): Promise<boolean> {
  const { numAffectedRows } = await sql`update local_administrator set ended = ${at}::timestamptz
    where authority = ${authority} and worker = ${worker}::uuid and ended is null`.execute(tx)
  if (numAffectedRows === 1n) await noted(tx, authority, worker, at, 'local administrator: ended')
  return numAffectedRows === 1n
}

const noted = (tx: Tx, authority: number, worker: string, at: Instant, what: string) =>
  log(tx, authority, { worker: null, role: 'machine' }, at, [{ action: 'command', what, records: [worker] }])

/** Who may sign in so, since when. */
export async function localAdministrators(tx: Tx, authority: number): Promise<{ worker: string; made: string }[]> {
  const { rows } = await sql<{ worker: string; made: string }>`select worker, made from local_administrator
    where authority = ${authority} and ended is null order by made, worker`.execute(tx)
  return rows
}

type Account = { worker: string; made: string; secret: Buffer; salt: Buffer; passphrase: Buffer; step: string }
type Typed = { name: string; passphrase: string; code: string }
export type Tried = { is: 'signed in'; worker: string } | { is: 'wrong' } | { is: 'too often' }

/**
 * Tries what somebody typed. Whether nobody is called so, or the passphrase or the code is wrong, is not told apart, and
 * takes as long. Every try is kept; after a few wrong ones none is looked at for a quarter of an hour, by right or wrong, unless
 * it is set up anew meanwhile.
 */
export async function tryLocal(tx: Tx, authority: number, typed: Typed, key: string, at: Instant): Promise<Tried> {
  const account = await called(tx, authority, typed.name, at)
  const { rows } = await sql<{ all: number; one: number }>`
    select count(*)::int as all, (count(*) filter (where worker = ${account?.worker ?? null}::uuid and at > ${account?.made ?? null}::timestamptz))::int as one from local_try
    where authority = ${authority} and not well and at > ${addHours(at, -withinHours)}::timestamptz`.execute(tx)
  if (rows[0]!.all >= mostTries.ofAll || rows[0]!.one >= mostTries.ofOne) return { is: 'too often' }
  const digest = await digestOfPassphrase(typed.passphrase, account?.salt ?? randomBytes(16))
  const secret = account ? unsealed(account.secret, key) : null
  const step = account && secret && stepOf(secret, typed.code, Date.parse(at), Number(account.step))
  const well = account !== null && sameDigest(digest, account.passphrase) && step !== null
  const worker = account?.worker ?? null
  await sql`insert into local_try values (${authority}, ${newId(Date.parse(at))}::uuid, ${at}::timestamptz, ${worker}::uuid, ${well})`.execute(
    tx,
  )
  if (!well) {
    await log(tx, authority, { worker, role: 'nobody' }, at, [
      { action: 'refused', what: 'sign in: local administrator' },
    ])
    return { is: 'wrong' }
  }
  await sql`update local_administrator set step = ${step} where authority = ${authority} and worker = ${account.worker}::uuid`.execute(
    tx,
  )
  return { is: 'signed in', worker: account.worker }
}

/** Held while it is tried, so that many tries at once are one after another. */
async function called(tx: Tx, authority: number, name: string, at: Instant): Promise<Account | null> {
  const { rows } = await sql<Account>`select l.worker, l.made, l.secret, l.salt, l.passphrase, l.step
    from local_administrator l join ${facts(workerDetails, { authority, today: londonDay(at), knownAt: null })} d on d.subject = l.worker
    where l.authority = ${authority} and l.ended is null and lower(${name}) in (lower(btrim(d.email)), lower(btrim(d.name)))
    for update of l`.execute(tx)
  return rows.length === 1 ? rows[0]! : null
}

export type Uses = { used: number; last: string | null; wrong: number }

/** How often it was used, and tried in vain, since a moment: for whoever audits. */
export async function localUses(tx: Tx, authority: number, since: Instant): Promise<Uses> {
  const { rows } = await sql<Uses>`
    select (count(*) filter (where well))::int as used, max(at) filter (where well) as last, (count(*) filter (where not well))::int as wrong
    from local_try where authority = ${authority} and at > ${since}::timestamptz`.execute(tx)
  return rows[0]!
}
