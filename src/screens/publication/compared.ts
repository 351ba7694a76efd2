import { differs, type ToldBeside } from '#press/edition/told.ts'
import { programVersion } from '#services/program.ts'
import { londonDay } from '#language/instant.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { told, type FigureSince } from '#workings/publish/told.ts'
import type { SignedIn } from '../front/screen.ts'

/** Each figure of an issue as it is known at this real moment, with the rows that differ: nobody's to see uncut. */
export function sinceThen(ask: SignedIn, seam: Seam, issue: Issue): Promise<readonly FigureSince[]> {
  const now = { authority: seam.view.authority, today: londonDay(seam.at) }
  return seam.asKeeper(
    async (tx) => (await told(tx, ask.house.declarations, now, programVersion(), issue.issue)).figures,
  )
}

/** "2 of 7 figures differ from what is known now." */
export function differWords(figures: readonly ToldBeside[]): string {
  const differ = figures.filter(differs).length
  if (differ === 0) return 'Every figure is as it is known now.'
  return `${differ} of ${figures.length} figures ${differ === 1 ? 'differs' : 'differ'} from what is known now.`
}
