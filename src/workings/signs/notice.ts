import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { ruleInWords, signNumberKey, signOnKey, signRules, type SignId, type SignRule } from '#language/signs.ts'
import type { Db } from '../database.ts'
import { settingOn, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { looks, type Days } from './looks.ts'
import { noticing } from './rules.ts'

/** Something in the access log that a stated rule says somebody should look into. */
export type Sign = {
  rule: SignId
  /** The rule as it stood, with its numbers. */
  words: string
  worker: string
  /** Whose record it was; null where it is about many. */
  child: string | null
  day: Day
  entries: string[]
}

/** What each rule says of the looks of these days, in which the same numbers hold. Those that are switched off say nothing. */
export async function noticed(db: Db, view: View, days: Days, settings: Settings): Promise<Sign[]> {
  const rules = signRules.filter(({ id }) => settingOn(settings, signOnKey(id), days.from, true))
  if (rules.length === 0) return []
  const told = new Map(rules.map((rule) => [rule.id, numbersOn(rule, settings, days.from)]))
  const each = [...told].map(
    ([id, numbers]) =>
      sql`select ${id} as rule, s.worker, s.child, s.on_day as day, s.entries from (${noticing[id](view, numbers)}) s`,
  )
  const { rows } = await sql<Omit<Sign, 'words'>>`with ${looks(view, days)}
    ${sql.join(each, sql` union all `)} order by day, rule, worker, child`.execute(db)
  return rows.map((row) => ({
    ...row,
    words: ruleInWords(
      signRules.find(({ id }) => id === row.rule)!,
      told.get(row.rule)!,
    ),
  }))
}

function numbersOn({ id, numbers }: SignRule, settings: Settings, on: Day): Record<string, number> {
  return Object.fromEntries(
    Object.entries(numbers).map(([name, { declared }]) => [
      name,
      settingOn(settings, signNumberKey(id, name), on, declared),
    ]),
  )
}
