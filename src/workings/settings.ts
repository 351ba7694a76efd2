import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { setting } from '#language/spine/index.ts'
import type { Db } from './database.ts'
import { facts } from './facts.ts'
import type { View } from './view.ts'

/** One dated choice of the authority's. */
export type Dated = { from: Day; value: unknown }
/** Every choice as known, by key, earliest first. */
export type Settings = ReadonlyMap<string, readonly Dated[]>

export const noSettings: Settings = new Map()

export async function settingsOf(db: Db, view: View): Promise<Settings> {
  const { rows } = await sql<{ key: string; value: string; from: Day }>`
    select key, value, "from" from ${facts(setting, view)} s order by key, "from", recorded_from, record`.execute(db)
  const settings = new Map<string, Dated[]>()
  for (const { key, value, from } of rows) {
    const dated = settings.get(key) ?? []
    settings.set(key, dated)
    dated.push({ from, value: meantBy(value) })
  }
  return settings
}

/** What somebody wrote that is not JSON is on record all the same, and is not taken: nobody's save fails for it. */
function meantBy(value: string | null): unknown {
  try {
    return value === null ? null : JSON.parse(value)
  } catch {
    return null
  }
}

/** The choice in force on a day, or what is declared. A choice of another kind than the declared one is not taken. */
export function settingOn<T extends string | number | boolean>(
  settings: Settings,
  key: string,
  day: Day,
  declared: T,
): T {
  const chosen = (settings.get(key) ?? []).findLast((dated) => dated.from <= day)
  return alike(chosen?.value, declared) ? (chosen?.value as T) : declared
}

/** A fraction of an hour, or a million days, would fail every save that it bears on, so it is no choice either. */
function alike(value: unknown, declared: string | number | boolean): boolean {
  if (typeof value !== typeof declared) return false
  if (typeof value !== 'number') return true
  return value >= 0 && value <= most && (Number.isInteger(value) || !Number.isInteger(declared))
}

const most = 10_000

/** The days on which any of these keys changes. */
export const changesOf = (settings: Settings, ...keys: readonly string[]): Day[] =>
  keys.flatMap((key) => (settings.get(key) ?? []).map((dated) => dated.from))

/** Choices that hold only from a later day, the soonest first; of two from one day, the one recorded last. */
export const toCome = (settings: Settings, key: string, day: Day): Dated[] => [
  ...new Map((settings.get(key) ?? []).filter(({ from }) => from > day).map((dated) => [dated.from, dated])).values(),
]
