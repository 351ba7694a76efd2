import { performance } from 'node:perf_hooks'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { log } from '#workings/access/log.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { asKeeper } from '#workings/database.ts'
import { authority } from '../filled.ts'
import { at } from '../people.ts'
import type { Ground, Side, Workload } from '../workload.ts'

const readers = 32
const each = 40

/** So many at once read one record, as a page does in one transaction: logged and waiting for the disk, beside the same reads without it. */
export const loggedReads: Workload = {
  name: `logged reads, ${readers} readers`,
  means:
    'A record is read and the reading is logged, while the log is sealed every second; the peer reads and logs nothing.',
  runs: 20,
  async sides(ground) {
    const { rows } = await ground.pool.query<{ record: string; subject: string }>(
      `select record, subject from record where authority = $1 and kind = 'missing_episode' and recorded_until = 'infinity' order by md5(record::text) limit 2000`,
      [authority],
    )
    let next = 0
    const some = () => rows[(next = (next + 1) % rows.length)]!
    return [
      await logged(ground, some),
      { engine: 'throughline unlogged', run: () => together(() => readOne(ground, some(), false)) },
    ]
  },
}

async function logged(ground: Ground, some: () => { record: string; subject: string }): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
  const trouble = (error: unknown) => ground.say(`  The log could not be sealed: ${String(error)}`)
  const sealing = await keepSealing({ pool: ground.pool, files: [join(folder, 'log-heads')], now: () => at, trouble })
  return {
    engine: 'throughline',
    run: () => together(() => readOne(ground, some(), true)),
    close: async () => {
      await sealing.stop()
      rmSync(folder, { recursive: true })
    },
  }
}

async function readOne(
  { house, people }: Ground,
  { record, subject }: { record: string; subject: string },
  logs: boolean,
) {
  await asKeeper(house.db, async (tx) => {
    const read = sql`select * from record r join answers.missing_episode a using (authority, record, version, subject)
      where r.authority = ${authority} and r.record = ${record}::uuid`.execute(tx)
    const entry = { action: 'read' as const, what: 'record: missing_episode', children: [subject], records: [record] }
    if (logs) await log(tx, authority, people.officer, at, [entry])
    await read
  })
}

/** Each reader reads several, one after another; the milliseconds of each. */
async function together(work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  const one = async () => {
    for (let n = 0; n < each; n++) {
      const began = performance.now()
      await work()
      taken.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: readers }, one))
  return taken
}
