import { createHash } from 'node:crypto'

/** What a backup holds, in its order: what it is of, then each table or file by itself, then that this was all. */
export type Part =
  | { is: 'of'; of: Readonly<Record<string, unknown>> }
  | { is: 'begins'; what: 'table' | 'file'; name: string; columns: readonly string[] }
  | { is: 'data'; bytes: Buffer }
  | ({ is: 'ends' } & Held)
  | { is: 'all'; parts: number }

/** How much a part held: `rows` of a table, null of a file. */
export type Held = { rows: number | null; bytes: number; sha256: string }

const words = 0x7b
const data = 0x64

export function written(part: Part): Buffer {
  if (part.is === 'data') return framed(data, part.bytes)
  return framed(words, Buffer.from(JSON.stringify(part)))
}

function framed(kind: number, bytes: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head[0] = kind
  head.writeUInt32BE(bytes.length, 1)
  return Buffer.concat([head, bytes])
}

/** One table or file on its way into a backup, with what shows afterwards that it is the same. */
export async function* partOf(
  begins: Omit<Extract<Part, { is: 'begins' }>, 'is'>,
  chunks: AsyncIterable<Buffer>,
  rows: () => number | null,
  told: (held: Held) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  let bytes = 0
  yield written({ is: 'begins', ...begins })
  for await (const chunk of chunks) {
    hash.update(chunk)
    bytes += chunk.length
    yield written({ is: 'data', bytes: chunk })
  }
  const held = { rows: rows(), bytes, sha256: hash.digest('hex') }
  told(held)
  yield written({ is: 'ends', ...held })
}

/**
 * The parts in what was written. A row may be of many megabytes, so data is given out as it comes.
 * @throws Error where the bytes end within a part
 */
export async function* partsIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let held: Buffer = Buffer.alloc(0)
  let left = 0
  for await (const chunk of chunks) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    for (;;) {
      if (left > 0 && held.length > 0) {
        const bytes = held.subarray(0, left)
        yield { is: 'data', bytes }
        left -= bytes.length
        held = held.subarray(bytes.length)
      }
      if (left > 0 || held.length < 5) break
      const length = held.readUInt32BE(1)
      if (held[0] === data) left = length
      else if (held.length < 5 + length) break
      else yield JSON.parse(held.toString('utf8', 5, 5 + length)) as Part
      held = held.subarray(held[0] === data ? 5 : 5 + length)
    }
  }
  if (held.length > 0 || left > 0) throw new Error('The backup ends within a part')
}
