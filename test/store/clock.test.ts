import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addHours, instant } from '#language/instant.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { pathways } from '#pathways/index.ts'
import { log } from '#workings/access/log.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { verifyLog } from '#workings/audit/verify.ts'
import { isDue } from '#workings/backup/nightly.ts'
import { asKeeper } from '#workings/database.ts'
import { draftOf } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { authority, given } from '../examples/given.ts'

const world = await given()
const folder = mkdtempSync(join(tmpdir(), 'throughline-clock-'))
after(async () => {
  rmSync(folder, { recursive: true })
  await world.close()
})

const noon = instant('2026-06-01T12:00:00.000Z')
const back = addHours(noon, -1)

async function saved(now: typeof noon, words: string, of: { record?: string; seen?: number; child: string }) {
  const { child, record, seen } = of
  const correcting = record === undefined ? {} : { record, seen: seen!, reason: 'It was another' }
  const draft = draftOf(missingEpisode, [child], { police_reference: words }, correcting)
  return putOnRecord(world.db, pathways, { authority, today: '2026-06-01' as never, now, worker: null }, draft)
}

test('with the clock an hour back a correction is still later than what it corrects, and what was known stays known', async () => {
  const child = await world.child('Amy')
  const first = await saved(noon, 'first', { child })
  const second = await saved(back, 'second', { child, record: first.record, seen: 1 })
  assert.ok(second.recordedAt > first.recordedAt)
  const known = await world.rows<{ words: string }>(
    `select police_reference as words from record join answers.missing_episode using (authority, record, version, subject)
     where record = '${first.record}' and recorded_from <= '${noon}' and recorded_until > '${noon}'`,
  )
  assert.deepEqual(known, [{ words: 'first' }])
})

test('with the clock an hour back nothing is recorded before what a report has told', async () => {
  const child = await world.child('Ben')
  await world.pool.query('update authority set settled = $1', [noon])
  const { recordedAt } = await saved(back, 'later than the report', { child })
  assert.ok(recordedAt > noon, recordedAt)
})

test('with the clock an hour back the access log is chained on and whole', async () => {
  let now = noon
  const failed: unknown[] = []
  const file = join(folder, 'heads')
  const trouble = (error: unknown) => void failed.push(error)
  const sealing = await keepSealing({ pool: world.pool, files: [file], now: () => now, trouble, everySeconds: 3_600 })
  for (const hours of [0, -1, -1, 0, 2]) {
    now = addHours(noon, hours)
    await asKeeper(world.db, (tx) =>
      log(tx, authority, { worker: null, role: 'machine' }, now, [{ action: 'read', what: `at ${hours}` }]),
    )
    await sealing.round()
  }
  await sealing.stop()
  assert.deepEqual(failed, [])
  const { findings, authorities } = await verifyLog(world.pool, { authority, files: [file], complete: true })
  assert.deepEqual([findings, authorities[0]!.seals, authorities[0]!.waiting], [[], 5, 0])
})

test('with the clock a day back no second backup is made of one night', () => {
  const made = { last: { at: noon, bytes: 1 }, failed: null, drill: null, since: instant('2026-01-01T00:00:00.000Z') }
  assert.equal(isDue(made, '02:30', addHours(noon, -24)), false)
})
