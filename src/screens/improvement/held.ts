import type { Instant } from '#language/instant.ts'
import { cutByEyes, kindsOfThePromise } from '#pathways/forums/for-whom.ts'
import { published } from '#pathways/improvement/published.ts'
import type { Any } from '#pathways/improvement/told.ts'
import type { Seam } from '#workings/access/reading.ts'
import { ownRecordsOf } from '#workings/read/authority.ts'
import type { SignedIn } from '../front/screen.ts'

/**
 * The register, the plan and the forums, as this reader may know them, now or as they were known at an instant: what belongs to an outcome that is not published
 * yet is nowhere to be found, but for those who keep the plan.
 */
export async function heldFor(ask: SignedIn, seam: Seam, knownAt?: Instant): Promise<readonly Any[]> {
  const all = cutByEyes(await everyHeld(ask, seam, knownAt), ask.reader.role)
  return seam.may('improve') ? all : published(all, ask.saving.today)
}

/** Whatever is on record, before anything is cut: for telling whose it is, and never for showing. */
export const everyHeld = (ask: SignedIn, seam: Seam, knownAt?: Instant): Promise<readonly Any[]> =>
  ownRecordsOf(seam, ask.house.declarations, kindsOfThePromise, knownAt)
