import type { Seam } from '#workings/access/reading.ts'
import { childNames } from '#workings/read/names.ts'
import { whomToAsk } from '#workings/read/whom-to-ask.ts'
import { leaders, pseudonymsFor } from '#workings/publish/pseudonym.ts'
import type { Total } from '#workings/publish/derive.ts'
import type { FigureSince } from '#workings/publish/told.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { ToldForum, ToldMeasure } from '#workings/publish/template.ts'
import { differenceFor, rowOf, type DifferenceShown } from './difference.ts'
import type { Hidden } from './figures.ts'
import { partedFrom } from './lists.ts'
import { headline } from './words.ts'

/** A figure as it was told beside what is known now, with each row that differs; cut to its reader. */
export type ToldBeside = {
  measure: ToldMeasure
  told: Shown | 'suppressed'
  now: Shown | 'suppressed' | 'no longer counted'
  differences: readonly DifferenceShown[]
  /** How many rows differ; null where the reader may see no rows. */
  differing: number | null
}
export type Shown = { figure: number | null; counted: number; well: number | null; leftOut: number }
/** Whether a reader who is shown this sees anything that is not as it was told. */
export const differs = ({ told, now, differing }: ToldBeside): boolean =>
  (differing ?? 0) > 0 || JSON.stringify(told) !== JSON.stringify(now)

/** As told, as known, and each difference with its row, as far as this reader may see. */
export async function besideNow(
  seam: Seam,
  issue: Issue,
  forum: ToldForum,
  since: readonly FigureSince[],
  hidden: Hidden,
): Promise<ToldBeside[]> {
  const children = seesRows(forum)
    ? since.flatMap(({ differences }) => differences.map((each) => rowOf(each).child))
    : []
  const called = await calledBy(seam, forum, [...new Set(children)])
  const parted = await partedFrom(
    seam,
    forum,
    seesRows(forum) ? since.flatMap(({ differences }) => differences.map((each) => rowOf(each).record)) : [],
  )
  const asks = await whomToAsk(
    seam,
    children.filter((child) => !called.has(child)),
  )
  seam.showed({
    action: 'read',
    what: `told: ${issue.publication} ${issue.for}`,
    children: [...called.keys()],
    records: [issue.issue],
    shown: children.length,
  })
  const rows = new Map(since.map(({ measure, differences }) => [measure, differences]))
  return figuresBeside(issue, forum, since, hidden).map((figure) => ({
    ...figure,
    differences: seesRows(forum)
      ? rows.get(figure.measure.measure)!.map((each) => differenceFor(seam, each, forum, { called, asks, parted }))
      : [],
  }))
}

function figuresBeside(issue: Issue, forum: ToldForum, since: readonly FigureSince[], hidden: Hidden): ToldBeside[] {
  const blocks = issue.template.blocks.flatMap((block) => ('measure' in block ? [block] : []))
  const place = (figure: FigureSince) => blocks.findIndex(({ measure }) => measure === figure.measure)
  return since
    .toSorted((a, b) => place(a) - place(b))
    .flatMap(({ measure, told, now, differences }) => {
      const block = blocks.find((each) => each.measure === measure)
      if (!block) return []
      const shown = (total: Total) => (hidden(total) ? ('suppressed' as const) : shownOf(block, total))
      return {
        measure: block,
        told: shown(told),
        now: now === null ? ('no longer counted' as const) : shown(now),
        differing: seesRows(forum) ? differences.length : null,
        differences: [],
      }
    })
}

export const seesRows = ({ eyes }: ToldForum): boolean => eyes === 'named' || eyes === 'pseudonym'

const shownOf = (measure: ToldMeasure, total: Total): Shown => ({
  figure: headline(measure, total),
  counted: total.counted,
  well: total.well,
  leftOut: total.leftOut,
})

async function calledBy(
  seam: Seam,
  forum: ToldForum,
  children: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (children.length === 0) return new Map()
  if (forum.eyes !== 'pseudonym')
    return new Map([...(await childNames(seam, children))].map(([id, { name }]) => [id, name]))
  const open = children.filter((child) => !seam.sight.hidden.has(child))
  return seam.asKeeper((tx) => pseudonymsFor(tx, seam.view.authority, leaders, open))
}
