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
export type Outside = { list: string; outbox: string }
export const outsideOf = (config: Pick<Config, 'dataDir'>): Outside => ({
  list: removalFile(config),
  outbox: outboxFolder(config.dataDir),
})

export const removalFile = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'removals')

/** Brought to the disk before it returns. Whoever runs the program may read it, and nobody else. */
export async function appendRemoval(file: string, removal: ListedRemoval): Promise<void> {
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

/** Every removal in the order in which they were agreed; none where there is no file. */
export async function removalsIn(file: string): Promise<ListedRemoval[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text.split('\n').flatMap(read)
}

function read(line: string): ListedRemoval[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as ListedRemoval]
  } catch {
    return []
  }
}
