import { addHours, type Instant } from '#language/instant.ts'
import type { Backups } from './kept.ts'
import { lastDue } from './nightly.ts'

/** What whoever looks after the store should be told, in words. Nothing where all is well. */
export function warningsOf(backups: Backups, backupAt: string | undefined, at: Instant): string[] {
  const { last, failed, drill, since } = backups
  const words: string[] = []
  const late = backupAt !== undefined && addHours(lastDue(backupAt, at), grace) <= at
  const missed = late && since < lastDue(backupAt, at) && (last === null || last.at < lastDue(backupAt, at))
  if (failed) words.push('The newest backup could not be made: the server’s log says why')
  else if (missed) words.push('Last night’s backup was not made')
  if (last === null) words.push('There is no backup yet')
  else if (last.at < addHours(at, -tooOld)) words.push('The last backup is more than two days old')
  if (drill === null) words.push('No backup has been tried: bin/throughline backup drill')
  else if (drill.findings.length > 0) words.push('The backup that was tried could not be restored as it was')
  else if (drill.at < addHours(at, -24 * tried)) words.push(`No backup has been tried for ${tried} days`)
  return words
}

/** Hours: a backup takes its time. */
const grace = 1
const tooOld = 48
/** Days. */
const tried = 35

/** For a monitor, which may know when and not why. */
export const backupsSaid = (backups: Backups, backupAt: string | undefined, at: Instant) => ({
  nightly_at: backupAt ?? null,
  last: backups.last?.at ?? null,
  bytes: backups.last?.bytes ?? null,
  last_drill: backups.drill?.at ?? null,
  drill_found: backups.drill?.findings.length ?? null,
  warnings: warningsOf(backups, backupAt, at),
})
