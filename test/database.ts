import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { after } from 'node:test'
import type pg from 'pg'
import { migrate } from '#services/postgres/migrate.ts'
import { makePool } from '#services/postgres/pool.ts'
import type { Store } from '#services/postgres/store.ts'
import { inProject } from '#services/project.ts'
import { openTestStore, urlOf } from './test-store.ts'

const quietly = () => {}
let opened: Promise<Store> | undefined
let count = 0
const closers: (() => Promise<void>)[] = []
// Asked for here, since inside a hook or a test it would mean the end of that hook or test.
after(async () => {
  for (const close of closers) await close()
  await (await opened)?.close()
})

type TestDatabase = { pool: pg.Pool; url: string; close(): Promise<void> }

/** A database of its own for one test file, as the migrations leave it. It goes when the file's tests are done. */
export async function testDatabase(holding: 'migrated' | 'nothing' = 'migrated'): Promise<TestDatabase> {
  const url = new URL(process.env['THROUGHLINE_TEST_DATABASE_URL'] ?? urlOf(await (opened ??= openTestStore())))
  const name = `test_${process.pid}_${++count}`
  const template = holding === 'migrated' ? await templateName() : 'template0'
  await asOwner(url, async (pool) => {
    if (holding === 'migrated') await makeTemplate(pool, url, template)
    await copy(pool, name, template)
  })
  const own = at(url, name)
  const pool = makePool({ connectionString: own }, 10)
  let closed: Promise<void> | undefined
  const close = () => (closed ??= end())
  const end = async () => {
    await pool.end()
    await asOwner(url, (owner) => owner.query(`drop database if exists ${name} with (force)`))
  }
  closers.push(close)
  return { pool, url: own, close }
}

/** Named after the migrations, so that a changed one makes a new template. */
async function templateName(): Promise<string> {
  const names = (await readdir(inProject('db'))).filter((name) => /^\d{4}-/.test(name)).toSorted()
  const hash = createHash('sha256')
  for (const name of names) hash.update(name).update(await readFile(inProject('db', name)))
  return `template_${hash.digest('hex').slice(0, 12)}`
}

/** Files start at the same time: one makes the template, under a lock on a row, and the others wait for it. */
async function makeTemplate(pool: pg.Pool, url: URL, template: string): Promise<void> {
  if (await exists(pool, template)) return
  await pool.query('create table if not exists making (one boolean primary key)').catch(quietly)
  const lock = await pool.connect()
  try {
    await lock.query('begin')
    await lock.query('lock table making')
    if (await exists(pool, template)) return
    const draft = `${template}_draft`
    await pool.query(`drop database if exists ${draft} with (force)`)
    await pool.query(`create database ${draft}`)
    const inside = makePool({ connectionString: at(url, draft) }, 1)
    try {
      await migrate(inside, quietly)
    } finally {
      await inside.end()
    }
    await dropOlder(pool)
    await pool.query(`alter database ${draft} rename to ${template}`)
  } finally {
    await lock.query('rollback')
    lock.release()
  }
}

async function dropOlder(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select datname as name from pg_database where datname ~ '^template_[0-9a-f]{12}$'`,
  )
  for (const { name } of rows) await pool.query(`drop database if exists ${name}`).catch(quietly)
}

const exists = async (pool: pg.Pool, name: string): Promise<boolean> =>
  (await pool.query('select from pg_database where datname = $1', [name])).rowCount === 1

/** A template can be copied by one at a time only; whoever comes second waits for its turn. */
async function copy(pool: pg.Pool, name: string, template: string): Promise<void> {
  await pool.query(`drop database if exists ${name} with (force)`)
  for (let tries = 0; ; tries++) {
    try {
      await pool.query(`create database ${name} template ${template}`)
      return
    } catch (error) {
      if ((error as { code?: string }).code !== '55006' || tries > 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function asOwner(url: URL, work: (pool: pg.Pool) => Promise<unknown>): Promise<void> {
  const pool = makePool({ connectionString: url.href }, 2)
  try {
    await work(pool)
  } finally {
    await pool.end()
  }
}

const at = (url: URL, database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href
