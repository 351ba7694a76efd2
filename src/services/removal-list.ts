import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from './config.ts'
import { outboxFolder } from './mail/mailer.ts'

/**
 * Removals that were agreed, kept outside the database: a store that is brought back from a backup made before them has the content
 * again, and they are made again from here. A line is ids, days and words chosen from lists; nothing that anybody wrote.
 */
export type ListedRemoval = Readonly<Record<string, string | number | null>>

/** What a removal reaches and keeps outside the database: its list, and the messages that went to no mail server. */
export type Outside = { lists: readonly string[]; outbox: string }
export const outsideOf = (config: Pick<Config, 'dataDir' | 'removalList'>): Outside => ({
  lists: removalFiles(config),
  outbox: outboxFolder(config.dataDir),
})

/** In the data folder, and wherever else the configuration says. */
export const removalFiles = ({ dataDir, removalList }: Pick<Config, 'dataDir' | 'removalList'>): string[] => [
  join(dataDir, 'removals'),
  ...(removalList === undefined ? [] : [removalList]),
]

/** Brought to the disk before it returns. Whoever runs the program may read it, and nobody else. */
export async function appendRemoval(files: readonly string[], removal: ListedRemoval): Promise<void> {
  for (const file of files) await appendTo(file, removal)
}

async function appendTo(file: string, removal: ListedRemoval): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a', 0o600)
  try {
    // A line that was cut off in the middle ends here, and is no removal.
    await handle.appendFile(`\n${JSON.stringify(removal)}\n`)
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

/** Every removal that any of these files has, in the order in which they were agreed; null where there is no file. */
export async function removalsIn(files: readonly string[]): Promise<ListedRemoval[] | null> {
  const texts = (await Promise.all(files.map(textOf))).filter((text) => text !== null)
  const all = texts.flatMap((text) => text.split('\n').flatMap(read))
  return texts.length === 0 ? null : [...new Map(all.map((one) => [one['removal'], one])).values()]
}

const textOf = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })

function read(line: string): ListedRemoval[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as ListedRemoval]
  } catch {
    return []
  }
}
