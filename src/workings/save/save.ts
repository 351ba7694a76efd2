import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import { newId } from '#services/ids.ts'
import { check, lackingTo, type Checked } from '../check.ts'
import type { Tx } from '../database.ts'
import { Refusal, WrongAnswers } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import type { Draft, Saved, Saving } from './draft.ts'
import { mustBeInForce } from './in-force.ts'
import { lock, recordedInstant, type Locked } from './lock.ts'
import { writeVersion } from './write.ts'

/**
 * Puts one draft on record, in the caller's transaction and as keeper: a new record, a correction, a signing off or a withdrawal.
 * Nothing is refused for being incomplete or late; it is saved as incomplete. Wrong answers are refused, together.
 * @throws WrongAnswers, or a Refusal where someone else has changed the record since
 */
export async function save(
  tx: Tx,
  saving: Saving,
  draft: Draft,
): Promise<Saved & { children: string[]; settings: Settings | null; again?: true }> {
  const checked = draft.become === 'withdrawn' ? withdrawal(draft) : checkedFor(draft, saving)
  if (checked.wrong.length > 0) throw new WrongAnswers(checked.wrong)
  const before = draft.record === undefined ? null : await current(tx, saving, draft)
  const subjects = [...new Set([...draft.subjects, ...(before?.subjects ?? [])])]
  const locked = await lock(tx, saving, [...subjects, ...mergedWith(draft)], draft.record ?? null)
  const already = draft.newRecord === undefined ? null : await sentBefore(tx, saving, draft)
  if (already) return { ...already, children: locked.children, settings: null, again: true }
  // Read after the lock, so that nobody's caches are rebuilt from newer ones meanwhile.
  const settings = await mustBeInForce(tx, saving, draft)
  return { ...(await append(tx, saving, draft, checked, locked)), children: locked.children, settings }
}

async function append(tx: Tx, saving: Saving, draft: Draft, checked: Checked, locked: Locked): Promise<Saved> {
  const before = draft.record === undefined ? null : await current(tx, saving, draft)
  if (before && draft.seen !== undefined && draft.seen !== before.version) {
    throw new Refusal(
      'changed since',
      'Someone else has changed this record since you opened it. What you typed is below; look at theirs before saving',
    )
  }
  if (before?.state === 'withdrawn') throw new Refusal('cannot', 'This record was withdrawn. Make a new one')
  const at: Instant = recordedInstant(saving.now, before?.recorded_from ?? null, locked.notBefore)
  const record = draft.record ?? draft.newRecord ?? newId(Date.parse(at))
  const version = (before?.version ?? 0) + 1
  const state = stateOf(draft, checked)
  // A withdrawal is of all whom the record was about, whoever was looked at when it was asked for.
  const whole = state === 'withdrawn' && before ? { ...draft, subjects: before.subjects } : draft
  await writeVersion(tx, saving, whole, { record, version, state, at })
  return { record, version, state, recordedAt: at }
}

/** What is withdrawn stays on record, and so must the reason why (law 3). */
const withdrawal = (draft: Draft): Checked => ({
  wrong: draft.reason?.trim() ? [] : [{ field: 'reason', words: 'Say why you are withdrawing this record' }],
  lacking: [],
})

function checkedFor(draft: Draft, saving: Saving): Checked {
  if (draft.subjects.length === 0)
    return { wrong: [{ field: 'subjects', words: 'Say whom the record is about' }], lacking: [] }
  const all = draft.subjects.map((subject) =>
    check(draft.kind, { ...draft.answers, ...draft.perSubject?.[subject] }, saving.today),
  )
  const checked = { wrong: all.flatMap((one) => one.wrong), lacking: all.flatMap((one) => one.lacking) }
  if (draft.become === 'signed off') {
    for (const need of ['complete', 'sign off'] as const) {
      for (const lack of lackingTo(checked, need))
        checked.wrong.push({ field: lack.field, words: `Needed before it can be signed off: ${lack.words}` })
    }
  }
  if (draft.record !== undefined && !draft.reason && draft.become !== 'signed off' && draft.source === undefined) {
    checked.wrong.push({ field: 'reason', words: 'Say why you are changing this record' })
  }
  return checked
}

function stateOf(draft: Draft, checked: Checked): Saved['state'] {
  if (draft.become) return draft.become
  return lackingTo(checked, 'complete').length > 0 ? 'incomplete' : 'complete'
}

/** The record that this very form made when it was first sent; the lock on its subjects has let that one finish. */
async function sentBefore(tx: Tx, saving: Saving, draft: Draft): Promise<Saved | null> {
  const { rows } = await sql<Saved & { kind: string; by_worker: string | null; subjects: string[] }>`
    select record, version, state, recorded_from as "recordedAt", kind, by_worker, array_agg(subject) over () as subjects from record
    where authority = ${saving.authority} and record = ${draft.newRecord} and version = 1 limit 1`.execute(tx)
  const made = rows[0]
  if (!made) return null
  const same =
    made.kind === draft.kind.id &&
    made.by_worker === saving.worker &&
    draft.subjects.every((subject) => made.subjects.includes(subject))
  if (!same) throw new Refusal('cannot', 'This form was sent before, for another record. Open a new one')
  return { record: made.record, version: made.version, state: made.state, recordedAt: made.recordedAt }
}

/** Merging touches two children, whichever of them the record stands under. */
const mergedWith = (draft: Draft): string[] =>
  draft.kind.id === 'merge' && typeof draft.answers['duplicate'] === 'string' ? [draft.answers['duplicate']] : []

async function current(tx: Tx, saving: Saving, draft: Draft) {
  const { rows } = await sql<{ version: number; recorded_from: string; subjects: string[]; state: string }>`
    select version, recorded_from, array_agg(subject) as subjects, min(state) as state from record
    where authority = ${saving.authority} and record = ${draft.record} and kind = ${draft.kind.id} and recorded_until = 'infinity'
    group by version, recorded_from`.execute(tx)
  if (!rows[0]) throw new Refusal('not there', 'There is no such record')
  return rows[0]
}
