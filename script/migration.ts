import { readdir, writeFile } from 'node:fs/promises'
import type pg from 'pg'
import { problemsIn } from '#language/problems.ts'
import { pathways } from '#pathways/index.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { inProject } from '#services/project.ts'
import { databaseOn } from '#workings/database.ts'
import { tablesOfAnswers } from '#workings/tables/found.ts'
import { cannotBecome, migrationFor } from '#workings/tables/migration.ts'
import { inANewDatabase } from './new-database.ts'

const [name = ''] = process.argv.slice(2)
const refusal = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)
  ? problemsIn(pathways)
  : ['Give the migration a name in lower-case words joined by hyphens: script/migration school-exclusion']

process.exitCode = refusal.length > 0 ? stop(refusal) : await inANewDatabase(addWhatIsMissing)

async function addWhatIsMissing(pool: pg.Pool): Promise<number> {
  const found = await tablesOfAnswers(databaseOn(pool))
  const conflicts = cannotBecome(pathways, found)
  if (conflicts.length > 0) return stop(conflicts)
  const sql = migrationFor(pathways, found)
  if (sql === '') {
    console.log('Nothing to add: db/ makes what the pathways declare')
    return 0
  }
  await pool.query(sql)
  await write(`db/${await nextNumber()}-${name}.sql`, `${sql.trimEnd()}\n`)
  await write('db/schema.sql', await describeSchema(pool))
  return 0
}

async function nextNumber(): Promise<string> {
  const numbers = (await readdir(inProject('db')))
    .filter((file) => /^\d{4}-/.test(file))
    .map((file) => Number(file.slice(0, 4)))
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

async function write(path: string, words: string): Promise<void> {
  await writeFile(inProject(path), words)
  console.log(`Wrote ${path}`)
}

function stop(mistakes: readonly string[]): number {
  for (const mistake of mistakes) console.error(mistake)
  return 1
}
