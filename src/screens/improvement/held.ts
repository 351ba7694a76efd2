import type { Instant } from '#language/instant.ts'
import { evidenceLapsed } from '#language/spine/index.ts'
import { forumRecords } from '#pathways/forums/records.ts'
import { isPublished } from '#pathways/improvement/arrears.ts'
import { improvementRecords } from '#pathways/improvement/records.ts'
import { inspection } from '#pathways/improvement/register.ts'
import { ofKind, type Any } from '#pathways/improvement/told.ts'
import type { Seam } from '#workings/access/reading.ts'
import { ownRecordsOf } from '#workings/read/authority.ts'
import { cutByEyes } from '../forum/eyes.ts'
import type { SignedIn } from '../front/screen.ts'

const kinds = [...improvementRecords, ...forumRecords, evidenceLapsed].map(({ id }) => id)

/**
 * The register, the plan and the forums, as this reader may know them, now or as they were known at an instant: what belongs to an outcome that is not published
 * yet is nowhere to be found, but for those who keep the plan.
 */
export async function heldFor(ask: SignedIn, seam: Seam, knownAt?: Instant): Promise<readonly Any[]> {
  const all = cutByEyes(await everyHeld(ask, seam, knownAt), ask.reader.role)
  return seam.may('improve') ? all : published(all, ask.view.today)
}

/** Whatever is on record, before anything is cut: for telling whose it is, and never for showing. */
export const everyHeld = (ask: SignedIn, seam: Seam, knownAt?: Instant): Promise<readonly Any[]> =>
  ownRecordsOf(seam, ask.house.declarations, kinds, knownAt)

/** Without the outcomes that are not published yet, and whatever belongs to them. */
export function published(all: readonly Any[], today: string): readonly Any[] {
  const shut = new Set(
    ofKind(all, inspection)
      .filter((one) => !isPublished(one, today))
      .map(({ record }) => record),
  )
  for (let before = -1; before < shut.size;) {
    before = shut.size
    for (const { record, about } of all) if (about !== null && shut.has(about)) shut.add(record)
  }
  return all.filter(({ record }) => !shut.has(record))
}
