import { documentOf } from '#exchange/inspection-reports/text/document.ts'
import type { Line } from '#exchange/inspection-reports/text/line.ts'
import type { ReportRead } from '#exchange/inspection-reports/report.ts'

/** A report's lines, where each thing that it asks for begins and ends among them, and where its headings stand. */
export type Laid = {
  lines: readonly Line[]
  asked: readonly (readonly [from: number, to: number])[]
  headings: readonly number[]
  body: string
  bold: string
}

export function laidOf(lines: readonly Line[], { recommendations }: ReportRead): Laid {
  const document = documentOf(lines)
  const place = (at: number) => lines.indexOf(document.lines[at]!)
  const asked = recommendations.map(({ place: { span } }) => [place(span[0]), place(span[1])] as const)
  const headings = document.paragraphs
    .filter(({ is, page }) => is === 'heading' && page > 1)
    .map(({ span }) => place(span[0]))
  const fonts = new Map<string, number>()
  for (const { font, text } of lines) fonts.set(font, (fonts.get(font) ?? 0) + text.length)
  const body = [...fonts].toSorted((a, b) => b[1] - a[1])[0]![0]
  return { lines, asked, headings, body, bold: lines[headings[0] ?? 0]!.font }
}

export const each = ({ lines }: Laid, change: (line: Line, at: number) => Line): Line[] => lines.map(change)
export const one = <T>(all: readonly T[], seed: number): T => all[seed % all.length]!
export const inList = ({ asked }: Laid, at: number): boolean => asked.some(([from, to]) => at >= from && at <= to)
/** The heading that stands last before what is asked. */
export const above = ({ headings, asked }: Laid, seed: number): number =>
  headings.findLast((at) => at < one(asked, seed)[0]) ?? headings[0]!
export const oneItem =
  (change: (line: Line, laid: Laid, first: boolean) => Partial<Line>, firstOnly = false) =>
  (laid: Laid, seed: number): Line[] => {
    const [from, to] = one(laid.asked, seed)
    return each(laid, (line, at) =>
      at >= from && at <= (firstOnly ? from : to) ? { ...line, ...change(line, laid, at === from) } : line,
    )
  }
export const wobble = (at: number, most: number): number => (((at * 7919) % 11) / 5 - 1) * most

/** A page ends after a line of the list, with what stands on every page between the two halves, and a note if wanted. */
export function turned(laid: Laid, seed: number, note: boolean, within: boolean): Line[] {
  const [from, to] = one(laid.asked, seed)
  const after = within && to > from ? from + (seed % (to - from)) : to
  const { page } = laid.lines[after]!
  const kept = new Set(documentOf(laid.lines).furniture)
  const next = laid.lines.find((line, at) => at > after && line.page === page && !kept.has(line))
  if (!next) return [...laid.lines]
  const lift = 740 - next.y
  const moved: Line[] = []
  const stayed: Line[] = []
  const rest: Line[] = []
  for (const [at, line] of laid.lines.entries()) {
    if (line.page > page) rest.push({ ...line, page: line.page + 1 })
    else if (line.page < page || at <= after) stayed.push(line)
    else if (!kept.has(line))
      moved.push({ ...line, page: page + 1, y: line.y + lift, apart: moved.length === 0 || line.apart })
    else stayed.push(line)
    if (line.page === page && kept.has(line)) moved.push({ ...line, page: page + 1 })
  }
  const foot = (text: string, y: number): Line => ({
    ...laid.lines[after]!,
    text,
    x: 71,
    y,
    size: 9,
    font: laid.body,
    bullet: false,
    apart: true,
  })
  const notes = note
    ? [
        foot('1 Working Together to Safeguard Children is guidance that every one of the agencies must follow', 92),
        { ...foot('and was published by the Department in March 2013.', 80), apart: false },
      ]
    : []
  return [...stayed, ...notes, ...moved, ...rest]
}

export const numbering =
  (print: (n: number) => string, x = 0) =>
  (laid: Laid): Line[] =>
    each(laid, (line, at) => {
      const n = laid.asked.findIndex(([from]) => from === at)
      return n < 0 ? line : { ...line, bullet: false, x: line.x - x, text: print(n + 1) + bare(line.text) }
    })

export const bare = (text: string): string => text.replace(/^\d{1,3}[.)]\s*/, '')

export const lowered = (text: string): string =>
  text.replace(/^((?:\d{1,3}[.)]\s*)?)(\p{Lu})(?=\p{Ll})/u, (_, n: string, l: string) => n + l.toLowerCase())
export const roman = (n: number): string =>
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'][(n - 1) % 12]!

/** A line is put before an item, with room above and beneath it. */
export function among({ lines, asked }: Laid, seed: number, text: string, font: string, by: number): Line[] {
  const [at] = one(asked, seed)
  const item = lines[at]!
  const room = item.size * 2.4
  const margin = Math.min(...lines.filter(({ page, size }) => page > 1 && size > item.size * 0.9).map(({ x }) => x))
  return lines.flatMap((line, n) => {
    const down =
      line.page === item.page && n >= at && line.y <= item.y
        ? { ...line, y: line.y - room, apart: n === at || line.apart }
        : line
    return n === at
      ? [{ ...item, text, font, size: item.size * by, x: margin, bullet: false, apart: true, heading: false }, down]
      : [down]
  })
}
