import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { PromptRule } from '#language/prompt.ts'
import type { Tx } from '../database.ts'
import { compiledOnce } from '../compiled.ts'
import type { Saving } from '../save/draft.ts'
import type { Settings } from '../settings.ts'
import type { Merges, View } from '../view.ts'
import { join } from './join.ts'
import { becauseOf, completedBefore, kindsRead, noticed, patternOn, runsOnTime, type Noticed } from './patterns.ts'
import { isOn, isSettled, raise } from './raise.ts'

type After = {
  record: string
  kind: string
  recordedAt: Instant
  children: readonly string[]
  merges?: Merges
  corrects: boolean
  withdrawn: boolean
}

/** Raises the prompts that a save has given grounds for: those whose pattern the saved record, or a merge, has completed. Where one waits already, what is new joins it. */
export async function raiseAfter(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  settings: Settings,
  saved: After,
): Promise<boolean> {
  let raised = false
  const { authority, today } = saving
  const view: View = { authority, today, knownAt: null, ...(saved.merges && { merges: saved.merges }) }
  const merges = saved.kind === 'merge'
  if (merges && saved.withdrawn) return false
  const rules = [...declarations.prompts.values()].filter(
    (rule) =>
      isOn(rule, settings, view) && (merges ? !runsOnTime(rule.notices) : kindsRead(rule.notices).includes(saved.kind)),
  )
  const all = await noticedBy(tx, rules, saving, settings, view, saved)
  for (const rule of rules) {
    const pattern = patternOn(rule, settings, saving.today)
    const grounds = all.filter((one) => one.rule === rule.id)
    if (grounds.length === 0) continue
    // Before a merge, each of the two was read by themselves.
    const then = merges ? { authority, today, knownAt: null } : view
    const before =
      saved.corrects || merges ? await completedBefore(tx, pattern, then, saved) : new Map<string, string[]>()
    for (const one of grounds) {
      const were = before.get(one.last)
      // The pattern became known with this save, whenever its events were.
      const known = runsOnTime(pattern) ? one : { ...one, known: saved.recordedAt }
      if (!were && (await raise(tx, saving, view, rule, becauseOf(rule, pattern), known, saved.recordedAt)))
        raised = true
      // Each episode that time runs out on is asked about by itself, once the one before it is answered.
      else if (!runsOnTime(pattern)) {
        const newcomers = merges || were ? one.grounds.filter((record) => !were?.includes(record)) : [saved.record]
        await join(
          tx,
          saving,
          view,
          rule,
          { child: one.child, newcomers, last: were ? one.last : null },
          saved.recordedAt,
        )
      }
    }
  }
  return raised
}

type NoticedBy = Noticed & { rule: string }

/** What several rules notice of a saved record that no prompt asks about yet, or of all that a merge has brought together, asked at once. */
async function noticedBy(
  tx: Tx,
  rules: readonly PromptRule[],
  { now }: Saving,
  settings: Settings,
  view: View,
  { children, record, kind }: After,
): Promise<readonly NoticedBy[]> {
  if (rules.length === 0) return []
  const merges = kind === 'merge'
  const from = { view, settings, children, now, record }
  return compiledOnce(tx, merges ? 'merged' : 'noticed', rules, from, ({ view, children, now, record }) => {
    const ofIt = merges ? sql`` : sql`and ${record}::uuid = any(n.grounds)`
    const each = rules.map(
      (rule) =>
        sql`select ${rule.id}::text as rule, n.* from (${noticed(patternOn(rule, settings, view.today), view, now, children)}) n
          where not n.history ${ofIt}`,
    )
    const news = merges ? sql`` : sql`where not ${isSettled(view, children, record)}`
    return sql<NoticedBy>`select n.* from (${sql.join(each, sql` union all `)}) n ${news}`
  })
}
