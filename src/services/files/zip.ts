import { inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import type { Budget } from './budget.ts'
import { refuse, words } from './refusals.ts'

const inflated = promisify(inflateRaw)
const endOfDirectory = 0x06054b50
const inDirectory = 0x02014b50
const localHeader = 0x04034b50
const mostEntries = 5_000
const deflated = 8

export type Entry = { name: string; bytes: Buffer }
type Listed = { name: string; from: number; packed: number; unpacked: number; method: number }

export const isZip = (bytes: Buffer): boolean => bytes.length > 22 && bytes.readUInt32LE(0) === localHeader

/**
 * The parts of a packed file, one at a time, unpacked. What its directory says is held against the file, because programs
 * differ in which of the two they believe; and no part is unpacked past the size that the directory gives it.
 */
export async function* entriesOf(zip: Buffer, budget: Budget): AsyncGenerator<Entry> {
  const listed = directoryOf(zip)
  budget.spend(listed.reduce((sum, { unpacked }) => sum + unpacked, 0))
  const folded = listed.map(({ name }) => name.toLowerCase())
  if (new Set(folded).size < folded.length) refuse(words.damaged)
  let free = 0
  for (const entry of listed.toSorted((a, b) => a.from - b.from)) {
    const start = contentOf(zip, entry)
    // Parts that share their bytes are how a small file says that it is a huge one.
    if (entry.from < free || start + entry.packed > zip.length) refuse(words.bomb)
    free = start + entry.packed
    yield { name: entry.name, bytes: await unpacked(zip.subarray(start, free), entry) }
  }
}

async function unpacked(packed: Buffer, { method, unpacked: size }: Listed): Promise<Buffer> {
  if (method === 0) return packed.length === size ? packed : refuse(words.damaged)
  if (method !== deflated) return refuse(words.damaged)
  const bytes = await inflated(packed, { maxOutputLength: size + 1 }).catch((error: NodeJS.ErrnoException) =>
    refuse(error.code === 'ERR_BUFFER_TOO_LARGE' ? words.bomb : words.damaged),
  )
  return bytes.length === size ? bytes : refuse(words.damaged)
}

function directoryOf(zip: Buffer): Listed[] {
  const end = zip.subarray(Math.max(0, zip.length - 65_557)).lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  const at = end + Math.max(0, zip.length - 65_557)
  if (end < 0 || at + 22 + zip.readUInt16LE(at + 20) !== zip.length) return refuse(words.damaged)
  const [count, size, from] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 16)]
  if (count > mostEntries) return refuse(words.bomb)
  if (zip.readUInt32LE(at) !== endOfDirectory || from + size !== at) return refuse(words.damaged)
  const listed: Listed[] = []
  for (let place = from; listed.length < count;) {
    if (place + 46 > at || zip.readUInt32LE(place) !== inDirectory) return refuse(words.damaged)
    const [name, extra, comment] = [28, 30, 32].map((part) => zip.readUInt16LE(place + part)) as [
      number,
      number,
      number,
    ]
    if ((zip.readUInt16LE(place + 8) & 1) === 1) return refuse(words.locked)
    listed.push({
      name: zip.toString('utf8', place + 46, place + 46 + name),
      method: zip.readUInt16LE(place + 10),
      packed: zip.readUInt32LE(place + 20),
      unpacked: zip.readUInt32LE(place + 24),
      from: zip.readUInt32LE(place + 42),
    })
    place += 46 + name + extra + comment
  }
  return listed
}

/** Where a part's own bytes begin, behind a header that must give it the name that the directory gives it. */
function contentOf(zip: Buffer, { from, name }: Listed): number {
  if (from + 30 > zip.length || zip.readUInt32LE(from) !== localHeader) return refuse(words.damaged)
  const named = from + 30 + zip.readUInt16LE(from + 26)
  if (zip.toString('utf8', from + 30, named) !== name) return refuse(words.damaged)
  return named + zip.readUInt16LE(from + 28)
}
