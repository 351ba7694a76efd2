import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { Trouble } from '../trouble.ts'
import { longestHeader, readHeader, type Header, type Locked } from './header.ts'
import type { BackupKey } from './key.ts'

/** Bytes that are locked together: what was changed is told to within so many. */
const piece = 65_536
const tag = 16

/** Something in the file is not what was written: where, in bytes from its beginning. */
export class Damaged extends Trouble {
  override name = 'Damaged'
  readonly from: number
  constructor(file: string, from: number, until: number, words = 'are not what was written') {
    super(`${file} is damaged: bytes ${from} to ${until} ${words}.`)
    this.from = from
  }
}

/** Locks what passes through by AES-256-GCM, a piece at a time. Each piece says its place and whether it is the last, so none can be moved, left out or cut off. */
export function sealing({ bytes, secret }: Pick<Locked, 'bytes' | 'secret'>): Transform {
  const about = createHash('sha256').update(bytes).digest()
  let held: Buffer = Buffer.alloc(0)
  let place = 0
  const locked = (plain: Buffer, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', secret, nonce(place++, last)).setAAD(about)
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  }
  return new Transform({
    construct(done) {
      this.push(bytes)
      done()
    },
    transform(chunk: Buffer, _, done) {
      held = Buffer.concat([held, chunk])
      // One that is full is kept until it is known not to be the last.
      while (held.length > piece) {
        this.push(locked(held.subarray(0, piece), false))
        held = held.subarray(piece)
      }
      done()
    },
    flush(done) {
      this.push(locked(held, true))
      done()
    },
  })
}

/**
 * Reads such a file, and gives nothing out that was not first proved to be as it was written.
 * @throws Damaged with where it is not; Trouble where it is no backup, or another key's
 */
export async function* unsealed(file: string, key: BackupKey, told?: (header: Header) => void): AsyncGenerator<Buffer> {
  await using handle = await open(file).catch((error: Error) => {
    throw new Trouble(`The backup cannot be read: ${error.message}.`)
  })
  const { size } = await handle.stat()
  const start = Buffer.alloc(Math.min(size, longestHeader))
  await handle.read(start, 0, start.length, 0)
  const { header, bytes, secret } = readHeader(file, start, key)
  told?.(header)
  const about = createHash('sha256').update(bytes).digest()
  for (let at = bytes.length, place = 0; ; place++) {
    const length = Math.min(piece + tag, size - at)
    const last = at + length >= size
    const read = Buffer.alloc(Math.max(0, length))
    await handle.read(read, 0, read.length, at)
    const plain = length < tag ? null : opened(read, secret, nonce(place, last), about)
    if (plain === null) {
      const cutOff = last && length >= tag && opened(read, secret, nonce(place, false), about) !== null
      const words = cutOff || length < tag ? 'are the last, and more was written behind them' : undefined
      throw new Damaged(file, at, Math.max(at, at + length - 1), words)
    }
    yield plain
    if (last) return
    at += length
  }
}

function opened(read: Buffer, secret: Buffer, number: Buffer, about: Buffer): Buffer | null {
  const end = read.length - tag
  const decipher = createDecipheriv('aes-256-gcm', secret, number).setAAD(about).setAuthTag(read.subarray(end))
  const plain = decipher.update(read.subarray(0, end))
  try {
    decipher.final()
    return plain
  } catch {
    return null
  }
}

/** Twelve bytes, never the same twice under one file's key. */
function nonce(place: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeUIntBE(place, 5, 6)
  bytes[11] = last ? 1 : 0
  return bytes
}
