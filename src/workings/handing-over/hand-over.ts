import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import { allocation } from '#language/spine/index.ts'
import { idOf } from '#services/ids.ts'
import type { Tx } from '../database.ts'
import type { Draft, Saving } from '../save/draft.ts'
import { putOnRecordIn } from '../save/put-on-record.ts'
import type { Work } from './work.ts'

/** Who takes work over, in which team, from which day, and why. */
export type HandingOver = { to: string; team: string | null; from: Day; reason: string }

/**
 * Gives work to somebody else, all of it or none, in the caller's transaction. Nothing of what it was is overwritten: an
 * allocation ends on the day and another begins; a prompt, a follow-up and a lesson have a further version with the reason.
 * @returns how many were handed over
 * @throws a Refusal where somebody has changed one of them since it was read
 */
export async function handOver(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  work: readonly Work[],
  to: HandingOver,
): Promise<number> {
  // In one order, whoever hands over: two at once wait for each other and neither for ever.
  for (const one of work.toSorted((a, b) =>
    (a.entry.subject + a.entry.record).localeCompare(b.entry.subject + b.entry.record),
  ))
    for (const draft of draftsOf(one, to)) await putOnRecordIn(tx, declarations, saving, draft)
  return work.length
}

function draftsOf({ sort, kind, entry }: Work, { to, team, from, reason }: HandingOver): Draft[] {
  const { record, version, subject, about, answers } = entry
  const changed = (change: Draft['answers']): Draft => ({
    kind,
    record,
    seen: version,
    subjects: [subject],
    about,
    answers: { ...answers, ...change },
    reason,
  })
  if (sort === 'prompt') return [changed({ asked: to })]
  if (sort === 'follow-up') return [changed({ [kind.options.owned!.by]: to })]
  const newRecord = idOf('handed over', record, String(version), to, from)
  const begins = { ...answers, worker: to, team: team ?? answers['team'], from }
  const begun: Draft = { kind: allocation, newRecord, subjects: [subject], about, answers: begins }
  // One that was to begin later, or begins that very day, never ran: it begins with whoever takes it over.
  const ran = typeof answers['from'] !== 'string' || answers['from'] < from
  return ran ? [changed({ until: from }), begun] : [changed({ worker: to, team: begins.team })]
}
