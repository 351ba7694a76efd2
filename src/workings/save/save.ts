import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import { canBeSeen } from '#language/seen.ts'
import { newId } from '#services/ids.ts'
import { keptCaches, type Kept } from '../caches/refresh.ts'
import { check, lackingTo, type Checked } from '../check.ts'
import type { Tx } from '../database.ts'
import { Refusal, WrongAnswers } from '../refusal.ts'
import { settingsOf, type Settings } from '../settings.ts'
import type { Draft, Saved, Saving } from './draft.ts'
import { holdDocuments } from './document.ts'
import { mustBeInForce } from './in-force.ts'
import { lock, recordedInstant } from './lock.ts'
import { writeVersion } from './write.ts'

/** What was saved, and what was read behind its locks. */
export type Whole = Saved & { children: string[]; settings: Settings; ready: Kept }

/**
 * Puts one draft on record, in the caller's transaction and as keeper: a new record, a correction, a signing off or a withdrawal.
 * Nothing is refused for being incomplete or late; it is saved as incomplete. Wrong answers are refused, together.
 * @throws WrongAnswers, or a Refusal where someone else has changed the record since
 */
export async function save(tx: Tx, saving: Saving, draft: Draft): Promise<Whole> {
  const checked = draft.become === 'withdrawn' ? withdrawal(draft) : checkedFor(draft, saving)
  if (checked.wrong.length > 0) throw new WrongAnswers(checked.wrong)
  const seen = await current(tx, saving, draft)
  const subjects = [...new Set([...draft.subjects, ...(seen?.subjects ?? []), ...mergedWith(draft)])]
  const view = { authority: saving.authority, today: saving.today, knownAt: null }
  // Read behind the locks, so that nobody's caches are rebuilt from newer settings meanwhile.
  const readBehind = () =>
    Promise.all([settingsOf(tx, view), keptCaches(tx, view), current(tx, saving, draft), sentBefore(tx, saving, draft)])
  const { children, notBefore, behind } = await lock(tx, saving, subjects, readBehind, draft.record ?? null)
  const [settings, ready, before, already] = behind
  if (already) return { ...already, children, settings, ready, again: true }
  await mustBeInForce(tx, saving, draft, settings)
  return { ...(await append(tx, saving, draft, checked, before, notBefore)), children, settings, ready }
}

async function append(
  tx: Tx,
  saving: Saving,
  draft: Draft,
  checked: Checked,
  before: Before | null,
  notBefore: string,
): Promise<Saved> {
  if (before && draft.seen !== undefined && draft.seen !== before.version) {
    throw new Refusal(
      'changed since',
      'Someone else has changed this record since you opened it. What you typed is below; look at theirs before saving',
    )
  }
  if (draft.still && !(await draft.still(tx))) throw new Refusal('changed since', 'Somebody else was first')
  if (before?.state === 'withdrawn') throw new Refusal('cannot', 'This record was withdrawn. Make a new one')
  const at: Instant = recordedInstant(saving.now, before?.recorded_from ?? null, notBefore)
  const record = draft.record ?? draft.newRecord ?? newId(Date.parse(at))
  const version = (before?.version ?? 0) + 1
  const state = stateOf(draft, checked)
  // A withdrawal is of all whom the record was about, whoever was looked at when it was asked for.
  const whole = state === 'withdrawn' && before ? { ...draft, subjects: before.subjects } : draft
  await holdDocuments(tx, saving, whole, record)
  await writeVersion(tx, saving, whole, { record, version, state, at })
  return { record, version, state, recordedAt: at }
}

/** What is withdrawn stays on record, and so must the reason why (law 3). */
const withdrawal = (draft: Draft): Checked => ({
  wrong: canBeSeen(draft.reason ?? '') ? [] : [{ field: 'reason', words: 'Say why you are withdrawing this record' }],
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
  if (
    draft.record !== undefined &&
    !canBeSeen(draft.reason ?? '') &&
    draft.become !== 'signed off' &&
    draft.source === undefined
  ) {
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
  if (draft.newRecord === undefined) return null
  const [{ rows }, removed] = await Promise.all([
    sql<Saved & { kind: string; by_worker: string | null; subjects: string[] }>`
    select record, version, state, recorded_from as "recordedAt", kind, by_worker, array_agg(subject) over () as subjects from record
    where authority = ${saving.authority} and record = ${draft.newRecord} and version = 1 limit 1`.execute(tx),
    sql`select from removed where authority = ${saving.authority} and record = ${draft.newRecord} and whole limit 1`.execute(
      tx,
    ),
  ])
  if (removed.rows.length > 0)
    throw new Refusal('cannot', 'What this form recorded has been removed by law since. Open a new one')
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

type Before = { version: number; recorded_from: string; subjects: string[]; state: string }

/** The version that a correction corrects; null for a new record. */
async function current(tx: Tx, saving: Saving, draft: Draft): Promise<Before | null> {
  if (draft.record === undefined) return null
  const { rows } = await sql<Before>`
    select version, recorded_from, array_agg(subject) as subjects, min(state) as state from record
    where authority = ${saving.authority} and record = ${draft.record} and kind = ${draft.kind.id} and recorded_until = 'infinity'
    group by version, recorded_from`.execute(tx)
  if (!rows[0]) throw new Refusal('not there', 'There is no such record')
  return rows[0]
}
