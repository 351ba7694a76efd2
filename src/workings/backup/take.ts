import { createWriteStream } from 'node:fs'
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import type { Declarations } from '#language/declarations.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { newHeader } from '#services/backup/header.ts'
import type { BackupKey } from '#services/backup/key.ts'
import { partOf, written, type Held } from '#services/backup/parts.ts'
import { sealing } from '#services/backup/sealed.ts'
import { copyOut, forCopying } from '#services/postgres/tables.ts'
import { inTransaction, type Db } from '#services/postgres/transaction.ts'
import { machineTrouble, Trouble } from '#services/trouble.ts'
import { log } from '../access/log.ts'
import { asKeeper, databaseOn } from '../database.ts'
import { transacting, keeper } from '../transaction.ts'
import { contentsOf, tablesKept } from './contents.ts'
import { figuresNow, type Told } from './figures.ts'
import { headsUpTo, lastSeals } from './heads.ts'

export type Taking = {
  pool: pg.Pool
  declarations: Declarations
  /** Where it will be: it has that name only when it is whole and on the disk. */
  file: string
  key: BackupKey
  at: Instant
  program: string
  /** The file of heads beside the store. */
  heads: string
  /** For the log: whose hands were at the machine. */
  by: string
  stopped?: AbortSignal
  progress?(words: string): void
}

export type Taken = { file: string; bytes: number; tables: number; rows: number; figures: number }

/** Copies every table in one picture of the store, locked, into one file. Nobody waits for it. */
export async function takeBackup(taking: Taking): Promise<Taken> {
  const { pool, file, key, at, stopped } = taking
  await logged(taking)
  const draft = `${file}.draft`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    const counted = await inTransaction(
      pool,
      async (db) => {
        await db.query(forCopying)
        const counts = { tables: 0, rows: 0, figures: 0 }
        const out = createWriteStream(draft, { flags: 'w', mode: 0o600, flush: true })
        const locking = sealing(newHeader(key, at))
        await pipeline(
          Readable.from(partsOf(db, taking, counts)),
          createGzip({ level: 3 }),
          locking,
          out,
          stopped ? { signal: stopped } : {},
        )
        return counts
      },
      { isolation: 'repeatable read' },
    )
    await chmod(draft, 0o600)
    await rename(draft, file)
    await using folder = await open(dirname(file))
    await folder.sync()
    return { file, bytes: (await stat(file)).size, ...counted }
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw machineTrouble(error) ?? error
  }
}

/** Before anything is read, so that the backup itself holds the entry. */
async function logged({ pool, at, by }: Taking): Promise<void> {
  const { rows } = await pool.query<{ authority: number }>('select authority from authority order by authority')
  if (rows.length === 0) throw new Trouble('There is nothing to back up yet: nobody has put an authority here.')
  await asKeeper(databaseOn(pool), async (tx) => {
    for (const { authority } of rows)
      await log(tx, authority, { worker: null, role: 'machine' }, at, [
        { action: 'command', what: 'backup', reason: by },
      ])
  })
}

async function* partsOf(
  db: Db,
  taking: Taking,
  counts: { tables: number; rows: number; figures: number },
): AsyncGenerator<Buffer> {
  const { at, program, heads, progress } = taking
  const { rows } = await db.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot')
  const figures = await figuresIn(rows[0]!.snapshot, taking)
  counts.figures = figures.length
  yield written({ is: 'of', of: await contentsOf(db, at, program, figures) })
  const told = ({ rows: held }: Held) => void (counts.rows += held ?? 0)
  let parts = 0
  const tables = await tablesKept(db)
  progress?.(`Backing up ${tables.length} tables`)
  for (const table of tables) {
    const copy = copyOut(db, table)
    yield* partOf({ what: 'table', ...table }, copy.chunks, copy.rows, told)
    counts.tables += 1
    parts += 1
  }
  const file = headsUpTo(await lastSeals(db), heads)
  yield* partOf({ what: 'file', name: 'log-heads', columns: [] }, file, () => null, told)
  yield written({ is: 'all', parts: parts + 1 })
}

/** In the same picture as the tables, on a connection of its own. */
function figuresIn(snapshot: string, { pool, declarations, at }: Taking): Promise<Told[]> {
  const same = `set transaction isolation level repeatable read; set transaction snapshot '${snapshot}'`
  return transacting(databaseOn(pool), (whole) => figuresNow(whole.as(keeper), declarations, londonDay(at)), same)
}
