import type { Instant } from '#language/instant.ts'
import type { Measure } from '#language/measure.ts'
import type { Db } from '../database.ts'
import type { Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { asTold, rowsIn, type Deriving, type Period, type ToldRow } from './derive.ts'
import type { Pair } from './pairs.ts'
import { changesSince, type Change } from './since.ts'

/** As it would have been told with the settings of now; the same rows where none has been changed since. */
export async function withSettingsOfNow(
  from: { before: Deriving; now: Deriving },
  measure: Measure,
  days: Period,
  again: readonly ToldRow[],
): Promise<readonly ToldRow[]> {
  const { settings } = from.now
  const said = (all: Settings) => JSON.stringify([...all])
  if (said(settings) === said(from.before.settings)) return again
  return (await rowsIn({ ...from.before, settings }, measure, days)).map(asTold)
}

/** What differs by that is the settings' doing, whatever was recorded meanwhile: a limit that somebody changed for days gone by is named. */
export async function bySettings(
  db: Db,
  view: View,
  knownAt: Instant,
  pairs: readonly Pair[],
): Promise<(Pair & { why: 'defined anew'; because: Change[] })[]> {
  if (pairs.length === 0) return []
  const because = await changesSince(db, view, knownAt, ['setting'], [])
  return pairs.map((pair) => ({ ...pair, why: 'defined anew' as const, because }))
}
