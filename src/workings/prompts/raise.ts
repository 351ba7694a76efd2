import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Day } from '#language/day.ts'
import { instant, londonDay, type Instant } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { compiledOnce } from '../compiled.ts'
import { facts, merged, type Children, type Named } from '../facts.ts'
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
  const all = await noticedBy(tx, rules, saving, settings, view, saved)
  for (const rule of rules) {
    const pattern = patternOn(rule, settings, saving.today)
    const grounds = all.filter((one) => one.rule === rule.id)
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

/** What several rules notice of a saved record that no prompt asks about yet, asked at once. */
async function noticedBy(
  tx: Tx,
  rules: readonly PromptRule[],
  { now }: Saving,
  settings: Settings,
  view: View,
  { children, record }: { children: readonly string[]; record: string },
): Promise<readonly NoticedBy[]> {
  if (rules.length === 0) return []
  const from = { view, settings, children, now, record }
  return compiledOnce(tx, 'noticed', rules, from, ({ view, children, now, record }) => {
    const each = rules.map(
      (rule) =>
        sql`select ${rule.id}::text as rule, n.* from (${noticed(patternOn(rule, settings, view.today), view, now, children)}) n
          where not n.history and ${record}::uuid = any(n.grounds)`,
    )
    return sql<NoticedBy>`select n.* from (${sql.join(each, sql` union all `)}) n where not ${isRaised(view, children)}`
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
  if (await isRaisedNow(tx, view, rule, found)) return false
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

/** One prompt for a pattern, and one open prompt for a rule and child: what follows while it is open alarms nobody twice. `n` is what was noticed. */
export const isRaised = (view: View, children: Children | Named): RawBuilder<boolean> => sql<boolean>`exists (
  select from ${facts(promptRaised, view, children)} p
  where p.child = n.child and p.rule = n.rule and (p.about = n.last or ${open(view.authority, 'p')}))`

/** The child under every id of theirs, wherever a prompt about them stands. */
const theirs = sql<{
  child: string
}>`select child from n union all select m.child from merged m join n on n.child = m.kept`

async function isRaisedNow(tx: Tx, view: View, rule: PromptRule, { child, last }: Noticed): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`with ${merged(view)},
    n as (select ${rule.id}::text as rule, ${child}::uuid as child, ${last}::uuid as last)
    select ${isRaised(view, theirs)} as there from n`.execute(tx)
  return rows[0]?.there === true
}

/** Whether the prompt under this alias has no answer yet. A record that does not say when it was done is no answer: saved empty, it silences nobody. */
export const open = (authority: number, prompt = 'r') => sql`not exists (
  select from record answer where answer.authority = ${authority} and answer.about = ${sql.ref(`${prompt}.record`)} and answer.recorded_until = 'infinity'
    and answer.state <> 'withdrawn' and answer.kind <> 'prompt' and answer.day is not null)`

/** The same pattern always gives the same id. */
export function promptId(authority: number, rule: string, child: string, last: string): string {
  const hex = createHash('sha256').update(`${authority} ${rule} ${child} ${last}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
