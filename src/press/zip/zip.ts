import type { Instant } from '#language/instant.ts'
import { pipeline } from 'node:stream'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** A file of a zip, whole or in chunks. What is small, or will be packed with the whole zip, may be stored as it is. */
export type ZipEntry = { name: string; bytes: Uint8Array | string | AsyncIterable<string>; stored?: boolean }

type Written = { name: Buffer; flags: number; method: 0 | 8; crc: number; packed: number; size: number; at: number }

const utf8 = 0x0800
const sizesAfter = 0x0008
/** Past this a zip needs another form, which not everything that opens a spreadsheet reads. */
const most = 0xffffffff

/** A zip in chunks, with one date on every file in it. What comes in chunks is never all in memory. */
export async function* zip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  at: Instant,
): AsyncGenerator<Uint8Array> {
  const stamp = dosTime(at)
  const written: Written[] = []
  let offset = 0
  const counted = <T extends Uint8Array>(bytes: T): T => {
    offset += bytes.length
    if (offset > most) throw new RangeError('A zip cannot hold more than 4 GB')
    return bytes
  }
  for await (const { name, bytes, stored = false } of entries) {
    const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes
    const entry: Written = { name: Buffer.from(name), flags: utf8, method: 8, crc: 0, packed: 0, size: 0, at: offset }
    written.push(entry)
    if (whole instanceof Uint8Array) {
      const packed = stored ? whole : deflateRawSync(whole)
      Object.assign(entry, { method: stored ? 0 : 8, crc: crc32(whole), packed: packed.length, size: whole.length })
      yield counted(localHeader(entry, stamp))
      yield counted(packed)
    } else {
      entry.flags |= sizesAfter
      yield counted(localHeader(entry, stamp))
      for await (const packed of deflated(whole, entry)) yield counted(packed)
      yield counted(numbers(['4', 0x08074b50], ['4', entry.crc], ['4', entry.packed], ['4', entry.size]))
    }
  }
  const start = offset
  for (const entry of written) yield counted(centralHeader(entry, stamp))
  const count = written.length
  yield numbers(['4', 0x06054b50], ['4', 0], ['2', count], ['2', count], ['4', offset - start], ['4', start], ['2', 0])
}

export async function zipped(entries: Iterable<ZipEntry>, at: Instant): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of zip(entries, at)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Packed on another thread while the next of it is made. */
async function* deflated(chunks: AsyncIterable<string>, entry: Written): AsyncGenerator<Buffer> {
  async function* seen() {
    for await (const chunk of chunks) {
      const bytes = Buffer.from(chunk)
      entry.crc = crc32(bytes, entry.crc)
      entry.size += bytes.length
      yield bytes
    }
  }
  // What fails while it is read ends the packer, and so the loop below.
  const packer = pipeline(seen(), createDeflateRaw({ level: 3 }), () => undefined)
  for await (const packed of packer as AsyncIterable<Buffer>) {
    entry.packed += packed.length
    yield packed
  }
}

function localHeader({ name, flags, method, crc, packed, size }: Written, stamp: number): Buffer {
  const sizes = flags & sizesAfter ? [0, 0, 0] : [crc, packed, size]
  const head = numbers(['4', 0x04034b50], ['2', 20], ['2', flags], ['2', method], ['4', stamp])
  return Buffer.concat([
    head,
    numbers(...sizes.map((each) => ['4', each] as const), ['2', name.length], ['2', 0]),
    name,
  ])
}

function centralHeader({ name, flags, method, crc, packed, size, at }: Written, stamp: number): Buffer {
  const head = numbers(['4', 0x02014b50], ['2', 20], ['2', 20], ['2', flags], ['2', method], ['4', stamp])
  const about = numbers(
    ['4', crc],
    ['4', packed],
    ['4', size],
    ['2', name.length],
    ['4', 0],
    ['4', 0],
    ['4', 0],
    ['4', at],
  )
  return Buffer.concat([head, about, name])
}

/** Little end first, each of two bytes or four. */
function numbers(...values: readonly (readonly ['2' | '4', number])[]): Buffer {
  return Buffer.concat(
    values.map(([width, value]) => {
      const bytes = Buffer.alloc(Number(width))
      bytes.writeUIntLE(value, 0, Number(width))
      return bytes
    }),
  )
}

/** As a zip writes a date and time: of no zone, so of UTC. It knows none before 1980. */
function dosTime(at: Instant): number {
  const on = new Date(at)
  const date = ((on.getUTCFullYear() - 1980) << 9) | ((on.getUTCMonth() + 1) << 5) | on.getUTCDate()
  const time = (on.getUTCHours() << 11) | (on.getUTCMinutes() << 5) | (on.getUTCSeconds() >> 1)
  return on.getUTCFullYear() < 1980 ? 0x00210000 : date * 0x10000 + time
}
