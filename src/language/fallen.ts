import { monthNames } from './day.ts'
import { baselineMonths, fewest, limitsOf, run, type Limits, type MonthValue, type Valued } from './trend.ts'

export type Better = 'higher' | 'lower' | 'neither'
export type Fallen = { month: string; words: string }

/** How many whole months a measure has to be held before anything is closed on it (INS-15). */
export const sustainedMonths = 6

/**
 * Whether a measure that was sustained has fallen back since, beyond what chance does: by its own limits as they were in the
 * twelve whole months to the end of that time. It is said where a month since is beyond a limit on the worse side, or seven
 * together are on the worse side of the mean. Months of too few to say anything by are passed over, as is the month under way.
 * @param held whole months to the end of the time in which it was sustained, oldest first
 * @param since the whole months after it
 * @returns null where it has not, or where its limits cannot be drawn
 */
export function fallenBack(
  held: readonly MonthValue[],
  since: readonly MonthValue[],
  better: Better,
  valued: Valued,
): Fallen | null {
  const baseline = held.filter(isKnown).slice(-baselineMonths)
  if (baseline.length < baselineMonths) return null
  const average = baseline.reduce((sum, { counted }) => sum + counted, 0) / baseline.length
  if (average < fewest[valued]) return null
  const limits = limitsOf(baseline, valued)
  if (limits === null) return null
  const enough = since.filter(isKnown).filter(({ counted }) => valued === 'count' || counted >= fewest[valued])
  return beyondALimit(enough, limits, better) ?? togetherWorse(enough, limits, better)
}

type Point = MonthValue & { value: number }
const isKnown = (one: MonthValue): one is Point => one.value !== null

/** The value itself is left out: whoever may see it opens the figure, and it may be of few. */
function beyondALimit(since: readonly Point[], { upper, lower, mean }: Limits, better: Better): Fallen | null {
  for (const { month, value } of since) {
    if (better !== 'lower' && lower !== null && value < lower)
      return {
        month,
        words: `It fell below its lower limit of ${shown(lower)} in ${monthWords(month)}; its mean had been ${shown(mean)}.`,
      }
    if (better !== 'higher' && upper !== null && value > upper)
      return {
        month,
        words: `It rose above its upper limit of ${shown(upper)} in ${monthWords(month)}; its mean had been ${shown(mean)}.`,
      }
  }
  return null
}

function togetherWorse(since: readonly Point[], { mean }: Limits, better: Better): Fallen | null {
  let together = 0
  let side = 0
  for (const { month, value } of since) {
    const now = Math.sign(value - mean)
    together = now !== 0 && now === side ? together + 1 : 1
    side = now
    const worse = now !== 0 && (better === 'neither' || now === (better === 'higher' ? -1 : 1))
    if (worse && together >= run)
      return {
        month,
        words: `By ${monthWords(month)} it had been ${now < 0 ? 'below' : 'above'} its mean of ${shown(mean)} for ${run} months together.`,
      }
  }
  return null
}

/** Why months do not show that a measure was sustained; null where they do. */
export function notSustained(months: readonly MonthValue[], better: Better, target: number | null): string | null {
  const known = months.filter(isKnown)
  if (known.length < sustainedMonths)
    return `The measure has something to show in ${known.length} of those months, and ${sustainedMonths} whole months are needed`
  const missed =
    target === null ? [] : known.filter(({ value }) => (better === 'lower' ? value > target : value < target))
  return missed.length === 0
    ? null
    : `It was not at the level of ${target} in ${missed.map(({ month }) => monthWords(month)).join(', ')}`
}

const shown = (value: number) => value.toLocaleString('en-GB', { maximumFractionDigits: 0 })
const monthWords = (month: string) => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`
