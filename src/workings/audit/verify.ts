import type pg from 'pg'
import { inTransaction, type Db } from '#services/postgres/transaction.ts'
import { digestOfEntry, type SealedEntry } from './entry.ts'
import { HeadsKept } from './heads-kept.ts'
import { HeadsCompared } from './heads-compared.ts'
import { outsideTheSeals } from './outside-seals.ts'
import { beginning, digestOfSeal, entriesOf, lostBeforeSealed, sealColumns, type Seal } from './seal.ts'

/** Something that is not as it was sealed: which entry, in which seal. */
export type Finding = { authority: number | null; seal: number | null; entry: string | null; words: string }
export type Verified = {
  findings: Finding[]
  /** What is as it should be and worth saying: how far the heads reach, what waits, what was lawfully blanked. */
  notes: string[]
  authorities: { authority: number; seals: number; entries: number; waiting: number }[]
}

export type Verifying = {
  /** Null for every authority that the store or a head knows. */
  authority: number | null
  /** Where heads were kept outside the database. */
  files: readonly string[]
  /** Whether every seal should have a head in them: so it is with the files that the sealer writes, and not with a copy made on a day. */
  complete: boolean
  progress?(words: string): void
}

const sealsAtOnce = 200

/**
 * Reads the whole log and every seal, in one picture of the database, and compares them with the heads kept outside it: whatever
 * was changed, lost, put in or moved before the last of those heads is found.
 */
export async function verifyLog(pool: pg.Pool, verifying: Verifying): Promise<Verified> {
  // Heads are kept after their seals are committed: those read before the database was looked at must all be in it, and those
  // read afterwards must hold all that was in it.
  const before = await HeadsKept.in(verifying.files)
  const verified: Verified = { findings: [], notes: [], authorities: [] }
  await inTransaction(
    pool,
    async (db) => {
      await db.query('set local role throughline_keeper')
      for (const authority of verifying.authority === null ? await authoritiesOf(db, before) : [verifying.authority])
        await verifyAuthority(db, authority, before, verifying, verified)
    },
    { isolation: 'repeatable read' },
  )
  const ours = (authority: number | null) => [null, authority].includes(verifying.authority) || authority === null
  verified.findings.push(
    ...before.problems.filter(({ authority }) => ours(authority)).map((problem) => ({ ...problem, entry: null })),
  )
  for (const { authority, seal, lost } of before.restored.filter((one) => ours(one.authority)))
    verified.notes.push(
      `Authority ${authority} was brought back from a backup as it was at seal ${seal}; the ${lost} ${lost === 1 ? 'seal' : 'seals'} made after it were lost with what it replaced`,
    )
  return verified
}

async function authoritiesOf(db: Db, heads: HeadsKept): Promise<number[]> {
  const { rows } = await db.query<{ authority: number }>('select authority from authority')
  return [...new Set([...rows.map(({ authority }) => authority), ...heads.authorities])].toSorted((a, b) => a - b)
}

async function verifyAuthority(
  db: Db,
  authority: number,
  heads: HeadsKept,
  verifying: Verifying,
  { findings, notes, authorities }: Verified,
): Promise<void> {
  const say: Say = (seal, words, entry) => void findings.push({ authority, seal, entry: entry ?? null, words })
  const compared = new HeadsCompared(authority, heads, say)
  const found: Found = { blanked: new Map(), removed: new Set(), late: 0 }
  let before = { ...beginning }
  for await (const seals of inBatches(db, authority)) {
    const listed = seals.flatMap(({ entries }) => entries)
    const entries = await entriesOf(db, authority, listed)
    for (const seal of seals) {
      verifySeal(seal, before, say)
      compared.seal(seal)
      verifyEntries(seal, entries, found, say)
      before = seal
    }
    verifying.progress?.(`Looked at ${before.total.toLocaleString('en-GB')} entries`)
  }
  const { waiting, removed, unsealed } = await outsideTheSeals(db, authority)
  for (const entry of removed) found.removed.add(entry)
  for (const [entry, seal] of found.blanked)
    if (!found.removed.has(entry)) say(seal, 'It was blanked, and no removal in the log names it', entry)
  for (const entry of unsealed)
    say(null, 'It is in no seal and does not wait for one: it was put in by another way', entry)
  notes.push(...(await compared.end(before.seal, () => HeadsKept.in(verifying.files), verifying)))
  if (found.blanked.size > 0) notes.push(`Blanked: ${found.blanked.size}`)
  if (found.late > 0) notes.push(`Sealed a day or more after they say they were made: ${found.late}`)
  authorities.push({ authority, seals: before.seal, entries: before.total, waiting })
}

async function* inBatches(db: Db, authority: number): AsyncGenerator<Seal[]> {
  for (let after = 0; ;) {
    const { rows } = await db.query<Seal>(
      `select ${sealColumns} from log_seal where authority = $1 and seal > $2 order by seal limit ${sealsAtOnce}`,
      [authority, after],
    )
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1)!.seal
  }
}

type Say = (seal: number | null, words: string, entry?: string) => void

function verifySeal(seal: Seal, before: Pick<Seal, 'seal' | 'total' | 'digest'>, say: Say): void {
  const missing = seal.seal - before.seal - 1
  if (missing > 0)
    say(
      seal.seal,
      missing === 1 ? `Seal ${seal.seal - 1} is missing` : `Seals ${before.seal + 1} to ${seal.seal - 1} are missing`,
    )
  else if (!seal.previous.equals(before.digest) || seal.total !== before.total + seal.count)
    say(seal.seal, 'It does not follow the seal before it')
  if (!digestOfSeal(seal).equals(seal.digest)) say(seal.seal, 'The seal is not what its own digest says')
}

type Found = { blanked: Map<string, number>; removed: Set<string>; late: number }
const aDay = 86_400_000

function verifyEntries(
  { authority, seal, sealed, entries, digests }: Seal,
  rows: ReadonlyMap<string, SealedEntry>,
  found: Found,
  say: Say,
): void {
  entries.forEach((entry, at) => {
    const row = rows.get(entry)
    const digest = digests.subarray(at * 32, at * 32 + 32)
    if (!row)
      return say(seal, digest.equals(lostBeforeSealed) ? 'It was lost before it was sealed' : 'It is missing', entry)
    if (!digestOfEntry(authority, row).equals(digest)) return say(seal, 'It is not what was sealed', entry)
    if (row.blanked) found.blanked.set(entry, seal)
    if (row.action === 'removed') for (const one of row.records) found.removed.add(one)
    if (Date.parse(sealed) - Date.parse(row.at) >= aDay) found.late += 1
  })
}
