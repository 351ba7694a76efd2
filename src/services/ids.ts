import { createHash, randomBytes } from 'node:crypto'

/** A version 7 UUID: ordered by its millisecond, so that new rows lie together in every index. */
export function newId(milliseconds: number): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return written(bytes)
}

/** The same id for the same words, always: what is made from it twice is made once. A version 8 UUID (RFC 9562), by SHA-256. */
export function idOf(...words: readonly string[]): string {
  const bytes = createHash('sha256').update(JSON.stringify(words)).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return written(bytes)
}

/** Whether an id is one that follows from words (version 8), and not one that was drawn. */
export const isReckoned = (id: string): boolean => id[14] === '8'

function written(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
