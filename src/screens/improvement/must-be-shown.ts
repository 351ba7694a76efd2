import { isTheirs } from '#pathways/forums/for-whom.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { Refusal } from '#workings/refusal.ts'
import type { SignedIn } from '../front/screen.ts'
import { everyHeld } from './held.ts'

/** What belongs to an outcome that is not published yet is there for those who keep the plan alone; a sitting, for whom its forum's eyes allow. */
export async function mustBeShown(ask: SignedIn, seam: Seam, whole: WholeRecord): Promise<void> {
  const { record, kind, about } = whole
  const one = { record, kind, about, answers: whole.versions[0]!.answers }
  const whose = { role: ask.reader.role, improves: seam.may('improve'), today: ask.saving.today }
  if (!isTheirs(await everyHeld(ask, seam), whose, one))
    throw new Refusal('not there', 'There is no such record, or it is not yours to open')
}
