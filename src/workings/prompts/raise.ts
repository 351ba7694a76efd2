import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { instant, londonDay, type Instant } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import type { Saving } from '../save/draft.ts'
import { writeVersion } from '../save/write.ts'
import { settingOn, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { becauseOf, kindsRead, noticed, patternOn, runsOnTime, type Noticed } from './patterns.ts'
import { responsibleFor } from './responsible.ts'

export const isOn = (rule: PromptRule, settings: Settings, view: View): boolean => settingOn(settings, `prompt.${rule.id}.on`, view.today, rule.on)

/** Raises the prompts that a save has given grounds for: those whose pattern the saved record is part of. */
export async function raiseAfter(tx: Tx, declarations: Declarations, saving: Saving, settings: Settings, saved: { record: string; kind: string; recordedAt: Instant; children: readonly string[] }): Promise<boolean> {
  let raised = false
  const view: View = { authority: saving.authority, today: saving.today, knownAt: null }
  for (const rule of declarations.prompts.values()) {
    const pattern = patternOn(rule, settings, saving.today)
    if (!isOn(rule, settings, view) || !kindsRead(pattern).includes(saved.kind)) continue
    const { rows } = await noticed(pattern, view, saving.now, saved.children).execute(tx)
    for (const found of rows) {
      if (found.history || !found.grounds.includes(saved.record)) continue
      // The pattern became known with this save, whenever its events were.
      const known = runsOnTime(pattern) ? found : { ...found, known: saved.recordedAt }
      if (await raise(tx, saving, view, rule, becauseOf(rule, pattern), known)) raised = true
    }
  }
  return raised
}

/** Raises what time alone has brought about. Run by the minute; a repeated pass does nothing twice. */
export async function raiseOverdue(tx: Tx, declarations: Declarations, saving: Saving, settings: Settings): Promise<number> {
  const view: View = { authority: saving.authority, today: saving.today, knownAt: null }
  let raised = 0
  for (const rule of declarations.prompts.values()) {
    const pattern = patternOn(rule, settings, saving.today)
    if (!isOn(rule, settings, view) || !runsOnTime(pattern)) continue
    const { rows } = await noticed(pattern, view, saving.now).execute(tx)
    for (const found of rows) if (!found.history && (await raise(tx, saving, view, rule, becauseOf(rule, pattern), found))) raised += 1
  }
  return raised
}

/** One prompt for a pattern, and one open prompt for a rule and child: what follows while it is open adds to it, and alarms nobody twice. */
async function raise(tx: Tx, saving: Saving, view: View, rule: PromptRule, because: string, found: Noticed): Promise<boolean> {
  const record = promptId(saving.authority, rule.id, found.child, found.last)
  const { rows } = await sql<{ there: boolean }>`select exists (
    select from record r join answers.prompt p using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.kind = 'prompt' and r.subject = ${found.child} and p.rule = ${rule.id} and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and (r.record = ${record} or (${open(saving.authority)}))) as there`.execute(tx)
  if (rows[0]?.there) return false
  const asked = await responsibleFor(tx, view, found.child, rule.asks)
  const draft = {
    kind: promptRaised,
    subjects: [found.child],
    about: found.last,
    source: 'noticed' as const,
    answers: { rule: rule.id, rule_words: `${rule.name}: ${because}`, known: { day: londonDay(instant(found.known)), at: found.known }, grounds: found.grounds, asks: rule.asks, asked },
  }
  await writeVersion(tx, { ...saving, worker: null }, draft, { record, version: 1, state: 'complete', at: saving.now })
  return true
}

/** Whether the prompt in `r` has no answer yet. */
export const open = (authority: number) => sql`not exists (
  select from record answer where answer.authority = ${authority} and answer.about = r.record and answer.recorded_until = 'infinity'
    and answer.state <> 'withdrawn' and answer.kind <> 'prompt')`

/** The same pattern always gives the same id. */
export function promptId(authority: number, rule: string, child: string, last: string): string {
  const hex = createHash('sha256').update(`${authority} ${rule} ${child} ${last}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
