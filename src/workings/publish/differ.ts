import type { Declarations } from '#language/declarations.ts'
import type { Db } from '../database.ts'
import { settingsOf } from '../settings.ts'
import type { View } from '../view.ts'
import { rowsBehind } from './derive.ts'
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
  const [settings, kept] = [await settingsOf(db, now), await keptAs(db, now)]
  const differ: string[] = []
  for (const figure of figures) {
    const measure = declarations.measures.get(figure.measure)
    const are = measure ? await rowsBehind(db, now, settings, measure, figure) : []
    const same = measure !== undefined && differing(figure.rows, are, countedBy(measure, figure), kept).length === 0
    if (!same) differ.push(figure.measure)
  }
  return differ
}
