import { londonDay } from '#language/instant.ts'
import { seesRows } from '#press/edition/told.ts'
import { programVersion } from '#services/program.ts'
import type { Seam } from '#workings/access/reading.ts'
import { differNow } from '#workings/publish/differ.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { told, type FigureSince } from '#workings/publish/told.ts'
import type { SignedIn } from '../front/screen.ts'

const now = (seam: Seam) => ({ authority: seam.view.authority, today: londonDay(seam.at) })

/** Each figure of an issue as it is known at this real moment, with the rows that differ: nobody's to see uncut. */
export function sinceThen(ask: SignedIn, seam: Seam, issue: Issue): Promise<readonly FigureSince[]> {
  const { declarations } = ask.house
  return seam.asKeeper(async (tx) => (await told(tx, declarations, now(seam), programVersion(), issue.issue)).figures)
}

/** How many figures differ, for a reader who sees their rows. To others even that could tell of a number that is kept back. */
export async function howManyDiffer(ask: SignedIn, seam: Seam, issue: Issue, forum: ToldForum): Promise<string> {
  if (!seesRows(forum)) return ''
  const differ = await seam.asKeeper((tx) => differNow(tx, ask.house.declarations, now(seam), issue))
  return differWords(differ.length, issue.figures.length)
}

/** "2 of 7 figures differ from what is known now." */
export function differWords(differ: number, all: number): string {
  if (differ === 0) return 'Every figure is as it is known now.'
  return `${differ} of ${all} figures ${differ === 1 ? 'differs' : 'differ'} from what is known now.`
}
