import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeConfiguration } from '#services/config.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { migrate } from '#services/postgres/migrate.ts'
import { makePool } from '#services/postgres/pool.ts'
import { inProject } from '#services/project.ts'
import { openTestStore, urlOf } from '../test/test-store.ts'

await write('docs/configuration.md', describeConfiguration())
await write('db/schema.sql', await schemaOfANewDatabase())

async function schemaOfANewDatabase(): Promise<string> {
  const store = await openTestStore()
  const name = `describe_${process.pid}`
  await store.pool.query(`create database ${name}`)
  const pool = makePool({ connectionString: new URL(`/${name}`, urlOf(store)).href }, 2)
  try {
    await migrate(pool, () => {})
    return await describeSchema(pool)
  } finally {
    await pool.end()
    await store.pool.query(`drop database ${name} with (force)`)
    await store.close()
  }
}

async function write(path: string, words: string): Promise<void> {
  await mkdir(dirname(inProject(path)), { recursive: true })
  await writeFile(inProject(path), words)
  console.log(`Wrote ${path}`)
}
