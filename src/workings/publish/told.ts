import type { Declarations } from '#language/declarations.ts'
import { inForce, type Measure } from '#language/measure.ts'
import type { Db } from '../database.ts'
import { readsForFigure } from '../caches/reads.ts'
import type { View } from '../view.ts'
import { bySettings, withSettingsOfNow } from './by-settings.ts'
import { reasonsFor, type Why } from './reasons.ts'
import { definitionOf } from './definition.ts'
import {
  asTold,
  derived,
  deriving,
  rowsIn,
  type Derived,
  type Deriving,
  type Period,
  type ToldRow,
  type Total,
} from './derive.ts'
import { differing, type Pair } from './pairs.ts'
import { changesSince, keptAs, removedOf, type Change, type KeptAs } from './since.ts'
import { storedIssue, type Issue, type ToldFigure } from './stored.ts'

/** One row that is not as it was told: why, and the records that made it so, the likeliest first. */
export type Difference = Pair & { why: Why; because: Change[] }

export type FigureSince = {
  measure: string
  told: Total & { rows: ToldRow[] }
  /** As known now; null where nobody declares the measure any longer. */
  now: Derived | null
  differences: Difference[]
}

type Sides<T> = { before: T; now: T }
type Since = {
  db: Db
  issue: Told
  from: Sides<Deriving>
  kept: Sides<KeptAs>
  program: string
}

/**
 * An issue as it was told, as it is known now, and each row that differs with the reason. Run as keeper, since a figure
 * is the same for every reader: whoever shows the rows cuts them at the seam.
 */
export async function told(
  db: Db,
  declarations: Declarations,
  view: Omit<View, 'knownAt'>,
  program: string,
  issued: string,
): Promise<{ issue: Issue; figures: FigureSince[] }> {
  const issue = await storedIssue(db, view.authority, issued)
  return { issue, figures: await figuresSince(db, declarations, view, program, issue) }
}

/** What was told of some figures, from which day and what knowledge, and by which program. */
export type Told = Pick<Issue, 'for' | 'knownAt' | 'program' | 'figures'>

export async function figuresSince(
  db: Db,
  declarations: Declarations,
  view: Omit<View, 'knownAt'>,
  program: string,
  issue: Told,
): Promise<FigureSince[]> {
  const now: View = { ...view, knownAt: null }
  const before: View = { ...view, today: issue.for, knownAt: issue.knownAt }
  const from = { before: await deriving(db, before), now: await deriving(db, now) }
  const kept = { before: keptAs(from.before.view), now: keptAs(from.now.view) }
  const since: Since = { db, issue, from, kept, program }
  const figures: FigureSince[] = []
  for (const figure of issue.figures) {
    const measure = declarations.measures.get(figure.measure)
    if (measure) figures.push(await figureSince(measure, figure, since))
    else figures.push({ measure: figure.measure, told: figure, now: null, differences: [] })
  }
  return figures
}

/**
 * In three steps. The figure is worked out again from what was known then: what differs is a definition's doing, or a
 * program's, or a removal's. Then once more with the settings of now: what differs is their doing, whatever was recorded
 * meanwhile, and a limit that somebody changed for days gone by is named. Between that and now, what differs is the records' doing.
 */
async function figureSince(measure: Measure, figure: ToldFigure, since: Since): Promise<FigureSince> {
  const again = (await rowsIn(since.from.before, measure, figure)).map(asTold)
  const set = await withSettingsOfNow(since.from, measure, figure, again)
  const now = await derived(since.from.now, measure, figure)
  const differences = [
    ...(await byUs(measure, figure, again, since)),
    ...(await bySettings(
      since.db,
      since.from.now.view,
      since.issue.knownAt,
      differing(again, set, countedBy(measure, figure), same),
    )),
    ...(await byRecords(measure, figure, set, now.rows, since)),
  ]
  return { measure: figure.measure, told: figure, now, differences }
}

const same = (child: string) => child

/** Whether a figure's rows are children or records. */
export const countedBy = (measure: Measure, { until }: Period) =>
  inForce(measure, until).counts.is === 'children' ? 'child' : 'record'

async function byUs(
  measure: Measure,
  figure: ToldFigure,
  again: readonly ToldRow[],
  { db, from, issue, program }: Since,
): Promise<Difference[]> {
  const pairs = differing(figure.rows, again, countedBy(measure, figure), same)
  const records = pairs.flatMap(({ was }) => (was ? [was.record] : []))
  const removed = await removedOf(db, from.now.view, records)
  // The calendar is all that has neither versions nor a place in the definition: a closure added since is a change of what is meant.
  const redefined = definitionOf(measure, figure.until) !== figure.definition || issue.program === program
  return pairs.map((pair) => {
    const gone = pair.was !== null && removed.has(pair.was.record)
    return { ...pair, why: gone ? 'removed' : redefined ? 'defined anew' : 'programmed anew', because: [] }
  })
}

async function byRecords(
  measure: Measure,
  figure: ToldFigure,
  again: readonly ToldRow[],
  now: readonly ToldRow[],
  { db, from, issue, kept }: Since,
): Promise<Difference[]> {
  const pairs = differing(again, now, countedBy(measure, figure), kept.now)
  if (pairs.length === 0) return []
  const children = pairs.flatMap(({ was, is }) => [was, is].flatMap((row) => (row ? [row.child] : [])))
  const kinds = [...readsForFigure(measure), 'agency_details', 'setting'].filter((kind) => kind !== 'allocation')
  const changes = await changesSince(db, from.now.view, issue.knownAt, kinds, [...new Set(children)])
  return pairs.map((pair) => ({ ...pair, ...reasonsFor(pair, changes, kept) }))
}
