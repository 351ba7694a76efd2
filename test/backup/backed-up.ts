import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { day } from '#language/day.ts'
import { instant, type Instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { keyIn, type BackupKey } from '#services/backup/key.ts'
import { outsideOf, type Outside } from '#services/removal-list.ts'
import { programVersion } from '#services/program.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { readBackup } from '#workings/backup/read.ts'
import { restoreBackup, type Restored } from '#workings/backup/restore.ts'
import { takeBackup } from '#workings/backup/take.ts'
import { asKeeper, databaseOn } from '#workings/database.ts'
import { log } from '#workings/access/log.ts'
import { fillInvented } from '../../src/synthetic/fill.ts'
import { testDatabase } from '../database.ts'

export const authority = 999
export const night = instant('2026-06-02T01:30:00.000Z')
export const folder = mkdtempSync(join(tmpdir(), 'throughline-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const keyFile = join(folder, 'key')
writeFileSync(keyFile, 'q7hV2m1bq0w5d8Q3n6x9r2t5u8y1i4o7p0a3s6d9f2A')
export const key: BackupKey = keyIn(keyFile)

/** An invented authority with a file on a record, and a log that is sealed with its heads kept. */
export async function aStore(children = 50) {
  const { pool, url } = await testDatabase()
  await fillInvented(pool, { children, seed: 7, today: day('2026-06-01') }, () => {})
  const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * at * 31) % 251))
  await pool.query(
    `insert into document (authority, document, name, media_type, bytes, added, record, sha256, size, saved)
     values ($1, gen_random_uuid(), 'Minutes.pdf', 'application/pdf', $2, $3, gen_random_uuid(), 'x', $4, true)`,
    [authority, bytes, night, bytes.length],
  )
  const heads = join(folder, `heads-${url.split('_').at(-1)}`)
  const failed: unknown[] = []
  const sealing = await keepSealing({
    pool,
    files: [heads],
    now: () => night,
    trouble: (error) => void failed.push(error),
    everySeconds: 3_600,
  })
  const read = async (seals = 1) => {
    for (let n = 0; n < seals; n++) {
      await asKeeper(databaseOn(pool), (tx) =>
        log(tx, authority, { worker: null, role: 'machine' }, night, [{ action: 'read', what: `page ${n}` }]),
      )
      await sealing.round()
      if (failed.length > 0) throw failed[0]
    }
  }
  await read(3)
  return { pool, url, heads, read, bytes }
}

export type AStore = Awaited<ReturnType<typeof aStore>>

let made = 0
export async function backedUp({ pool, heads }: Pick<AStore, 'pool' | 'heads'>, at: Instant = night, with_ = key) {
  const file = join(folder, `made-${(made += 1)}.backup`)
  const taking = { pool, declarations: pathways, file, key: with_, at, program: programVersion(), heads, by: 'a test' }
  return takeBackup(taking)
}

const none = outsideOf({ dataDir: folder, removalList: undefined })

/** Into an empty database of its own, or the one that is given. */
export async function restored(
  file: string,
  {
    pool,
    heads,
    with_ = key,
    outside = none,
  }: { pool?: AStore['pool']; heads?: string; with_?: BackupKey; outside?: Outside } = {},
): Promise<Restored & { pool: AStore['pool']; heads: string }> {
  const into = pool ?? (await testDatabase('nothing')).pool
  const kept = heads ?? join(folder, `heads-of-restored-${(made += 1)}`)
  const restoring = {
    declarations: pathways,
    key: with_,
    at: instant('2026-06-03T09:00:00.000Z'),
    outside,
    by: 'a test',
    progress: () => {},
  }
  return { ...(await restoreBackup({ ...restoring, pool: into, file, heads: [kept] })), pool: into, heads: kept }
}

/** Reads all of a backup, and keeps nothing. */
export const lookedThrough = (file: string, with_ = key): Promise<void> =>
  readBackup(file, with_, {
    of: async () => {},
    async part(_name, _what, _columns, chunks) {
      for await (const _ of chunks);
      return null
    },
  })

export const bytesOf = (file: string): Buffer => readFileSync(file)
