import type { Seam } from '#workings/access/reading.ts'
import { childNames } from '#workings/read/names.ts'
import { leaders, pseudonymsFor } from '#workings/publish/pseudonym.ts'
import type { ToldRow, Total } from '#workings/publish/derive.ts'
import type { Difference, FigureSince } from '#workings/publish/told.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { ToldForum, ToldMeasure } from '#workings/publish/template.ts'
import type { Hidden } from './figures.ts'
import { headline } from './words.ts'

/** A figure as it was told beside what is known now, with each row that differs; cut to its reader. */
export type ToldBeside = {
  measure: ToldMeasure
  /** Null where it is suppressed for this reader. */
  told: Shown | null
  now: Shown | null
  differences: readonly DifferenceShown[]
  /** How many rows differ; null where the reader may see no rows. */
  differing: number | null
}
export type Shown = { figure: number | null; counted: number; well: number | null; leftOut: number }
export type DifferenceShown = {
  why: Difference['why']
  /** A name or a code; null where the row is masked. */
  child: string | null
  record: string | null
  day: string
  was: string
  is: string
}

/** As told, as known, and each difference with its row, as far as this reader may see. */
export async function besideNow(
  seam: Seam,
  issue: Issue,
  forum: ToldForum,
  since: readonly FigureSince[],
  hidden: Hidden,
): Promise<ToldBeside[]> {
  const seesRows = forum.eyes === 'named' || forum.eyes === 'pseudonym'
  const children = seesRows ? since.flatMap(({ differences }) => differences.map((each) => rowOf(each).child)) : []
  const called = await calledBy(seam, forum, [...new Set(children)])
  seam.showed({
    action: 'read',
    what: `told: ${issue.publication}`,
    children: [...called.keys()],
    shown: children.length,
  })
  return since.flatMap(({ measure, told, now, differences }) => {
    const block = issue.template.blocks.find((each) => 'measure' in each && each.measure === measure)
    if (!block || !('measure' in block)) return []
    const shown = (total: Total | null) => (total === null || hidden(total) ? null : shownOf(block, total))
    return {
      measure: block,
      told: shown(told),
      now: shown(now),
      differing: seesRows ? differences.length : null,
      differences: seesRows ? differences.map((each) => differenceFor(each, forum, called)) : [],
    }
  })
}

const rowOf = ({ was, is }: Difference): ToldRow => (was ?? is)!

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

function differenceFor(each: Difference, forum: ToldForum, called: ReadonlyMap<string, string>): DifferenceShown {
  const row = rowOf(each)
  const child = called.get(row.child) ?? null
  const record = child !== null && forum.eyes === 'named' ? row.record : null
  return { why: each.why, child, record, day: row.day, was: rowWords(each.was), is: rowWords(each.is) }
}

/** What a row says of a figure. */
function rowWords(row: ToldRow | null): string {
  if (row === null) return 'not there'
  if (!row.counted) return `left out: ${row.left_out ?? 'no reason recorded'}`
  if (row.value !== null) return `counted: ${row.value} hours`
  if (row.well === null) return 'counted'
  return row.well ? 'counted, and went well' : 'counted, and did not go well'
}
