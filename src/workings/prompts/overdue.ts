import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { startOfDay } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import { refreshAfter } from '../caches/refresh.ts'
import type { Tx } from '../database.ts'
import { merged, type Children } from '../facts.ts'
import type { Saving } from '../save/draft.ts'
import { lock, recordedInstant } from '../save/lock.ts'
import { settingsOf, type Settings } from '../settings.ts'
import type { View } from '../view.ts'
import { becauseOf, noticed, patternOn, runsOnTime, type Noticed } from './patterns.ts'
import { isOn, onSince, open, raise } from './raise.ts'

/** Raises what time alone has brought about. Run by the minute; a repeated pass does nothing twice, and a quiet one locks nobody. */
export async function raiseOverdue(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
): Promise<number> {
  const view: View = { authority: saving.authority, today: saving.today, knownAt: null }
  const due = await overdue(tx, declarations, saving, settings, view, null)
  if (due.length === 0) return 0
  // A save may be raising the same at this moment: whoever has the child first raises it, and the other looks again.
  const { children, notBefore } = await lock(
    tx,
    saving,
    due.map(({ found }) => found.child),
  )
  const [at, nowSet] = [recordedInstant(saving.now, notBefore), await settingsOf(tx, view)]
  let raised = 0
  for (const { rule, because, found } of await overdue(tx, declarations, saving, nowSet, view, children)) {
    if (await raise(tx, saving, view, rule, because, found, at)) raised += 1
  }
  if (raised > 0) await refreshAfter(tx, declarations, view, nowSet, new Set(['prompt']), children)
  return raised
}

type Overdue = { rule: PromptRule; because: string; found: Noticed }

async function overdue(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
  view: View,
  children: Children,
): Promise<Overdue[]> {
  const all: Overdue[] = []
  for (const rule of declarations.prompts.values()) {
    const pattern = patternOn(rule, settings, saving.today)
    if (!isOn(rule, settings, view) || !runsOnTime(pattern)) continue
    const { rows } = await sql<Noticed>`select n.* from (${noticed(pattern, view, saving.now, children)}) n
      where not n.history and n.known >= ${startOfDay(onSince(rule, settings, view))}::timestamptz and ${notRaised(view, rule)}`.execute(
      tx,
    )
    all.push(...rows.map((found) => ({ rule, because: becauseOf(rule, pattern), found })))
  }
  return all
}

/** The same question that `isRaised` asks of one, of all that were noticed at once. */
const notRaised = (view: View, rule: PromptRule) => sql`not exists (
  select from (with ${merged(view)}
    select coalesce(m.kept, r.subject) as child, r.about, ${open(view.authority)} as waits
    from record r join answers.prompt p using (authority, record, version, subject) left join merged m on m.child = r.subject
    where r.authority = ${view.authority} and r.kind = 'prompt' and p.rule = ${rule.id} and r.recorded_until = 'infinity' and r.state <> 'withdrawn') raised
  where raised.child = n.child and (raised.about = n.last or raised.waits))`
