import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Head } from '#services/heads.ts'
import { inTransaction, type Db } from '#services/postgres/transaction.ts'
import { digestOfEntry, entryColumns, exactly, type SealedEntry } from './entry.ts'

/** A seal as it is digested. Its instants are text, to the microsecond. */
export type Seal = {
  authority: number
  seal: number
  sealed: string
  from: string
  until: string
  count: number
  /** Of all entries so far. */
  total: number
  entries: string[]
  digests: Buffer
  previous: Buffer
  digest: Buffer
}

export const sealColumns = `authority, seal, ${exactly('sealed')} as sealed, ${exactly('"from"')} as "from", ${exactly('until')} as until,
  count, total, entries, digests, previous, digest`

/** Before the first seal there is none. */
export const beginning: Pick<Seal, 'seal' | 'total' | 'digest'> = { seal: 0, total: 0, digest: Buffer.alloc(32) }
export const lostBeforeSealed = Buffer.alloc(32)

export function digestOfSeal(one: Omit<Seal, 'digest'>): Buffer {
  const { authority, seal, sealed, from, until, count, total, entries, digests, previous } = one
  return createHash('sha256')
    .update(JSON.stringify(['throughline log seal 1', authority, seal, sealed, from, until, count, total, entries]))
    .update(previous)
    .update(digests)
    .digest()
}

export const headOf = ({ authority, seal, sealed, total, digest }: Seal): Head => ({
  authority,
  seal,
  sealed,
  entries: total,
  digest: digest.toString('hex'),
})

/** At most so many entries a seal: a seal is read whole. */
export const mostEntries = 5_000

/**
 * Seals what waits, in the order of its ids, and returns the seal; null where nothing waits. Two that seal at once wait for each
 * other over the rows that both would take.
 */
export function sealWaiting(pool: pg.Pool, authority: number, now: string): Promise<Seal | null> {
  return inTransaction(pool, async (db) => {
    await db.query('set local role throughline_sealer')
    const waiting = await db.query<{ entry: string }>(
      `delete from log_waiting where authority = $1
       and entry in (select entry from log_waiting where authority = $1 order by entry limit ${mostEntries}) returning entry`,
      [authority],
    )
    if (waiting.rows.length === 0) return null
    const entries = waiting.rows.map(({ entry }) => entry).toSorted()
    const seal = sealOver(authority, now, entries, await entriesOf(db, authority, entries), await latest(db, authority))
    await db.query(
      `insert into log_seal (authority, seal, sealed, "from", until, count, total, entries, digests, previous, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      Object.values(seal),
    )
    return seal
  })
}

function sealOver(
  authority: number,
  now: string,
  entries: string[],
  found: ReadonlyMap<string, SealedEntry>,
  before: typeof beginning,
): Seal {
  const sealed = now.replace(/(\.\d{3})?Z$/, (_, milliseconds?: string) => `${milliseconds ?? '.000'}000Z`)
  const times = [...found.values()].map(({ at }) => at).toSorted()
  const digests = entries.map((entry) => {
    const one = found.get(entry)
    return one ? digestOfEntry(authority, one) : lostBeforeSealed
  })
  const whole = {
    authority,
    seal: before.seal + 1,
    sealed,
    from: times[0] ?? sealed,
    until: times.at(-1) ?? sealed,
    count: entries.length,
    total: before.total + entries.length,
    entries,
    digests: Buffer.concat(digests),
    previous: before.digest,
  }
  return { ...whole, digest: digestOfSeal(whole) }
}

async function latest(db: Db, authority: number): Promise<typeof beginning> {
  const { rows } = await db.query<typeof beginning>(
    'select seal, total, digest from log_seal where authority = $1 order by seal desc limit 1',
    [authority],
  )
  return rows[0] ?? beginning
}

export async function entriesOf(
  db: Pick<Db, 'query'>,
  authority: number,
  entries: readonly string[],
): Promise<Map<string, SealedEntry>> {
  const { rows } = await db.query<SealedEntry>(
    `select ${entryColumns} from access_log where authority = $1 and entry = any($2)`,
    [authority, entries],
  )
  return new Map(rows.map((row) => [row.entry, row]))
}
