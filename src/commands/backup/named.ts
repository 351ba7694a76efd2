import { isAbsolute, resolve } from 'node:path'
import { text } from '../line/option.ts'

/** A path as whoever types it means it. */
export const fromHere = (given: string): string => (isAbsolute(given) ? given : resolve(given))

export const keyOption = text(
  'FILE',
  'the file that holds the key; BACKUP_KEY_FILE or the data folder’s own where it is not given',
)
