import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Config } from './config.ts'

/** How far the sealed log had come: kept outside the database, so that whoever changes the database has not changed this. */
export type Head = { authority: number; seal: number; sealed: string; entries: number; digest: string }

/** A line of a file of heads. `restored` is written when the store is brought back from a backup: heads beyond it are of seals that were lost. */
export type HeadLine = Head & { is: 'head' | 'restored' }

/** In the data folder, and wherever else the configuration says. */
export const headFiles = ({ dataDir, logHeads }: Pick<Config, 'dataDir' | 'logHeads'>): string[] => [
  join(dataDir, 'log-heads'),
  ...(logHeads === undefined ? [] : [logHeads]),
]

const shape = /^(restored )?(\d+) (\d+) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (\d+) ([0-9a-f]{64})$/

export const written = ({ is, authority, seal, sealed, entries, digest }: HeadLine): string =>
  `${is === 'restored' ? 'restored ' : ''}${authority} ${seal} ${sealed} ${entries} ${digest}`

export function readHead(line: string): HeadLine | null {
  const [, restored, authority, seal, sealed, entries, digest] = shape.exec(line) ?? []
  if (sealed === undefined || digest === undefined) return null
  return {
    is: restored ? 'restored' : 'head',
    authority: Number(authority),
    seal: Number(seal),
    sealed,
    entries: Number(entries),
    digest,
  }
}

/**
 * Every line in order; null for one that cannot be read. A file that is not there has none. A line that was cut off in the middle, by a
 * loss of power, is no head: the next that was written begins as it did.
 */
export async function* headsIn(file: string): AsyncGenerator<HeadLine | null> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return
  const cut = await endsInTheMiddle(handle)
  const lines = createInterface({ input: createReadStream('', { fd: handle }), crlfDelay: Infinity })
  let held: string | undefined
  for await (const line of lines) {
    if (held !== undefined && !line.startsWith(held)) yield readHead(held)
    held = line
  }
  if (held !== undefined && !cut) yield readHead(held)
}

/** Brought to the disk before it returns. Whoever runs the program may read it, and nobody else. */
export async function appendHeads(file: string, lines: readonly HeadLine[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'a+', 0o600)
  try {
    const begins = (await endsInTheMiddle(handle)) ? '\n' : ''
    await handle.appendFile(begins + lines.map((line) => `${written(line)}\n`).join(''))
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

async function endsInTheMiddle(handle: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await handle.stat()
  if (size === 0) return false
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] !== 0x0a
}
