import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { promptRaised } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts } from '../facts.ts'
import { known } from '../view.ts'
import { pageOf, type Page } from './lists.ts'
import { dueAnswer, dueBeside, waitingFirst, type DueAnswer } from './prompt-due.ts'

export type PromptRow = {
  record: string
  child: string
  rule: string
  rule_words: string
  known_day: string
  asks: string
  asked: string | null
  grounds_removed: string | null
  answered_by: string | null
  answered_at: string | null
} & DueAnswer
type PromptsAsked = {
  waiting?: boolean | undefined
  rule?: string | undefined
  asked?: readonly string[] | undefined
  most: number
  skip?: number
}

/** Prompts of those the reader may open: those that wait first, the most urgent of them first. */
export async function promptPage(
  seam: Seam,
  declarations: Declarations,
  { waiting, rule, asked, most, skip = 0 }: PromptsAsked,
): Promise<Page<PromptRow>> {
  const { view } = seam
  const about = sql`from record r where r.authority = ${view.authority} and r.about = p.record and r.kind <> 'prompt' and r.day is not null and r.state <> 'withdrawn' and ${known(view)}`
  const answer = waiting
    ? sql`cross join (select null::uuid as record, null::timestamptz as recorded_from) a`
    : sql`left join lateral (select r.record, r.recorded_from ${about} order by r.recorded_from limit 1) a on true`
  const due = await seam.asKeeper((tx) => dueBeside(seam, tx, declarations, seam.seen))
  const source = sql`select p.record, p.child, p.rule, p.rule_words, p.known_day, p.asks, p.asked, p.grounds_removed, a.record as answered_by, a.recorded_from as answered_at, ${due.columns}
    from ${facts(promptRaised, view, seam.seen)} p ${due.join} ${answer} where ${waiting ? sql`not exists (select ${about})` : sql`true`}`
  const where = [
    ...(waiting === false ? [sql`l.answered_by is not null`] : []),
    ...(rule ? [sql`l.rule = ${rule}`] : []),
    ...(asked ? [sql`l.asked = any(${[...asked]}::uuid[])`] : []),
  ]
  const page = await pageOf<PromptRow & { urgency_rank: number }>(seam, source, {
    where,
    order: waitingFirst(seam),
    most,
    skip,
  })
  return { rows: page.rows.map((row) => dueAnswer(seam, row)), total: page.total }
}
