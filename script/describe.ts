import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeWords } from '#language/glossary.ts'
import { pathways } from '#pathways/index.ts'
import { describeConfiguration } from '#services/config.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { inProject } from '#services/project.ts'
import { inANewDatabase } from './new-database.ts'

await write('docs/configuration.md', describeConfiguration())
await write('docs/words.md', describeWords(pathways))
await write('db/schema.sql', await inANewDatabase(describeSchema))

async function write(path: string, words: string): Promise<void> {
  await mkdir(dirname(inProject(path)), { recursive: true })
  await writeFile(inProject(path), words)
  console.log(`Wrote ${path}`)
}
