import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#language/day.ts'
import { instant, londonDay, type Instant } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { facts, merged, type Children, type Named } from '../facts.ts'
import type { Saving } from '../save/draft.ts'
import { writeVersion } from '../save/write.ts'
import { settingOn, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import type { Noticed } from './patterns.ts'
import { responsibleFor } from './responsible.ts'

export const isOn = (rule: PromptRule, settings: Settings, view: View): boolean =>
  settingOn(settings, `prompt.${rule.id}.on`, view.today, rule.on)

/** The day from which a rule asks: what came about before it was switched on is not asked about afterwards. */
export function onSince(rule: PromptRule, settings: Settings, view: View): Day {
  const changes = (settings.get(`prompt.${rule.id}.on`) ?? []).filter(({ from }) => from <= view.today)
  return changes.findLast(({ value }, at) => value === true && changes[at - 1]?.value !== true)?.from ?? rule.from
}

/** Raises one prompt for a pattern. */
export async function raise(
  tx: Tx,
  saving: Saving,
  view: View,
  rule: PromptRule,
  because: string,
  found: Noticed,
  at: Instant,
): Promise<boolean> {
  const record = promptId(saving.authority, rule.id, found.child, found.last)
  if (await isRaisedNow(tx, view, rule, found, record)) return false
  const asked = await responsibleFor(tx, view, found.child, rule.asks)
  const draft = {
    kind: promptRaised,
    subjects: [found.child],
    about: found.last,
    source: 'noticed' as const,
    answers: {
      rule: rule.id,
      rule_words: `${rule.name}: ${because}`,
      known: { day: londonDay(instant(found.known)), at: found.known },
      grounds: found.grounds,
      asks: rule.asks,
      asked,
    },
  }
  await writeVersion(tx, { ...saving, worker: null }, draft, {
    record,
    version: 1,
    state: 'complete',
    at,
  })
  return true
}

/** One prompt for a pattern, and one open prompt for a rule and child: what follows while it is open alarms nobody twice. `n` is what was noticed. */
const isRaised = (view: View, children: Children | Named): RawBuilder<boolean> => sql<boolean>`exists (
  select from ${facts(promptRaised, view, children)} p
  where p.child = n.child and p.rule = n.rule and (p.about = n.last or n.last = any(p.joined) or ${open(view.authority, 'p')}))`

/** What a saved record adds nothing to: its prompt was answered, or waits with the record among its grounds. */
export const isSettled = (
  view: View,
  children: Children | Named,
  record: string,
): RawBuilder<boolean> => sql<boolean>`exists (
  select from ${facts(promptRaised, view, children)} p
  where p.child = n.child and p.rule = n.rule and case when ${open(view.authority, 'p')}
    then ${record}::uuid = any(p.grounds || coalesce(p.joined, '{}')) else p.about = n.last or n.last = any(p.joined) end)`

/** The child under every id of theirs, wherever a prompt about them stands. */
const theirs = sql<{
  child: string
}>`select child from n union all select m.child from merged m join n on n.child = m.kept`

async function isRaisedNow(
  tx: Tx,
  view: View,
  rule: PromptRule,
  { child, last }: Noticed,
  record: string,
): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`with ${merged(view)},
    n as (select ${rule.id}::text as rule, ${child}::uuid as child, ${last}::uuid as last)
    select ${isRaised(view, theirs)}
      -- One that newcomers joined is about the last of them, and has still asked about this.
      or exists (select from record r where r.authority = ${view.authority} and r.record = ${record}::uuid) as there from n`.execute(
    tx,
  )
  return rows[0]?.there === true
}

/** Whether the prompt under this alias has no answer yet. A record that does not say when it was done is no answer: saved empty, it silences nobody. */
export const open = (authority: number, prompt = 'r') => sql`not exists (
  select from record answer where answer.authority = ${authority} and answer.about = ${sql.ref(`${prompt}.record`)} and answer.recorded_until = 'infinity'
    and answer.state <> 'withdrawn' and answer.kind <> 'prompt' and answer.day is not null)`

/** Whether a prompt still waits for its answer, in the caller's transaction. */
export async function stillWaits(tx: Tx, authority: number, prompt: string): Promise<boolean> {
  const { rows } = await sql`select from record r where r.authority = ${authority} and r.record = ${prompt}::uuid
    and r.recorded_until = 'infinity' and ${open(authority)}`.execute(tx)
  return rows.length > 0
}

/** The same pattern always gives the same id. */
export function promptId(authority: number, rule: string, child: string, last: string): string {
  const hex = createHash('sha256').update(`${authority} ${rule} ${child} ${last}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
