import type { Line } from './line.ts'

/** What stands at the edge of every page, such as its number and the report's name, and is no part of what is said. */
export function withoutFurniture(lines: readonly Line[]): { lines: Line[]; furniture: Line[] } {
  const pages = new Set(lines.map(({ page }) => page)).size
  const seen = new Map<string, Set<number>>()
  const edge = atEdges(lines)
  for (const line of edge) {
    const on = seen.get(sign(line)) ?? new Set()
    seen.set(sign(line), on.add(line.page))
  }
  const repeated = (line: Line) => (seen.get(sign(line))?.size ?? 0) >= Math.max(3, pages * 0.4)
  const furniture = edge.filter((line) => isNumber(line.text) || repeated(line))
  const left = new Set(furniture)
  return { lines: lines.filter((line) => !left.has(line)), furniture }
}

/** The lines near the top and the foot of each page: the three highest, the three lowest, and the first and last written. */
function atEdges(lines: readonly Line[]): Line[] {
  const onPage = new Map<number, Line[]>()
  for (const line of lines) onPage.set(line.page, [...(onPage.get(line.page) ?? []), line])
  return [...onPage.values()].flatMap((page) => {
    const levels = page.toSorted((a, b) => b.y - a.y)
    return [...new Set([...page.slice(0, 2), ...page.slice(-2), ...levels.slice(0, 3), ...levels.slice(-3)])]
  })
}

/** The same words at the same height are the same piece of furniture, whatever number is among them. */
const sign = ({ text, y }: Line): string =>
  `${Math.round(y / 6)} ${text
    .toLowerCase()
    .replaceAll(/[\d\s]+/g, ' ')
    .trim()}`

const isNumber = (text: string): boolean => /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i.test(text)
