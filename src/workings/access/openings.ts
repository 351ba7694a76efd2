import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { addHours, instant, londonDay, type Instant } from '#language/instant.ts'
import type { Letter } from '#language/letter.ts'
import { emergencyOpening } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { facts, mergedAmong } from '../facts.ts'
import { queueMessages } from '../mail/queue.ts'
import { holdersOf } from '../read/posts.ts'
import { draftOf, type Saving } from '../save/draft.ts'
import { putOnRecordIn } from '../save/put-on-record.ts'
import { Refusal } from '../refusal.ts'
import type { Reader } from '../view.ts'
import { log } from './log.ts'
import { mayOpen, sightOf } from './sight.ts'

/** How long a record stays open, in hours: long enough to act on, and too short to browse in. */
const openHours = 1

const moment = (at: Instant) => ({ day: londonDay(at), at })

type Opening = { reader: Reader; child: string; reason: string; form: string }

/**
 * Opens a child's record to somebody whom it is not open to, from now for an hour. That they did is on the child's record and in
 * the log, and a letter to everybody who looks into it is queued, in the caller's transaction: none is without the others.
 * @param form the id that its form gave it: sent twice it opens once
 */
export async function openInEmergency(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  { reader, child, reason, form }: Opening,
  letter: (opening: string) => Letter,
): Promise<void> {
  const { authority, now } = saving
  const said = { worker: reader.worker, reason, opened: moment(now), until: moment(addHours(now, openHours)) }
  const draft = draftOf(emergencyOpening, [child], said, { newRecord: form })
  const { record, again } = await putOnRecordIn(tx, declarations, saving, draft)
  if (again) return
  // What is kept from them for another reason is kept from them now.
  if (!mayOpen(await sightOf(tx, authority, now, reader, [child]), child))
    throw new Refusal(
      'not yours',
      'This child is close to you, and somebody else must open the record. Ask a colleague now',
    )
  await log(tx, authority, reader, now, [
    { action: 'save', what: emergencyOpening.id, children: [child], records: [record], reason },
  ])
  const reviewers = (await holdersOf(tx, authority, londonDay(now), 'restricted')).filter((to) => to !== reader.worker)
  await queueMessages(
    tx,
    authority,
    reviewers.map((to) => ({ letter: letter(record), about: record, to })),
    now,
  )
}

type Standing = { record: string; version: number; subject: string; reason: string; opened: string; until: string }

/** What a reader has open of one child by an emergency, under any id of theirs; the longest first. */
export async function openingsNow(
  tx: Tx,
  authority: number,
  reader: Reader,
  child: string,
  at: Instant,
): Promise<Standing[]> {
  const view = { authority, today: londonDay(at), knownAt: null }
  const { rows } = await sql<Standing>`with ${mergedAmong(view, [child])}
    select o.record, o.version, o.subject, o.reason, o.opened, o.until
    from ${facts(emergencyOpening, view, sql<{ child: string }>`select child from joined`)} o
    where o.worker = ${reader.worker}::uuid and o.opened <= ${at}::timestamptz and o.until > ${at}::timestamptz
    order by o.until desc, o.record`.execute(tx)
  return rows
}

/** Shuts at once what somebody opened: it is corrected to have ended now. */
export async function shutOpenings(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  reader: Reader,
  child: string,
): Promise<void> {
  for (const open of await openingsNow(tx, saving.authority, reader, child, saving.now)) {
    const { record, version, subject, reason } = open
    const opened = moment(instant(new Date(open.opened).toISOString()))
    const said = { worker: reader.worker, reason, opened, until: moment(saving.now) }
    const why = { record, seen: version, reason: 'Shut by whoever opened it' }
    await putOnRecordIn(tx, declarations, saving, draftOf(emergencyOpening, [subject], said, why))
    await log(tx, saving.authority, reader, saving.now, [
      { action: 'save', what: emergencyOpening.id, children: [subject], records: [record], reason: why.reason },
    ])
  }
}
