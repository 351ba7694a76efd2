import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { instant, type Instant } from '#language/instant.ts'
import { log } from '#workings/access/log.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { verifyLog, type Verified } from '#workings/audit/verify.ts'
import { asKeeper, databaseOn } from '#workings/database.ts'
import type { Reader } from '#workings/view.ts'
import { testDatabase } from '../database.ts'

const { pool } = await testDatabase()
const db = databaseOn(pool)
const folder = mkdtempSync(join(tmpdir(), 'throughline-heads-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let authorities = 0

const olu: Reader = {
  worker: '019b7a3e-0000-7000-8000-00000000000a',
  name: 'Olu Officer',
  role: 'contact_officer',
  team: null,
}
export const amy = '019b7a3e-0000-7000-8000-0000000000c1'

/** The log of an authority of its own, sealed when a test says so, with its heads in a file of its own. */
export async function logbook() {
  const authority = (authorities += 1)
  await pool.query("insert into authority (authority, name, invented) values ($1, 'Invented Borough', true)", [
    authority,
  ])
  const file = join(folder, `heads-${authority}`)
  let second = 0
  const now = (): Instant => instant(new Date(Date.parse('2026-06-01T09:00:00Z') + 1000 * (second += 1)).toISOString())
  const failed: unknown[] = []
  const sealing = await keepSealing({
    pool,
    files: [file],
    now,
    trouble: (error) => void failed.push(error),
    everySeconds: 3600,
  })
  after(() => sealing.stop())
  const read = (what = 'the child’s record') =>
    asKeeper(db, (tx) =>
      log(tx, authority, olu, now(), [{ action: 'read', what, children: [amy], shown: 3, reason: 'On duty' }], {
        today: '2026-06-01' as never,
        knownAt: null,
      }),
    )
  const seal = async () => {
    await sealing.round()
    if (failed.length > 0) throw failed[0]
  }
  return {
    authority,
    file,
    db,
    pool,
    olu,
    now,
    read,
    seal,
    /** Several seals of several entries each. */
    async filled(seals = 4, each = 3) {
      for (let n = 0; n < seals; n++) {
        for (let m = 0; m < each; m++) await read(`page ${n}.${m}`)
        await seal()
      }
    },
    entries: async () =>
      (
        await pool.query<{ entry: string; what: string }>(
          'select entry, what from access_log where authority = $1 order by entry',
          [authority],
        )
      ).rows,
    verify: (files: readonly string[] = [file], complete = true): Promise<Verified> =>
      verifyLog(pool, { authority, files, complete }),
  }
}

/** What is found, a line each: `seal 2, the third entry: It is missing` without the ids, which differ every time. */
export const words = ({ findings }: Verified): string[] => findings.map((one) => one.words)
