import type { Line } from './text/line.ts'

const grade =
  /^(?:outstanding|good|requires?|requires? improvement|requires? improvement to be(?: good)?|improvement(?: to be good)?|to be good|be good|adequate|inadequate)$/i

/**
 * The rows of a table of grades by where they stand on their page: each area's words, in as many lines as it has, and then its
 * grade's. Whatever order a file holds the cells in, and however their lines take turns, they read so. Empty where there is no layout.
 */
export function rowsOf(lines: readonly Line[]): Line[] {
  const rows: { area: Line[]; grade: string[]; last: Line }[] = []
  for (const line of lines.toSorted((a, b) => a.page - b.page || b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [words, beside] = cellsOf(line)
    const same = row && row.last.page === line.page && row.last.y - line.y < line.size * 1.36
    const into = same ? row : { area: [], grade: [], last: line }
    if (!same) rows.push(into)
    into.last = line
    if (words !== '') into.area.push({ ...line, text: words })
    if (beside !== '') into.grade.push(beside)
  }
  return lines.every(({ y }) => y === 0)
    ? []
    : rows.flatMap(({ area, grade: said }) =>
        area.length > 0 && said.length > 0
          ? [{ ...area[0]!, text: `${area.map(({ text }) => text).join(' ')} ${said.join(' ')}` }]
          : [],
      )
}

/** What stands in the first column of a line, and in the column of grades. */
function cellsOf({ text }: Line): readonly [string, string] {
  if (grade.test(text)) return ['', text]
  const at = text.lastIndexOf('\t')
  return at > 0 && grade.test(text.slice(at + 1)) ? [text.slice(0, at), text.slice(at + 1)] : [text, '']
}
