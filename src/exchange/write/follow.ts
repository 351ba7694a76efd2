import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { rebuildCaches, refreshAfter } from '#workings/caches/refresh.ts'
import type { Tx } from '#workings/database.ts'
import { everyId } from '#workings/facts.ts'
import { confirmGrounds } from '#workings/prompts/grounds.ts'
import { raiseAfter } from '#workings/prompts/after-save.ts'
import type { Saving } from '#workings/save/draft.ts'
import { settingsOf, type Settings } from '#workings/settings.ts'
import type { View } from '#workings/view.ts'
import { tellingsOf, type Format, type Telling } from '../format.ts'
import { plannedTable } from '../plan/compare.ts'

/** Past this many children, deriving all anew is quicker than looking up each. */
const rebuiltBeyond = 500

/** What follows from a save follows from an import: prompts, for what is not history, and caches. */
export async function follow(
  tx: Tx,
  format: Format,
  declarations: Declarations,
  saving: Saving,
  at: Instant,
): Promise<void> {
  const view: View = { authority: saving.authority, today: saving.today, knownAt: null }
  const kinds = new Set<string>()
  const children = new Set<string>()
  for (const telling of tellingsOf(format)) {
    const { rows } = await sql<{
      subject: string
    }>`select distinct subject from ${sql.table(plannedTable(telling))} where what in ('added', 'changed')`.execute(tx)
    if (rows.length > 0) kinds.add(telling.kind.id)
    for (const { subject } of rows) children.add(subject)
  }
  if (children.size === 0) return
  const settings = await settingsOf(tx, view)
  for (const telling of tellingsOf(format))
    if (telling.happens && (await prompts(tx, telling, declarations, { ...saving, now: at }, settings, view)))
      kinds.add('prompt')
  if (children.size > rebuiltBeyond) await rebuildCaches(tx, declarations, view, at)
  else await refreshAfter(tx, declarations, view, settings, kinds, await idsOf(tx, view, [...children]))
}

async function idsOf(tx: Tx, view: View, children: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ child: string }>`${everyId(view, children)}`.execute(tx)
  return [...new Set([...children, ...rows.map(({ child }) => child)])]
}

/** As a save would, for each record that is not history: in the order of their days, so that a pattern completes when it did. */
async function prompts(
  tx: Tx,
  telling: Telling,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
  view: View,
): Promise<boolean> {
  const { rows } = await sql<{
    record: string
    subject: string
    what: string
  }>`select record, subject, what from ${sql.table(plannedTable(telling))}
    where what in ('added', 'changed') and coalesce(was_source, source) <> 'history' order by day, record`.execute(tx)
  let raised = false
  for (const { record, subject, what } of rows) {
    const after = {
      record,
      kind: telling.kind.id,
      recordedAt: saving.now,
      children: await idsOf(tx, view, [subject]),
      corrects: what === 'changed',
      withdrawn: false,
    }
    if (after.corrects) await confirmGrounds(tx, declarations, saving, settings, after)
    if (await raiseAfter(tx, declarations, saving, settings, after)) raised = true
  }
  return raised
}
