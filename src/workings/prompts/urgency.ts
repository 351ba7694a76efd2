import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import { isUrgency, urgencies, urgencyKey, type PromptRule, type Urgency } from '#language/prompt.ts'
import { settingOn, type Settings } from '../settings.ts'

/** How urgent a rule's prompts are on a day: as the authority has set it, or as declared. */
export function urgencyOn(rule: PromptRule, settings: Settings, day: Day): Urgency {
  const chosen = settingOn<string>(settings, urgencyKey(rule.id), day, rule.urgency)
  return isUrgency(chosen) ? chosen : rule.urgency
}

/** 0 for the most urgent: what lists are ordered by. A rule that is no longer declared is as urgent as any. */
export function urgencyRank(
  { prompts }: Declarations,
  settings: Settings,
  day: Day,
  rule: RawBuilder<unknown>,
): RawBuilder<number> {
  const ranks = Object.keys(urgencies)
  const each = [...prompts.values()].map(
    (one) => sql`when ${one.id}::text then ${ranks.indexOf(urgencyOn(one, settings, day))}::int`,
  )
  return each.length === 0 ? sql<number>`0` : sql<number>`(case ${rule} ${sql.join(each, sql` `)} else 0 end)`
}

export const urgencyAt = (rank: number): Urgency => (Object.keys(urgencies) as Urgency[])[rank] ?? 'at_once'
