import type { Line } from './line.ts'

/** How a document's ordinary words are set. */
export type Print = {
  size: number
  /** Where most lines begin, and the furthest left that any number of them do. */
  margin: number
  left: number
  bodyFonts: ReadonlySet<string>
  /** No letters are larger or bolder than others, as in plain text. */
  flat: boolean
  isApart(before: Line, after: Line): boolean
}

export function printOf(lines: readonly Line[]): Print {
  const size = most(lines, ({ size }) => Math.round(size * 2) / 2) ?? 12
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6)
  const font = most(body, ({ font }) => font) ?? ''
  const leading = leadingOf(body)
  return {
    size,
    margin:
      most(
        body,
        ({ x }) => Math.round(x),
        () => 1,
      ) ?? 0,
    left: leftOf(body),
    bodyFonts: fontsOfBody(body, font),
    flat: lines.every((line) => line.font === '' && line.size === 12),
    isApart: (before, after) =>
      leading === null
        ? after.apart
        : after.y > before.y + before.size || (before.y - after.y) / Math.max(before.size, after.size) > leading * 1.19,
  }
}

function leftOf(body: readonly Line[]): number {
  const edges = Map.groupBy(body, ({ x }) => Math.round(x))
  return Math.min(...[...edges].filter(([, those]) => those.length >= body.length * 0.02).map(([x]) => x))
}

/**
 * The ordinary font, and those that take turns with it in the middle of sentences: a line with a curly mark may be in another.
 * Bold is not among them, because what is bold stands by itself.
 */
function fontsOfBody(body: readonly Line[], font: string): Set<string> {
  const fonts = new Set([font])
  for (const [at, line] of body.entries()) {
    const before = body[at - 1]
    if (before && fonts.has(before.font) && !line.apart && !line.bullet && /^\p{Ll}/u.test(line.text))
      fonts.add(line.font)
  }
  return fonts
}

/** The usual distance between two lines of one paragraph, in sizes of their letters; null where there is no layout. */
function leadingOf(body: readonly Line[]): number | null {
  const gaps = body.flatMap((line, at) => {
    const before = body[at - 1]
    const gap = before && before.page === line.page ? before.y - line.y : 0
    return gap > 0 && gap < line.size * 3 ? [gap / line.size] : []
  })
  if (gaps.length === 0) return null
  const often = Map.groupBy(gaps, (gap) => Math.round(gap * 20) / 20)
  // In a short text there are more gaps between paragraphs than within them: the least that is no rarity is the leading.
  const usual = [...often].filter(([gap, all]) => gap >= 1 && all.length >= gaps.length * 0.12).map(([gap]) => gap)
  return usual.length > 0 ? Math.min(...usual) : null
}

function most<T, K>(all: readonly T[], by: (one: T) => K, weight: (one: T) => number = lettersOf): K | undefined {
  const sums = new Map<K, number>()
  for (const one of all) sums.set(by(one), (sums.get(by(one)) ?? 0) + weight(one))
  return [...sums].reduce<[K, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0]
}

const lettersOf = (one: unknown): number =>
  typeof one === 'object' && one !== null && 'text' in one ? String(one.text).length : 1
