import { sql } from 'kysely'
import { isDay } from '#language/day.ts'
import type { Tx } from '../database.ts'
import { notInForce } from '../in-force.ts'
import { WrongAnswers } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { fromColumns, type Said } from '../tables/values.ts'
import type { Draft, Saving } from './draft.ts'
import { dayItSpeaksOf } from './write.ts'

/**
 * Refuses a new answer that could not be chosen on its day. What another system holds is taken as it is: history may
 * hold anything, and an import says what it found.
 */
export async function mustBeInForce(tx: Tx, saving: Saving, draft: Draft, settings: Settings): Promise<void> {
  const isNew = draft.source === undefined || draft.source === 'entered'
  if (!isNew || draft.become === 'withdrawn' || ended(saving, draft, settings, new Map()).length === 0) return
  const wrong = ended(saving, draft, settings, await heldBefore(tx, saving, draft))
  if (wrong.length > 0) throw new WrongAnswers(wrong)
}

function ended({ today }: Saving, draft: Draft, settings: Settings, held: ReadonlyMap<string, Said>) {
  const all = draft.subjects.flatMap((subject) => {
    const said = { ...draft.answers, ...draft.perSubject?.[subject] }
    const speaks = dayItSpeaksOf(draft.kind, said)
    return notInForce(draft.kind, said, isDay(speaks) ? speaks : today, settings, held.get(subject))
  })
  return all.filter(({ field, words }, at) => all.findIndex((one) => one.field === field && one.words === words) === at)
}

/** The answers of the version that is being corrected, for each child. */
async function heldBefore(tx: Tx, saving: Saving, { kind, record }: Draft): Promise<ReadonlyMap<string, Said>> {
  if (record === undefined) return new Map()
  const { rows } = await sql<Record<string, unknown> & { subject: string }>`
    select a.* from record r join ${sql.table(`answers.${kind.id}`)} a using (authority, record, version, subject)
    where r.authority = ${saving.authority} and r.record = ${record} and r.recorded_until = 'infinity'`.execute(tx)
  return new Map(rows.map((row) => [row.subject, fromColumns(kind, row)]))
}
