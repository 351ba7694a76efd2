import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type pg from 'pg'
import { day } from '#language/day.ts'
import { addHours, instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { headFiles } from '#services/heads.ts'
import { migrate } from '#services/postgres/migrate.ts'
import { openStore } from '#services/postgres/store.ts'
import { outsideOf } from '#services/removal-list.ts'
import { log } from '#workings/access/log.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { verifyLog } from '#workings/audit/verify.ts'
import { broughtBackByPostgres } from '#workings/backup/brought-back.ts'
import { asKeeper, databaseOn } from '#workings/database.ts'
import { fillInvented } from '../../src/synthetic/fill.ts'
import { removeData } from './own-postgres.ts'
import { pause } from './running-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-moment-'))
chmodSync(folder, 0o711)
const dataDir = join(folder, 'data')
const [archive, base] = [join(folder, 'archive'), join(folder, 'base')]
const cluster = join(dataDir, 'postgres', 'cluster')
after(() => {
  removeData(dataDir)
  rmSync(folder, { recursive: true, force: true })
})

/** A PostgreSQL as a council may run its own: it archives its log. */
const archiving = { archive_mode: 'on', archive_command: `cp %p ${archive}/%f` }
const open = (settings: Record<string, string>) =>
  openStore({ dataDir, databaseUrl: undefined }, () => {}, { settings })
const one = async <T>(pool: pg.Pool, words: string): Promise<T> => (await pool.query(words)).rows[0] as T

test('where PostgreSQL archives its log, a store that it brings back to a moment is made fit to be read, and says what was lost', async (t) => {
  mkdirSync(archive)
  mkdirSync(dataDir, { mode: 0o711 })
  let store = await open({})
  const { uid, gid } = statSync(cluster)
  await store.close()
  for (const each of [archive, cluster]) chownSync(each, uid, gid)
  store = await open(archiving)
  await migrate(store.pool, () => {})
  await fillInvented(store.pool, { children: 50, seed: 7, today: day('2026-06-01') }, () => {})
  const logged = async (pool: pg.Pool, what: string, hours: number) => {
    const at = addHours(instant('2026-06-02T09:00:00.000Z'), hours)
    const sealing = await keepSealing({
      pool,
      files: headFiles({ dataDir, logHeads: undefined }),
      now: () => at,
      trouble: (error) => assert.fail(String(error)),
      everySeconds: 3_600,
    })
    await asKeeper(databaseOn(pool), (tx) =>
      log(tx, 999, { worker: null, role: 'machine' }, at, [{ action: 'read', what }]),
    )
    await sealing.stop()
  }
  const session = (text: string) =>
    `insert into session (authority, session, worker, role, started, seen, offered) values (999, gen_random_uuid(), gen_random_uuid(), '${text}', now(), now(), '{}')`

  const copying = await store.pool.connect()
  await copying.query("select pg_backup_start('by hand', true)")
  execFileSync('cp', ['-a', cluster, base])
  const { rows } = await copying.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
  copying.release()
  await logged(store.pool, 'before', 0)
  await store.pool.query(session('contact_officer'))
  const { moment } = await one<{ moment: string }>(store.pool, 'select clock_timestamp()::text as moment')
  await pause(50)
  await logged(store.pool, 'after', 1)
  await logged(store.pool, 'after', 2)
  const { wanted } = await one<{ wanted: string }>(store.pool, 'select pg_walfile_name(pg_switch_wal()) as wanted')
  for (let tries = 0; !readdirSync(archive).includes(wanted); tries++) {
    assert.ok(tries < 600, 'the log was not archived')
    await pause(50)
  }
  await store.close()

  rmSync(cluster, { recursive: true })
  execFileSync('cp', ['-a', base, cluster])
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  rmSync(join(cluster, 'pg_wal'), { recursive: true })
  mkdirSync(join(cluster, 'pg_wal'), { mode: 0o700 })
  writeFileSync(join(cluster, 'backup_label'), rows[0]!.labelfile)
  writeFileSync(join(cluster, 'recovery.signal'), '')
  appendFileSync(
    join(cluster, 'postgresql.auto.conf'),
    `restore_command = 'cp ${archive}/%f %p'\nrecovery_target_time = '${moment}'\nrecovery_target_action = 'promote'\n`,
  )
  for (const each of ['pg_wal', 'backup_label', 'recovery.signal']) chownSync(join(cluster, each), uid, gid)

  store = await open({})
  const recovering = 'select pg_is_in_recovery() as still'
  while ((await one<{ still: boolean }>(store.pool, recovering)).still) await pause(50)
  const files = headFiles({ dataDir, logHeads: undefined })
  const verified = () => verifyLog(store.pool, { authority: 999, files, complete: true })
  assert.match(
    (await verified()).findings[0]!.words,
    /the database ends at seal 1: it is older, or seals were taken out/,
  )
  const brought = await broughtBackByPostgres({
    pool: store.pool,
    declarations: pathways,
    at: instant('2026-06-03T09:00:00.000Z'),
    outside: outsideOf({ dataDir, removalList: undefined }),
    heads: files,
    by: 'a test',
  })
  assert.deepEqual([brought.sessions, brought.lost], [1, [{ authority: 999, lost: 2 }]])
  const { findings, notes } = await verified()
  assert.deepEqual(findings, [])
  assert.ok(
    notes.some((note) =>
      /brought back from a backup as it was at seal 1; the 2 seals made after it were lost/.test(note),
    ),
  )
  const { whats } = await one<{ whats: string[] }>(
    store.pool,
    'select array_agg(what order by at) as whats from access_log',
  )
  assert.deepEqual(whats, ['before', 'restore'])
  t.diagnostic(`brought back to ${moment}`)
  await store.close()
})
