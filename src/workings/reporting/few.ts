import { isSmall, type Counts } from '../figures/suppress.ts'
import type { Stop } from './ready.ts'
import type { TakenFigure } from './taken.ts'

/**
 * Figures that are each large enough to be told, and give few away when one is taken from another: one measure over days that lie
 * within other days. What is small by itself is suppressed where it stands, and counts as not told here.
 */
export function fewGivenAway(figures: readonly TakenFigure[], below: number): Stop[] {
  const told = figures.filter((figure) => !isSmall(counts(figure), below))
  return told.flatMap((whole) => {
    const within = told.filter((one) => one !== whole && one.measure === whole.measure && lies(one, whole))
    const sets = [...within.map((one) => [one]), apart(within)].filter(({ length }) => length > 0)
    const found = sets.find((set) => isFew(left(whole, set), below))
    if (!found) return []
    const numbers = found.map(({ number }) => number).join(' and ')
    return [
      {
        where: whole.said.name,
        part: null,
        words: `taking figure ${numbers} from figure ${whole.number} leaves fewer than ${below}`,
      },
    ]
  })
}

const counts = ({ counted, well, leftOut }: TakenFigure): Counts => ({ counted, well, leftOut })

const lies = (one: TakenFigure, whole: TakenFigure): boolean =>
  one.from >= whole.from && one.until <= whole.until && !(one.from === whole.from && one.until === whole.until)

/** As many as do not overlap, the earliest to end first: the months of a quarter. */
function apart(figures: readonly TakenFigure[]): TakenFigure[] {
  const chosen: TakenFigure[] = []
  for (const figure of figures.toSorted((a, b) => (a.until < b.until ? -1 : 1)))
    if (chosen.every(({ until }) => figure.from > until)) chosen.push(figure)
  return chosen
}

function left(whole: TakenFigure, parts: readonly TakenFigure[]): Counts {
  const less = (of: (figure: TakenFigure) => number) => of(whole) - parts.reduce((sum, part) => sum + of(part), 0)
  return {
    counted: less(({ counted }) => counted),
    well: whole.well === null ? null : less(({ well }) => well ?? 0),
    leftOut: less(({ leftOut }) => leftOut),
  }
}

/** Children counted once in each of two months may be more than those of both, so what is left may be less than none: it tells nobody. */
const isFew = (rest: Counts, below: number): boolean => rest.counted >= 0 && isSmall(rest, below)
