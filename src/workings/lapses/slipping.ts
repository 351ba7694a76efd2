import { addDays, addMonths, firstOfMonth } from '#language/day.ts'
import { fallenBack, type Fallen } from '#language/fallen.ts'
import { valuedAs, type Measure } from '#language/measure.ts'
import { baselineMonths } from '#language/trend.ts'
import type { Tx } from '../database.ts'
import type { View } from '../view.ts'
import { wholeMonths } from './months.ts'

/** How many of the last whole months are held against those before them. */
const lately = 3

/**
 * Whether a measure has fallen lately beyond what chance does: the last three whole months against its own limits in the twelve before them (PM-17).
 * Null where it has not, or where too little is known to say. Run as keeper.
 */
export async function slipping(tx: Tx, view: View, measure: Measure): Promise<Fallen | null> {
  const split = addMonths(firstOfMonth(view.today), -lately)
  const held = await wholeMonths(tx, view, measure, {
    from: addMonths(split, -baselineMonths),
    until: addDays(split, -1),
  })
  const since = await wholeMonths(tx, view, measure, { from: split, until: view.today })
  return fallenBack(held, since, measure.better, valuedAs(measure))
}
