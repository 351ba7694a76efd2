import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { Trouble } from '../trouble.ts'
import { masterOf, type BackupKey } from './key.ts'

/** What stands open at the beginning of a backup: when it was made, and what tells its key from another. */
export type Header = { made: string; salt: string; key: string }
export type Locked = { header: Header; bytes: Buffer; secret: Buffer }

const title = 'THROUGHLINE BACKUP 1\n'
/** Far more than a header takes: what is longer is none. */
export const longestHeader = 1_024

/** A new header, whose salt gives this one file a key of its own: no two files ever share a number used once. */
export function newHeader(key: BackupKey, made: string): Locked {
  const salt = randomBytes(32)
  const master = masterOf(key, salt)
  const header = { made, salt: salt.toString('base64url'), key: nameOf(master) }
  const said = Buffer.from(`${title}${JSON.stringify(header)}\n`)
  const bytes = Buffer.concat([said, Buffer.from(`${digest(said)}\n`)])
  return { header, bytes, secret: secretOf(master, salt) }
}

/**
 * @param start the first bytes of a file
 * @throws Trouble that says whether it is no backup, was changed, or was locked with another key
 */
export function readHeader(file: string, start: Buffer, key: BackupKey): Locked {
  const { header, bytes } = headerIn(file, start)
  const salt = Buffer.from(header.salt, 'base64url')
  const master = masterOf(key, salt)
  if (nameOf(master) !== header.key)
    throw new Trouble(`${file} was locked with another key than the one in ${key.file}. Name the right one with --key.`)
  return { header, bytes, secret: secretOf(master, salt) }
}

export function headerIn(file: string, start: Buffer): Pick<Locked, 'header' | 'bytes'> {
  if (!start.subarray(0, title.length).equals(Buffer.from(title)))
    throw new Trouble(`${file} does not begin as a backup does (bytes 0 to ${title.length - 1}).`)
  const said = start.indexOf('\n', title.length) + 1
  const ends = start.indexOf('\n', said) + 1
  const given = start.toString('latin1', said, ends - 1)
  if (said === 0 || ends === 0 || given !== digest(start.subarray(0, said)))
    throw new Trouble(
      `${file} is damaged: its header (bytes 0 to ${Math.max(said, ends) - 1}) is not what was written.`,
    )
  return { header: JSON.parse(start.toString('utf8', title.length, said)) as Header, bytes: start.subarray(0, ends) }
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
/** Tells two keys apart, and says nothing of either. */
const nameOf = (master: Buffer): string =>
  Buffer.from(hkdfSync('sha256', master, '', 'throughline backup: name of the key', 6)).toString('hex')
const secretOf = (master: Buffer, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', master, salt, 'throughline backup: key of the file', 32))
