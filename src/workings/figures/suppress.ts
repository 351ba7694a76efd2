import type { Day } from '#language/day.ts'
import type { Db } from '../database.ts'
import { settingOn, settingsOf, type Settings } from '../settings.ts'
import type { View } from '../view.ts'

export const suppressionKey = 'figures.suppress_below'
export const declaredThreshold = 5

export const thresholdOf = (settings: Settings, view: View): number =>
  settingOn(settings, suppressionKey, view.today, declaredThreshold)

/** As it is known now and on the real day, whatever point of view a figure is asked from. */
export async function thresholdNow(db: Db, view: View, realToday: Day): Promise<number> {
  const now: View = { ...view, today: realToday, knownAt: null }
  return thresholdOf(await settingsOf(db, now), now)
}

/**
 * What a part of a figure says of how many: those counted, those of them who went well, and those left out; `at` is its
 * answer under each way that the figure is divided, where there is more than one.
 */
export type Counts = {
  counted: number
  well: number | null
  leftOut?: number | Readonly<Record<string, number>>
  at?: Readonly<Record<string, string>>
}

const small = (count: number, threshold: number) => count > 0 && count < threshold

const leftOutOf = ({ leftOut = 0 }: Counts): number =>
  typeof leftOut === 'number' ? leftOut : Object.values(leftOut).reduce((sum, n) => sum + n, 0)

/**
 * A share gives away its numerator and the rest as well as its denominator, and beside a count of all there are, those
 * counted give away those left out: each must be large or nought.
 */
export function isSmall(part: Counts, threshold: number): boolean {
  const { counted, well } = part
  return [counted, leftOutOf(part), ...(well === null ? [] : [well, counted - well])].some((n) => small(n, threshold))
}

/**
 * Which parts of a whole are not shown. Where the whole is shown, one part left out could be worked out from the rest, and
 * so could several that are together few: the next smallest are left out too, in every way that the figure is divided, until
 * those left out hide one another. Nought is shown: it is about nobody.
 * @param already parts that are not shown for another reason
 */
export function suppressed(parts: readonly Counts[], threshold: number, already: readonly boolean[] = []): boolean[] {
  const hidden = new Set(parts.filter((part, at) => already[at] || isSmall(part, threshold)))
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size
    for (const line of linesOf(parts)) hideNext(line, hidden, threshold)
  }
  return parts.map((part) => hidden.has(part))
}

/** Together, what is hidden in a line must not be small either: their sum is what the line's total leaves. */
function hideNext(line: readonly Counts[], hidden: Set<Counts>, threshold: number): void {
  const out = line.filter((part) => hidden.has(part))
  if (out.length === 0 || (out.length > 1 && !isSmall(together(out), threshold))) return
  const [next] = line.filter((part) => !hidden.has(part) && part.counted > 0).toSorted((a, b) => a.counted - b.counted)
  if (next) hidden.add(next)
}

export function together(parts: readonly Counts[]): Counts {
  const sum = (of: (part: Counts) => number) => parts.reduce((total, part) => total + of(part), 0)
  const asked = parts.some(({ well }) => well !== null)
  return {
    counted: sum(({ counted }) => counted),
    well: asked ? sum(({ well }) => well ?? 0) : null,
    leftOut: sum(leftOutOf),
  }
}

/** The parts that sum to one another's total: those alike in every way but one. Divided in one way, all of them. */
function linesOf(parts: readonly Counts[]): (readonly Counts[])[] {
  const ways = Object.keys(parts[0]?.at ?? {})
  if (ways.length < 2) return [parts]
  return ways.flatMap((way) => [...Map.groupBy(parts, ({ at }) => JSON.stringify({ ...at, [way]: '' })).values()])
}

const severalReasons = 'for more than one reason'

/** Why parts leave out whom they leave out. A reason that few share tells of somebody, so beside others' sums it is told with the rest. */
export function reasonsShown(
  parts: readonly { leftOut: Readonly<Record<string, number>> }[],
  threshold: number | null,
): Readonly<Record<string, number>>[] {
  const few = parts.some(({ leftOut }) => Object.values(leftOut).some((n) => threshold !== null && small(n, threshold)))
  return parts.map(({ leftOut }) => {
    const sum = leftOutOf({ counted: 0, well: null, leftOut })
    return !few || sum === 0 ? leftOut : { [severalReasons]: sum }
  })
}

const fives = 5

/**
 * To those who see no child, how often something else would have been so: rounded, since they may ask of one number after another, and two answers
 * that differ by one would tell of one child.
 */
export const roundly = (n: number, threshold: number | null): number =>
  threshold === null ? n : Math.round(n / fives) * fives
