import { addDays } from '#language/day.ts'
import { addHours, instant, londonDay, londonInstant, type Instant } from '#language/instant.ts'
import { backupKey } from '#services/backup/key.ts'
import { fileFor, removeOlder } from '#services/backup/folder.ts'
import type { Config } from '#services/config.ts'
import { headFiles } from '#services/heads.ts'
import { asKeeper, databaseOn } from '../database.ts'
import { backupsOf, keepBackup, type Backups } from './kept.ts'
import { takeBackup, type Taken, type Taking } from './take.ts'

export type Nightly = Pick<Taking, 'pool' | 'declarations' | 'at' | 'program'> & {
  config: Pick<Config, 'dataDir' | 'logHeads' | 'backupDir' | 'backupKeyFile' | 'backupAt' | 'backupKeepDays'>
}

/** Hours after which a backup that could not be made is tried again. */
const patience = 1

/**
 * Backs up the store where the last night's backup has not been made, and removes those that are older than they are kept. Asked again
 * it does nothing; a night on which nobody was there is made up by the next who is.
 * @returns null where nothing was due
 * @throws what went wrong, which is kept too: the health page says so until one can be made
 */
export async function backUpNightly(nightly: Nightly): Promise<Taken | null> {
  const { pool, at, config } = nightly
  const db = databaseOn(pool)
  if (config.backupAt === undefined || !isDue(await asKeeper(db, backupsOf), config.backupAt, at)) return null
  try {
    const key = await backupKey(config)
    const file = fileFor(config.backupDir, at)
    const taken = await takeBackup({ ...nightly, file, key, heads: headFiles(config)[0]!, by: 'every night' })
    await keepBackup(db, { at, bytes: taken.bytes })
    await removeOlder(config.backupDir, config.backupKeepDays, at)
    return taken
  } catch (error) {
    await keepBackup(db, { at, failed: error instanceof Error ? error.message : String(error) })
    throw error
  }
}

export function isDue({ last, failed, since }: Backups, time: string, at: Instant): boolean {
  const due = lastDue(time, at)
  const made = last !== null && last.at >= due
  const justFailed = failed !== null && failed.at > addHours(at, -patience)
  return !made && !justFailed && since < due
}

/** The last moment at which the clocks of London showed that time. */
export function lastDue(time: string, at: Instant): Instant {
  for (let day = londonDay(at); ; day = addDays(day, -1)) {
    const due = londonInstant(day, time, { which: 'first' })
    // On the one morning on which the clocks leave it out, it is when they have.
    const moment = due === 'skipped' || due === 'repeated' ? instant(`${day}T01:00:00.000Z`) : due
    if (moment <= at) return moment
  }
}
