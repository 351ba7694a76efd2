import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'
import { known, type View } from '../view.ts'
import { cutRecords } from './parted.ts'
import { dueAnswer, dueBeside, waitingFirst, type DueAnswer } from './prompt-due.ts'

export type PromptNow = {
  record: string
  version: number
  child: string
  rule: string
  rule_words: string
  known: string | null
  known_day: string
  grounds: string[]
  /** What completed the pattern again while it waited. */
  joined: string[] | null
  asks: string
  asked: string | null
  grounds_removed: string | null
  /** The record that answered it; null while it waits. */
  answered_by: string | null
  answer_kind: string | null
  answered_at: string | null
  answered_worker: string | null
} & DueAnswer

/** Prompts of children whom the reader may open: those that wait first, the most urgent of them first. Law 4: none lapses. */
export async function promptsFor(
  seam: Seam,
  declarations: Declarations,
  {
    children = null,
    waiting = false,
    asked,
    view = seam.view,
  }: { children?: readonly string[] | null; waiting?: boolean; asked?: string; view?: View },
): Promise<PromptNow[]> {
  const rows = await seam.asKeeper(async (tx) => {
    const due = await dueBeside(seam, tx, declarations, children ?? seam.seen)
    const found = await sql<PromptNow & { urgency_rank: number }>`with ${merged(view)}
    select * from (select p.record, p.version, p.child, p.rule, p.rule_words, p.known, p.known_day, p.grounds, p.joined, p.asks, p.asked, p.grounds_removed,
      a.record as answered_by, a.kind as answer_kind, a.recorded_from as answered_at, a.by_worker as answered_worker, ${due.columns}
    from ${facts(promptRaised, view, children ?? seam.seen)} p ${due.join}
    left join lateral (select r.record, r.kind, r.recorded_from, r.by_worker from record r where r.authority = ${view.authority} and r.about = p.record
      and r.kind <> 'prompt' and r.day is not null and r.state <> 'withdrawn' and ${known(view)} order by r.recorded_from limit 1) a on true
    where ${waiting ? sql`a.record is null` : sql`true`} ${asked === undefined ? sql`` : sql`and p.asked = ${asked}::uuid`}) l order by ${waitingFirst(seam)}`.execute(
      tx,
    )
    return found.rows
  })
  const open = await cutRecords(seam, await seam.cut(rows, ({ child }) => child), ({ record }) => record)
  return open.map((row) => dueAnswer(seam, row))
}
