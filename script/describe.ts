import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeWords } from '#language/glossary.ts'
import { pathways } from '#pathways/index.ts'
import { describeConfiguration } from '#services/config.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { inProject } from '#services/project.ts'
import { markdown } from '../src/commands/line/help.ts'
import { table } from '../src/commands/table.ts'
import { definitionsOf, withNew, type Definitions } from './definitions.ts'
import { inANewDatabase } from './new-database.ts'

await write('docs/configuration.md', describeConfiguration())
await write('docs/words.md', describeWords(pathways))
await write('docs/commands.md', markdown(table))
await write('db/definitions.json', `${JSON.stringify(withNew(await written(), definitionsOf(pathways)), null, 2)}\n`)
await write('db/schema.sql', await inANewDatabase(describeSchema))

async function write(path: string, words: string): Promise<void> {
  await mkdir(dirname(inProject(path)), { recursive: true })
  await writeFile(inProject(path), words)
  console.log(`Wrote ${path}`)
}

async function written(): Promise<Definitions> {
  return JSON.parse(await readFile(inProject('db/definitions.json'), 'utf8').catch(() => '{}')) as Definitions
}
