import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createHash } from 'node:crypto'
import { createGunzip } from 'node:zlib'
import type { BackupKey } from '#services/backup/key.ts'
import { partsIn, type Held } from '#services/backup/parts.ts'
import { Damaged, unsealed } from '#services/backup/sealed.ts'
import { Trouble } from '#services/trouble.ts'
import type { Contents } from './contents.ts'

/** Takes up what is in a backup, part by part. */
export type Reading = {
  of(contents: Contents): Promise<void>
  /** @returns how many rows were taken up; null of what is no table */
  part(
    name: string,
    what: 'table' | 'file',
    columns: readonly string[],
    chunks: AsyncIterable<Buffer>,
  ): Promise<number | null>
}

/**
 * Reads a whole backup. Each part was proved as written before any of it is given out, and must hold what was counted into it.
 * @throws Damaged, with the part in which it was noticed
 */
export async function readBackup(file: string, key: BackupKey, reading: Reading): Promise<void> {
  const unpacked = createGunzip()
  const feeding = pipeline(Readable.from(unsealed(file, key)), unpacked).catch(() => {})
  const parts = partsIn(unpacked as AsyncIterable<Buffer>)
  let within = 'its contents'
  let count = 0
  let whole = false
  try {
    for (let next = await parts.next(); !next.done; next = await parts.next()) {
      const part = next.value
      if (part.is === 'of') await reading.of(part.of as Contents)
      else if (part.is === 'begins') {
        within = part.name
        await takeUp(part, parts, reading)
        count += 1
      } else if (part.is === 'all') whole = part.parts === count
    }
    if (!whole) throw new Trouble(`${file} does not hold all that it should.`)
  } catch (error) {
    if (error instanceof Damaged) throw new Trouble(`${error.message.slice(0, -1)}, while ${within} was read.`)
    throw error
  } finally {
    unpacked.destroy()
    await feeding
  }
}

type Parts = ReturnType<typeof partsIn>
type Begins = { name: string; what: 'table' | 'file'; columns: readonly string[] }

async function takeUp({ name, what, columns }: Begins, parts: Parts, reading: Reading): Promise<void> {
  const hash = createHash('sha256')
  let ends: Held | undefined
  async function* chunks() {
    for (;;) {
      const { value } = await parts.next()
      if (value?.is !== 'data') return void (ends = value?.is === 'ends' ? value : undefined)
      hash.update(value.bytes)
      yield value.bytes
    }
  }
  const rows = await reading.part(name, what, columns, chunks())
  if (!ends || ends.sha256 !== hash.digest('hex') || (rows !== null && rows !== ends.rows))
    throw new Trouble(`${name} does not hold what was counted into it: ${ends?.rows} rows, and ${rows} were found.`)
}
