import type { RecordKind } from '#language/record.ts'
import { adoptionSeal } from '#language/spine/index.ts'
import { overlapping } from '#workings/read/overlaps.ts'
import { promptsFor } from '#workings/read/prompts.ts'
import type { Saved } from '#workings/save/draft.ts'
import type { Said } from '#workings/tables/values.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { afterSealing } from './sealing.ts'

/** To the child, with what followed: a prompt raised by this save and no earlier one, or that it joined one, that it overlaps another, or what is still missing. */
export async function after(
  ask: SignedIn,
  kind: RecordKind,
  child: string,
  saved: Saved,
  answers: Said,
): Promise<string> {
  if (kind.id === adoptionSeal.id) return afterSealing()
  const waiting = await ask.read((seam) =>
    promptsFor(seam, ask.house.declarations, { children: [child], waiting: true }),
  )
  const raised = waiting.some(
    ({ grounds, known }) =>
      grounds.includes(saved.record) && (known === null || Date.parse(known) >= Date.parse(saved.recordedAt)),
  )
  if (raised) return address(to.child(child), {}, { done: 'prompted' })
  if (waiting.some(({ joined }) => joined?.includes(saved.record)))
    return address(to.child(child), {}, { done: 'joined' })
  if (saved.state === 'incomplete') return address(to.record(saved.record), {}, { done: 'incomplete' })
  const overlaps = await ask.read((seam) =>
    overlapping(seam, ask.house.declarations, kind, { child, answers, except: saved.record }),
  )
  if (overlaps.length > 0) return address(to.record(saved.record), {}, { done: 'overlaps' })
  return address(to.child(child), {}, { done: 'saved' })
}
