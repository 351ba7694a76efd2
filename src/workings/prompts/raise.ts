import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Day } from '#language/day.ts'
import { instant, londonDay, type Instant } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { compiledOnce } from '../compiled.ts'
import { merged } from '../facts.ts'
import type { Saving } from '../save/draft.ts'
import { writeVersion } from '../save/write.ts'
import { settingOn, type Settings } from '../settings.ts'
import type { Merges, View } from '../view.ts'
import { becauseOf, completedBefore, kindsRead, noticed, patternOn, runsOnTime, type Noticed } from './patterns.ts'
import { responsibleFor } from './responsible.ts'

export const isOn = (rule: PromptRule, settings: Settings, view: View): boolean =>
  settingOn(settings, `prompt.${rule.id}.on`, view.today, rule.on)

/** The day from which a rule asks: what came about before it was switched on is not asked about afterwards. */
export function onSince(rule: PromptRule, settings: Settings, view: View): Day {
  const changes = (settings.get(`prompt.${rule.id}.on`) ?? []).filter(({ from }) => from <= view.today)
  return changes.findLast(({ value }, at) => value === true && changes[at - 1]?.value !== true)?.from ?? rule.from
}

/** Raises the prompts that a save has given grounds for: those whose pattern the saved record is part of. */
export async function raiseAfter(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
  saved: {
    record: string
    kind: string
    recordedAt: Instant
    children: readonly string[]
    merges?: Merges
    corrects: boolean
  },
): Promise<boolean> {
  let raised = false
  const { authority, today } = saving
  const view: View = { authority, today, knownAt: null, ...(saved.merges && { merges: saved.merges }) }
  const rules = [...declarations.prompts.values()].filter(
    (rule) => isOn(rule, settings, view) && kindsRead(rule.notices).includes(saved.kind),
  )
  const all = await noticedBy(tx, rules, saving, settings, view, saved.children)
  for (const rule of rules) {
    const pattern = patternOn(rule, settings, saving.today)
    const found = all.filter((one) => one.rule === rule.id)
    const grounds = found.filter((one) => !one.history && one.grounds.includes(saved.record))
    if (grounds.length === 0) continue
    const before = saved.corrects ? await completedBefore(tx, pattern, view, saved) : new Set<string>()
    for (const one of grounds) {
      if (before.has(one.last)) continue
      // The pattern became known with this save, whenever its events were.
      const known = runsOnTime(pattern) ? one : { ...one, known: saved.recordedAt }
      if (await raise(tx, saving, view, rule, becauseOf(rule, pattern), known, saved.recordedAt)) raised = true
    }
  }
  return raised
}

type NoticedBy = Noticed & { rule: string }

/** What several rules notice among a few children, asked at once. */
async function noticedBy(
  tx: Tx,
  rules: readonly PromptRule[],
  { now }: Saving,
  settings: Settings,
  view: View,
  children: readonly string[],
): Promise<readonly NoticedBy[]> {
  if (rules.length === 0) return []
  return compiledOnce(tx, 'noticed', rules, { view, settings, children, now }, (from, whose, asOf) => {
    const each = rules.map(
      (rule) =>
        sql`select ${rule.id}::text as rule, n.* from (${noticed(patternOn(rule, settings, view.today), from, asOf, whose)}) n`,
    )
    return sql<NoticedBy>`${sql.join(each, sql` union all `)}`
  })
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
  if (await isRaised(tx, view, rule, found)) return false
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
    record: promptId(saving.authority, rule.id, found.child, found.last),
    version: 1,
    state: 'complete',
    at,
  })
  return true
}

/** One prompt for a pattern, and one open prompt for a rule and child: what follows while it is open alarms nobody twice, under whichever of the child's ids it stands. */
export async function isRaised(tx: Tx, view: View, rule: PromptRule, found: Noticed): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`with ${merged(view)}
    select exists (
      select from record r join answers.prompt p using (authority, record, version, subject)
      where r.authority = ${view.authority} and r.kind = 'prompt' and p.rule = ${rule.id} and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
        and r.subject = any(array(select child from merged where kept = ${found.child}) || ${found.child}::uuid)
        and (r.about = ${found.last} or ${open(view.authority)})) as there`.execute(tx)
  return rows[0]?.there === true
}

/** Whether the prompt in `r` has no answer yet. A record that does not say when it was done is no answer: saved empty, it silences nobody. */
export const open = (authority: number) => sql`not exists (
  select from record answer where answer.authority = ${authority} and answer.about = r.record and answer.recorded_until = 'infinity'
    and answer.state <> 'withdrawn' and answer.kind <> 'prompt' and answer.day is not null)`

/** The same pattern always gives the same id. */
export function promptId(authority: number, rule: string, child: string, last: string): string {
  const hex = createHash('sha256').update(`${authority} ${rule} ${child} ${last}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
