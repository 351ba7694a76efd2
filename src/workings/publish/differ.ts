import type { Declarations } from '#language/declarations.ts'
import type { Db } from '../database.ts'
import type { View } from '../view.ts'
import { asTold, deriving, rowsIn } from './derive.ts'
import { differing } from './pairs.ts'
import { keptAs } from './since.ts'
import type { Issue } from './stored.ts'
import { countedBy } from './told.ts'

/**
 * The measures whose rows are not now as an issue told them. It asks once for each and finds no reasons, which is a third
 * of the work of `told`: enough to say beside a report that there is something to look at.
 */
export async function differNow(
  db: Db,
  declarations: Declarations,
  view: Omit<View, 'knownAt'>,
  { figures }: Issue,
): Promise<string[]> {
  const now: View = { ...view, knownAt: null }
  const from = await deriving(db, now)
  const kept = keptAs(from.view)
  const differ: string[] = []
  for (const figure of figures) {
    const measure = declarations.measures.get(figure.measure)
    const are = measure ? (await rowsIn(from, measure, figure)).map(asTold) : []
    const same = measure !== undefined && differing(figure.rows, are, countedBy(measure, figure), kept).length === 0
    if (!same) differ.push(figure.measure)
  }
  return differ
}
