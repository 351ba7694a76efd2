import { existsSync, readFileSync } from 'node:fs'
import { scryptSync } from 'node:crypto'
import { join } from 'node:path'
import { secret } from '../secrets.ts'
import { Trouble } from '../trouble.ts'

/** What backups are locked with. `words` are 32 random bytes as 43 letters, or somebody's passphrase. */
export type BackupKey = { file: string; words: string; madeNow: boolean }

const leastPassphrase = 20
const generated = /^[A-Za-z0-9_-]{43}$/

export const ownKeyFile = (dataDir: string): string => join(dataDir, 'secrets', 'backup-key')

/**
 * The key that the configuration names, or one of the data folder's own, made the first time.
 * @throws Trouble where a file that is named is not there, or holds too short a passphrase
 */
export async function backupKey(config: { dataDir: string; backupKeyFile: string | undefined }): Promise<BackupKey> {
  if (config.backupKeyFile !== undefined) return keyIn(config.backupKeyFile)
  const file = ownKeyFile(config.dataDir)
  const madeNow = !existsSync(file)
  return { file, words: await secret(config.dataDir, 'backup-key'), madeNow }
}

export function keyIn(file: string): BackupKey {
  let words: string
  try {
    words = readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new Trouble(`The key of the backups cannot be read: ${(error as Error).message}.`)
  }
  if (words.length < leastPassphrase)
    throw new Trouble(
      `${file} must hold a key or a passphrase of at least ${leastPassphrase} letters: a shorter one can be guessed.`,
    )
  return { file, words, madeNow: false }
}

/** Half a second and 128 MB for each guess at a passphrase; a generated key cannot be guessed, and is taken as it is. */
export function masterOf({ words }: Pick<BackupKey, 'words'>, salt: Buffer): Buffer {
  if (generated.test(words)) return Buffer.from(words, 'base64url')
  return scryptSync(words.normalize('NFC'), salt, 32, { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 })
}
