import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { pathways } from '#pathways/index.ts'
import { migrate } from '#services/postgres/migrate.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { inProject } from '#services/project.ts'
import { Chance } from '#synthetic/chance.ts'
import { figuresThatDiffer } from '#workings/backup/figures.ts'
import { databaseOn } from '#workings/database.ts'
import { testDatabase } from '../database.ts'
import { asReleased, releases } from './released.ts'
import { pause } from './running-server.ts'

const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const chance = new Chance(seed)
const kills = process.env['THROUGHLINE_FULL'] ? 60 : 10
const folder = mkdtempSync(join(tmpdir(), 'throughline-migrations-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Every version of every record, with each table's own answers: what no migration may lose or say otherwise. */
async function records(pool: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ name: string; columns: string }>(
    `select format('%I.%I', table_schema, table_name) as name, string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
     from information_schema.columns where table_schema = 'answers' or (table_schema, table_name) = ('public', 'record') group by 1 order by 1`,
  )
  const said = new Map<string, string>()
  for (const { name, columns } of rows) said.set(name, await digest(pool, name, columns))
  return said
}

async function digest(pool: pg.Pool, name: string, columns: string): Promise<string> {
  const { rows } = await pool.query<{ said: string }>(
    `select count(*) || ' ' || coalesce(md5(string_agg(md5(row(${columns})::text), '' order by md5(row(${columns})::text))), '') as said from ${name}`,
  )
  return `${columns}: ${rows[0]!.said}`
}

/** The same columns read again: a later program may have added others. */
async function stillSaid(pool: pg.Pool, was: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, said] of was) assert.equal(await digest(pool, name, said.split(':')[0]!), said, name)
}

for (const { number, file } of releases()) {
  test(`a store as the release of ${number} left it is brought up to date with all that is in it`, async (t) => {
    const { pool } = await testDatabase('nothing')
    const { contents, rows } = await asReleased(pool, file)
    const was = await records(pool)
    const applied = await migrate(pool, () => {})
    t.diagnostic(`${rows} rows, ${applied.length} migrations`)
    await stillSaid(pool, was)
    assert.equal(await describeSchema(pool), await describeSchema((await testDatabase()).pool))
    assert.deepEqual((await figuresThatDiffer(databaseOn(pool), pathways, contents.figures)).words, [])
    assert.deepEqual(await migrate(pool, () => {}), [])
  })
}

/** Those that there are, and three that take their time over every row, as one of a later year may. */
before(() => {
  for (const name of readdirSync(inProject('db')).filter((each) => /^\d{4}-/.test(each)))
    cpSync(inProject('db', name), join(folder, name))
  const slow = (n: number) => `
    create table slow_${n} (record uuid);
    alter table record add column slow_${n} int;
    update record set slow_${n} = ${n};
    select pg_sleep(0.15);
    insert into slow_${n} select record from record;
    select pg_sleep(0.15);`
  for (const n of [1, 2, 3]) writeFileSync(join(folder, `990${n}-slow.sql`), slow(n))
})

test(`killed ${kills} times between and within migrations, each is there whole or not at all, and the next start goes on`, async (t) => {
  const { pool, url } = await testDatabase('nothing')
  const { file } = releases()[0]!
  let killed = 0
  let finished = 0
  let was = new Map<string, string>()
  for (let round = 0; killed < kills; round++) {
    assert.ok(round < kills * 5, `seed ${seed}: too few kills were in the middle`)
    if (finished === round) was = await anew(pool, file)
    const migrating = spawn(process.execPath, [inProject('test/store/migrator.ts'), folder], {
      env: { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(migrating, 'exit') as Promise<[number | null]>
    await once(migrating.stdout, 'data')
    await Promise.race([pause(chance.between(0, 900)), ended])
    migrating.kill('SIGKILL')
    const [code] = await ended
    if (code === null) killed += 1
    else assert.equal(code, 0)
    await wholeOrNot(pool, `round ${round}, seed ${seed}`)
    await stillSaid(pool, was)
    if (code === 0) {
      finished = round + 1
      await pool.query('drop table slow_1, slow_2, slow_3')
    }
  }
  await migrate(pool, () => {}, folder)
  await wholeOrNot(pool, `the end, seed ${seed}`)
  await stillSaid(pool, was)
  assert.equal((await pool.query("select from migration where name like '990%'")).rowCount, 3)
  t.diagnostic(`${killed} kills in the middle, seed ${seed}`)
})

async function anew(pool: pg.Pool, file: string): Promise<Map<string, string>> {
  await pool.query('drop schema if exists answers cascade; drop schema public cascade; create schema public')
  await asReleased(pool, file)
  return records(pool)
}

/** What the list says was applied is there with every row, and of what it does not say there is nothing. */
async function wholeOrNot(pool: pg.Pool, when: string): Promise<void> {
  // A killed program's last statement may still be running; it ends with its transaction.
  const others =
    "select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'"
  for (let tries = 0; tries < 200 && (await pool.query(others)).rowCount !== 0; tries++) await pause(50)
  const { rows } = await pool.query<{ name: string }>('select name from migration order by name')
  const names = readdirSync(folder).toSorted()
  assert.deepEqual(
    rows.map(({ name }) => name),
    names.slice(0, rows.length),
    when,
  )
  for (const n of [1, 2, 3]) {
    const applied = rows.some(({ name }) => name === `990${n}-slow.sql`)
    const there = await pool.query<{ there: boolean }>(`select to_regclass('slow_${n}') is not null as there`)
    assert.equal(there.rows[0]!.there, applied, `${when}: slow_${n}`)
    if (!applied) continue
    const counts = await pool.query(
      `select (select count(*) from slow_${n}) as once, count(slow_${n}) as set, count(*) as all from record`,
    )
    const { once: copied, set, all } = counts.rows[0] as Record<string, number>
    assert.deepEqual([copied, set], [all, all], when)
  }
}
