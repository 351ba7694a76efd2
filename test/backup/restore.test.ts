import assert from 'node:assert/strict'
import { appendFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { missingEpisode } from '#pathways/missing/records.ts'
import { pathways } from '#pathways/index.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { tablesOf } from '#services/postgres/tables.ts'
import { verifyLog } from '#workings/audit/verify.ts'
import { figuresThatDiffer } from '#workings/backup/figures.ts'
import { leftOut } from '#workings/backup/contents.ts'
import { drill } from '#workings/backup/drill.ts'
import { databaseOn } from '#workings/database.ts'
import { draftOf } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { testDatabase } from '../database.ts'
import { authority, aStore, backedUp, folder, key, night, restored, type AStore } from './backed-up.ts'

let store: AStore
let file: string
before(async () => {
  store = await aStore()
  file = (await backedUp(store)).file
})

/** Every row of every table, as text and without an order. */
async function everything(pool: AStore['pool']): Promise<Map<string, string[]>> {
  const rows = new Map<string, string[]>()
  for (const { name } of await tablesOf(pool)) {
    const { rows: found } = await pool.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)
    rows.set(
      name,
      found.map(({ row }) => row),
    )
  }
  return rows
}

test('what is restored is every row of every table, files on records included, in the same tables', async () => {
  const again = await restored(file)
  const [was, is] = [await everything(store.pool), await everything(again.pool)]
  for (const [name, rows] of was) {
    if (name in leftOut) continue
    // The restore itself is one entry more in the log, and it waits for its seal.
    const known = new Set(rows)
    const added = name === 'public.access_log' || name === 'public.log_waiting' ? 1 : 0
    assert.equal(is.get(name)!.length, rows.length + added, name)
    assert.deepEqual(is.get(name)!.filter((row) => !known.has(row)).length, added, name)
  }
  const { rows } = await again.pool.query<{ bytes: Buffer }>('select bytes from document')
  assert.ok(rows[0]!.bytes.equals(store.bytes))
  assert.equal(await describeSchema(again.pool), await describeSchema(store.pool))
  assert.deepEqual((await figuresThatDiffer(databaseOn(again.pool), pathways, again.contents.figures)).words, [])
  assert.ok(again.contents.figures.some(({ counted }) => counted > 0))
})

test('a backup leaves out sessions, caches and what nobody saved, and no other table that a migration makes', async () => {
  const names = (await tablesOf(store.pool)).map(({ name }) => name)
  assert.deepEqual(
    Object.keys(leftOut).filter((name) => !names.includes(name)),
    [],
  )
  assert.ok(Object.keys(leftOut).every((name) => /migration|session|typing|cache|figure_part/.test(name)))
  await store.pool.query('create table a_new_one (authority smallint not null, words text)')
  await store.pool.query("insert into a_new_one values (999, 'kept too')")
  try {
    const { tables } = await backedUp(store)
    assert.equal(tables, names.length - Object.keys(leftOut).length + 1)
  } finally {
    await store.pool.query('drop table a_new_one')
  }
})

test('a backup is one picture: what is saved while it is made is in it altogether or not at all', async () => {
  const held = await store.pool.connect()
  await held.query('begin; lock table document in access exclusive mode')
  const making = backedUp(store)
  const waits = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  while ((await store.pool.query(waits)).rowCount === 0);
  const { rows } = await store.pool.query<{ subject: string }>(
    "select subject from record where subject_kind = 'child' limit 1",
  )
  const saving = { authority, today: '2026-06-02' as never, now: night, worker: null }
  const draft = draftOf(missingEpisode, [rows[0]!.subject], { police_reference: 'saved meanwhile' })
  const { record } = await putOnRecord(databaseOn(store.pool), pathways, saving, draft)
  await held.query('commit')
  held.release()
  const again = await restored((await making).file)
  for (const table of ['record', 'answers.missing_episode'])
    assert.equal((await again.pool.query(`select from ${table} where record = $1`, [record])).rowCount, 0, table)
})

test('a restore never writes over anything', async () => {
  const { pool } = await testDatabase()
  await pool.query("insert into authority (authority, name, invented) values (7, 'Somebody else', false)")
  await assert.rejects(restored(file, { pool }), /The store is not empty \(public\.authority holds rows\)/)
  assert.deepEqual((await pool.query('select name from authority')).rows, [{ name: 'Somebody else' }])
})

test('a store that was made and holds nothing yet is taken for empty', async () => {
  const { pool } = await testDatabase()
  const { rows } = await restored(file, { pool })
  assert.ok(rows > 1_000)
})

test('nobody is signed in by a restore', async () => {
  const { rows } = await store.pool.query<{ subject: string }>(
    "select subject from subject where kind = 'worker' limit 1",
  )
  const columns = await store.pool.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = 'session'::regclass and attnum > 0 and attnotnull and not atthasdef`,
  )
  const value = ({ name, type }: { name: string; type: string }): string =>
    name === 'authority'
      ? '999'
      : name === 'worker'
        ? `'${rows[0]!.subject}'`
        : type === 'text'
          ? "'x'"
          : type === 'uuid'
            ? 'gen_random_uuid()'
            : type === 'bytea'
              ? "'\\x00'"
              : type.startsWith('timestamp')
                ? "'2026-06-01'"
                : '1'
  const named = columns.rows.map(({ name }) => name).join(', ')
  await store.pool.query(`insert into session (${named}) values (${columns.rows.map(value).join(', ')})`)
  const again = await restored((await backedUp(store)).file)
  assert.equal((await again.pool.query('select from session')).rowCount, 0)
})

test('mail that waited when the backup was made is sent as what may have been sent since', async () => {
  const { rows } = await store.pool.query<{ subject: string }>(
    "select subject from subject where kind = 'worker' limit 1",
  )
  await store.pool.query(
    `insert into message (authority, message, kind, to_worker, to_address, subject, body, about, queued, state, next_try)
     values ($1, gen_random_uuid(), 'issued', $2, 'a@council.example', 'x', 'waits', gen_random_uuid(), $3, 'queued', $3)`,
    [authority, rows[0]!.subject, night],
  )
  const again = await restored((await backedUp(store)).file)
  const { rows: states } = await again.pool.query("select state from message where body = 'waits'")
  assert.deepEqual(states, [{ state: 'sending' }])
})

test('in a new folder the log is whole, with its heads, and says that it was backed up and brought back', async () => {
  const again = await restored(file)
  const found = await verifyLog(again.pool, { authority, files: [again.heads], complete: true })
  assert.deepEqual([found.findings, found.authorities[0]!.seals], [[], 3])
  const { rows } = await again.pool.query("select what from access_log where action = 'command' order by at")
  assert.deepEqual(
    rows.map(({ what }) => what as string),
    ['backup', 'restore'],
  )
})

test('seals that were made after the backup are told as lost, and an older store cannot be slipped in without saying so', async () => {
  const heads = join(folder, 'heads-that-went-on')
  appendFileSync(heads, readFileSync(store.heads))
  const before = await backedUp(store)
  await store.read(2)
  appendFileSync(heads, readFileSync(store.heads).subarray(statSync(heads).size))
  const again = await restored(before.file, { heads })
  assert.deepEqual(again.lost, [{ authority, lost: 2 }])
  const found = await verifyLog(again.pool, { authority, files: [heads], complete: true })
  assert.deepEqual(found.findings, [])
  assert.ok(found.notes.some((note) => /brought back from a backup as it was at seal 3; the 2 seals/.test(note)))
  // The same rows put in by another way, past the restore: the heads outside know better.
  const slipped = await verifyLog(again.pool, { authority, files: [store.heads], complete: true })
  assert.match(slipped.findings[0]!.words, /Heads up to 5 were kept outside, and the database ends at seal 3/)
})

test('a drill compares all that was backed up, in a database that is gone afterwards, and touches nothing', async () => {
  const { pool } = store
  const before = await everything(pool)
  const drilling = {
    pool,
    declarations: pathways,
    file,
    key,
    at: night,
    by: 'a test',
    progress: () => {},
  }
  const drilled = await drill(drilling)
  assert.deepEqual(drilled.findings, [])
  assert.ok(drilled.tables > 40 && drilled.rows > 1_000 && drilled.figures >= 5)
  assert.deepEqual(await everything(pool), before)
  const left = await pool.query(`select from pg_database where datname = 'throughline_drill_${process.pid}'`)
  assert.equal(left.rowCount, 0)
})

test('a backup that cannot be written leaves no half of one, and says why', async () => {
  const nowhere = join(folder, 'a-file', 'x.backup')
  appendFileSync(join(folder, 'a-file'), '')
  const { takeBackup } = await import('#workings/backup/take.ts')
  const taking = { ...store, declarations: pathways, file: nowhere, key, at: night, program: 'x', by: 'a test' }
  await assert.rejects(takeBackup(taking))
  assert.ok(!existsSync(nowhere))
})
