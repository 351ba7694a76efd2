import { refuse, words } from './refusals.ts'

const beginning = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const noMore = 0xfffffffa
const mostParts = 50_000

export const isCompound = (bytes: Buffer): boolean => bytes.length > 512 && bytes.subarray(0, 8).equals(beginning)

type Part = { name: string; stream: boolean; first: number; size: number }

/** A file of streams within folders, as older Office programs and Outlook write them (MS-CFB). Read with care: its chains may lead in circles. */
export class Compound {
  readonly parts: readonly Part[]
  readonly #bytes: Buffer
  readonly #sector: number
  readonly #next: readonly number[]
  readonly #small: { next: readonly number[]; bytes: Buffer; below: number }

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const power = bytes.readUInt16LE(30)
    if (power !== 9 && power !== 12) refuse(words.damaged)
    this.#sector = 2 ** power
    this.#next = this.#table()
    const directory = this.#chain(bytes.readUInt32LE(48))
    if (directory.length < 128 || directory.length > mostParts * 128) refuse(words.damaged)
    this.parts = Array.from({ length: Math.floor(directory.length / 128) }, (_, n) =>
      partIn(directory.subarray(n * 128, n * 128 + 128)),
    ).filter((part) => part !== null)
    const numbers = this.#chain(bytes.readUInt32LE(60))
    this.#small = {
      next: Array.from({ length: Math.floor(numbers.length / 4) }, (_, n) => numbers.readUInt32LE(n * 4)),
      bytes: this.#chain(directory.readUInt32LE(116)),
      below: bytes.readUInt32LE(56),
    }
  }

  has(name: RegExp): boolean {
    return this.parts.some((part) => name.test(part.name))
  }

  /** All that the streams of this name hold. Together they are no longer than the file, unless they lead into each other. */
  streams(name: RegExp): Buffer[] {
    const found = this.parts.filter((part) => part.stream && name.test(part.name))
    if (found.reduce((sum, { size }) => sum + size, 0) > this.#bytes.length) refuse(words.bomb)
    return found.map((part) => this.#read(part))
  }

  #read({ first, size }: Part): Buffer {
    const { next, bytes, below } = this.#small
    const [length, table, at] =
      size < below
        ? [64, next, (n: number) => bytes.subarray(n * 64, n * 64 + 64)]
        : [this.#sector, this.#next, (n: number) => this.#at(n)]
    return followed(first, table, at, Math.ceil(size / length)).subarray(0, size)
  }

  #chain(first: number): Buffer {
    return followed(first, this.#next, (n) => this.#at(n))
  }

  #at(sector: number): Buffer {
    return this.#bytes.subarray((sector + 1) * this.#sector, (sector + 2) * this.#sector)
  }

  /** Which sector follows which: the first 109 parts of the table are named in the header, and the rest by sectors of their own. */
  #table(): number[] {
    const places = Array.from({ length: 109 }, (_, n) => this.#bytes.readUInt32LE(76 + n * 4))
    const seen = new Set<number>()
    for (let more = this.#bytes.readUInt32LE(68); more < noMore;) {
      const sector = this.#at(more)
      if (seen.has(more) || sector.length < this.#sector) return refuse(words.damaged)
      seen.add(more)
      for (let n = 0; n < this.#sector / 4 - 1; n++) places.push(sector.readUInt32LE(n * 4))
      more = sector.readUInt32LE(this.#sector - 4)
    }
    const named = places.filter((place) => place < noMore)
    // A table longer than its file needs is there to be long.
    if (named.length > Math.ceil((this.#bytes.length * 4) / this.#sector ** 2) + 1) return refuse(words.damaged)
    return named.flatMap((place) => {
      const sector = this.#at(place)
      return Array.from({ length: Math.floor(sector.length / 4) }, (_, n) => sector.readUInt32LE(n * 4))
    })
  }
}

function followed(first: number, next: readonly number[], at: (sector: number) => Buffer, most = Infinity): Buffer {
  const parts: Buffer[] = []
  for (let sector = first; sector < noMore && parts.length < most; sector = next[sector]!) {
    if (sector >= next.length || parts.length > next.length) return refuse(words.damaged)
    parts.push(at(sector))
  }
  return Buffer.concat(parts)
}

function partIn(entry: Buffer): Part | null {
  const [length, kind] = [entry.readUInt16LE(64), entry[66]!]
  if (kind === 0) return null
  if (length > 64) return refuse(words.damaged)
  const name = entry.toString('utf16le', 0, Math.max(0, length - 2))
  return { name, stream: kind === 2, first: entry.readUInt32LE(116), size: entry.readUInt32LE(120) }
}
