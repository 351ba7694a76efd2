import { createHash } from 'node:crypto'
import type { InputFile } from './file.ts'

export type Encoding = 'utf-8' | 'windows-1252'
export type Inspected = { encoding: Encoding; sha256: string } | { wrong: string }

/** Ten times the largest authority's; reading more than this would only be waiting. */
const mostBytes = 512 * 1024 * 1024

const saveAsCsv = 'Open it in the program that made it and save it as CSV (UTF-8)'
const beginnings: readonly { bytes: readonly number[]; words: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    words: `This is a spreadsheet or a zip file, whatever its name says. ${saveAsCsv}`,
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], words: `This is an empty zip file, whatever its name says. ${saveAsCsv}` },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], words: `This is an old spreadsheet, whatever its name says. ${saveAsCsv}` },
  { bytes: [0x25, 0x50, 0x44, 0x46], words: `This is a PDF, whatever its name says. ${saveAsCsv}` },
  { bytes: [0xff, 0xfe], words: `This file is encoded as UTF-16. ${saveAsCsv}` },
  { bytes: [0xfe, 0xff], words: `This file is encoded as UTF-16. ${saveAsCsv}` },
]

/** Looks a file over once, before anything in it is believed: what it is, how it is encoded, whether it is of a size to read. */
export async function inspect(file: InputFile): Promise<Inspected> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const hash = createHash('sha256')
  let encoding: Encoding = 'utf-8'
  let length = 0
  for await (const part of file.open()) {
    const known =
      length === 0 ? beginnings.find(({ bytes }) => bytes.every((byte, at) => part[at] === byte)) : undefined
    if (known) return { wrong: known.words }
    length += part.length
    if (length > mostBytes)
      return { wrong: 'This file is larger than 512 MB: no authority’s return is. Export one year at a time' }
    if (part.includes(0))
      return { wrong: `This file holds bytes that are not text (or is encoded as UTF-16). ${saveAsCsv}` }
    hash.update(part)
    if (encoding === 'utf-8' && !decodes(utf8, part)) encoding = 'windows-1252'
  }
  if (encoding === 'utf-8' && !decodes(utf8)) encoding = 'windows-1252'
  if (length === 0) return { wrong: 'This file is empty. Export it again' }
  return { encoding, sha256: hash.digest('hex') }
}

function decodes(decoder: InstanceType<typeof TextDecoder>, part?: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined })
    return true
  } catch {
    return false
  }
}
