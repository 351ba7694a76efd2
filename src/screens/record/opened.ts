import type { RecordKind } from '#language/record.ts'
import type { Seam } from '#workings/access/reading.ts'
import { readRecord, type WholeRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Said } from '#workings/tables/values.ts'
import { idIn } from '../front/id.ts'
import type { SignedIn } from '../front/screen.ts'
import { keptBack } from './kept-back.ts'
import { namesSomebodyHidden } from './names-beside.ts'
import type { Place } from './place.ts'

type Held = { kind: RecordKind; whole: WholeRecord; now: Said }

/** A record at its place, for whoever may read it there. */
export async function shownAt(
  ask: SignedIn,
  place: Place,
  seam: Seam,
  record = idIn(ask, place.param),
): Promise<WholeRecord> {
  const whole = await readRecord(seam, ask.house.declarations, record)
  await place.mustBeShown?.(ask, seam, whole)
  return whole
}

/** The record as it stands, where this role may change it. */
export function opened<T>(
  ask: SignedIn,
  place: Place,
  work: (seam: Seam, held: Held) => Promise<T>,
  record = idIn(ask, place.param),
): Promise<T> {
  return ask.read(async (seam) => {
    const whole = await shownAt(ask, place, seam, record)
    const kind = place.kind(ask, whole.kind)
    if (namesSomebodyHidden(kind, whole.versions[0]!.answers, (child) => seam.mayOpen(child)))
      throw new Refusal(
        'not yours',
        'This record names a child whose record is not yours to open. Ask your divisional manager to change it',
      )
    // The form has the address in its boxes, so opening it is asking for it.
    if (keptBack(ask, kind, whole.versions[0]!.answers) !== 'open')
      seam.showed({ action: 'read', what: 'an address that is not to be disclosed', children: whole.subjects })
    return work(seam, { kind, whole, now: whole.versions[0]!.answers })
  })
}
