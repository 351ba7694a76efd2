/** One whole month of a figure. `well` is null where nothing is asked of those counted; a middle value is not judged. */
export type Month = { counted: number; well: number | null }

export const directionRule =
  '“Improving” and “worsening” are said only when each of the last three whole months was better (or worse) than the one before, and the change over the three is beyond what small numbers do by chance (95 in 100). Otherwise only “up from” or “down from” is said.'

const surely = 1.96
/** Fewer than this in a denominator and the rule for shares does not hold. */
const fewest = 10

/** Whether a figure may be said to be improving: a stated rule over whole months, oldest first, never an impression (PM-10). */
export function direction(
  months: readonly Month[],
  better: 'higher' | 'lower' | 'neither',
): 'improving' | 'worsening' | null {
  const last = months.slice(-4)
  if (better === 'neither' || last.length < 4 || !beyondChance(last[0]!, last[3]!)) return null
  const values = last.map(valueOf)
  const steps = [1, 2, 3].map((at) => values[at]! - values[at - 1]!)
  const up = steps.every((step) => step > 0)
  if (!up && !steps.every((step) => step < 0)) return null
  return up === (better === 'higher') ? 'improving' : 'worsening'
}

const valueOf = ({ counted, well }: Month) => (well === null ? counted : counted === 0 ? 0 : well / counted)

function beyondChance(then: Month, now: Month): boolean {
  if (then.well === null || now.well === null)
    return Math.abs(now.counted - then.counted) > surely * Math.sqrt(now.counted + then.counted)
  if (then.counted < fewest || now.counted < fewest) return false
  const pooled = (then.well + now.well) / (then.counted + now.counted)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / then.counted + 1 / now.counted))
  return Math.abs(valueOf(now) - valueOf(then)) > surely * error
}
