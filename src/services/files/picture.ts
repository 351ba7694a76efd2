import { refuse, words } from './refusals.ts'
import type { TypeId } from './types.ts'

const png = Buffer.from('89504e470d0a1a0a', 'hex')
const heic = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'])
const mostDots = 200_000_000

/** What kind of picture some bytes begin; null where they begin none. */
export function pictureIn(bytes: Buffer): TypeId | null {
  if (bytes.subarray(0, 8).equals(png)) {
    if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return refuse(words.damaged)
    return bytes.readUInt32BE(16) * bytes.readUInt32BE(20) > mostDots ? refuse(words.huge) : 'png'
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  const brand = bytes.toString('latin1', 4, 8) === 'ftyp' ? bytes.toString('latin1', 8, 12) : ''
  return heic.has(brand) ? 'heic' : null
}
