import { sql } from 'kysely'
import type { Moment } from '#language/answers.ts'
import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import { speaksOf } from '#language/record.ts'
import { promptAnswer } from '#language/spine/index.ts'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import type { Draft, Saved, Saving } from '../save/draft.ts'
import { recordedInstant } from '../save/lock.ts'
import { writeVersion } from '../save/write.ts'
import { fromColumns } from '../tables/values.ts'
import { open } from './raise.ts'

/**
 * A record that a prompt asked for, saved about what raised it rather than about the prompt, answers it all the same:
 * the answer is put on record beside it, so that no prompt waits for what has been done. So does one saved about another
 * prompt that the same record raised: nobody is asked to hold the same discussion twice.
 */
export async function answerByRecord(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  draft: Draft,
  saved: SavedOf,
): Promise<boolean> {
  const done = whenDone(draft)
  if (!draft.about || saved.state === 'withdrawn' || done === null) return false
  const rules = [...declarations.prompts.values()]
    .filter((rule) => rule.answeredBy.id === draft.kind.id)
    .map(({ id }) => id)
  if (rules.length === 0) return false
  const { rows } = await sql<{ record: string; subject: string; rule_words: string }>`
    select r.record, r.subject, p.rule_words from record r join answers.prompt p using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.kind = 'prompt' and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and r.subject = any(${[...saved.children]}::uuid[]) and p.rule = any(${rules}::text[]) and (${draft.about}::uuid = any(p.grounds || coalesce(p.joined, '{}'))
        or exists (select from record beside where beside.authority = ${saving.authority} and beside.record = ${draft.about}::uuid and beside.kind = 'prompt' and beside.about = any(p.grounds || coalesce(p.joined, '{}'))))
      and ${open(saving.authority)}`.execute(tx)
  for (const prompt of rows) {
    const answers = {
      answered: done,
      why: 'by_record',
      by_records: [saved.record],
      reason: `${draft.kind.name} recorded`,
    }
    await writeVersion(
      tx,
      saving,
      { kind: promptAnswer, subjects: [prompt.subject], about: prompt.record, answers, source: 'noticed' },
      {
        record: newId(Date.parse(saved.recordedAt)),
        version: 1,
        state: 'complete',
        at: saved.recordedAt,
      },
    )
  }
  return rows.length > 0
}

/** What was asked for was done when the record says, however late it was typed in; null where it does not say. */
function whenDone({ kind, answers }: Draft): Moment | null {
  const said = speaksOf(kind)
    .map((field) => answers[field])
    .find((answer) => answer !== null && answer !== undefined)
  return typeof said === 'string' ? { day: said as Day, at: null } : ((said as Moment | undefined) ?? null)
}

/** A record that is withdrawn answers nothing: the answer put beside it goes with it, and the prompt waits again. */
export async function withdrawAnswers(tx: Tx, saving: Saving, saved: SavedOf): Promise<boolean> {
  if (saved.state !== 'withdrawn') return false
  const { rows } = await sql<Answer>`
    select r.about, r.recorded_from, a.* from record r join answers.prompt_answer a using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.kind = 'prompt_answer' and r.source = 'noticed'
      and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and r.subject = any(${[...saved.children]}::uuid[]) and ${saved.record}::uuid = any(a.by_records)`.execute(tx)
  for (const answer of rows) {
    const draft = {
      kind: promptAnswer,
      subjects: [answer.subject],
      about: answer.about,
      answers: fromColumns(promptAnswer, answer),
      source: 'noticed' as const,
      reason: 'The record that answered was withdrawn',
    }
    const at = recordedInstant(saved.recordedAt, answer.recorded_from)
    const version = { record: answer.record, version: answer.version + 1, state: 'withdrawn' as const, at }
    await writeVersion(tx, saving, draft, version)
  }
  return rows.length > 0
}

type SavedOf = Saved & { children: readonly string[] }
type Answer = Record<string, unknown> & {
  record: string
  version: number
  subject: string
  about: string
  recorded_from: string
}
