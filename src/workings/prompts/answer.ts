import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { londonDay } from '#language/instant.ts'
import { promptAnswer } from '#language/spine/index.ts'
import { newId } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import type { Draft, Saved, Saving } from '../save/draft.ts'
import { writeVersion } from '../save/write.ts'
import { open } from './raise.ts'

/**
 * A record that a prompt asked for, saved about what raised it rather than about the prompt, answers it all the same:
 * the answer is put on record beside it, so that no prompt waits for what has been done.
 */
export async function answerByRecord(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  draft: Draft,
  saved: Saved,
): Promise<boolean> {
  if (!draft.about || saved.state === 'withdrawn') return false
  const rules = [...declarations.prompts.values()]
    .filter((rule) => rule.answeredBy.id === draft.kind.id)
    .map(({ id }) => id)
  if (rules.length === 0) return false
  const { rows } = await sql<{ record: string; subject: string; rule_words: string }>`
    select r.record, r.subject, p.rule_words from record r join answers.prompt p using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.kind = 'prompt' and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
      and r.subject = any(${[...draft.subjects]}::uuid[]) and p.rule = any(${rules}::text[]) and ${draft.about}::uuid = any(p.grounds) and ${open(saving.authority)}`.execute(
    tx,
  )
  for (const prompt of rows) {
    const answers = {
      answered: { day: londonDay(saved.recordedAt), at: saved.recordedAt },
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
