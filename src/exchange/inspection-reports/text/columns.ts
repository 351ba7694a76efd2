/** A table's right-hand column that holds a grade, or a part of one. */
const grade =
  /(?:\s{3}|\t)((?:outstanding|good|requires?(?: improvement)?(?: to be good)?|improvement(?: to be good)?|to be good|inadequate|adequate))$/i

/** What stands to the left of a grade at a line's end, and the grade. */
function apart(line: string): { left: string; right: string } | null {
  const whole = `   ${line.trimEnd()}`
  const [beside, right] = grade.exec(whole.slice(-45)) ?? []
  return right === undefined ? null : { left: whole.slice(0, -beside!.length).trim(), right }
}

/**
 * A text that keeps how a page looks has a table's columns beside each other, each over several lines: what stands between two
 * blank lines, or from one grade's first word to the next, is one row, told as its left side and then its grade.
 */
export function withColumnsApart(written: readonly string[]): string[] {
  const lines: string[] = []
  let row: { left: string[]; right: string[] } | null = null
  const close = () => {
    if (row) lines.push([...row.left, ...row.right].join(' '))
    row = null
  }
  for (const line of written) {
    const found = apart(line)
    if (!found || (found.left === '' && !isBeside.test(line))) {
      if (!row) lines.push(line)
      // An empty cell at its end: a row of its own, which heads those beneath it.
      else if (line.trim() === '' || /\S\t\s*$/.test(line)) {
        close()
        lines.push(line)
      } else row.left.push(line.trim())
      continue
    }
    const { left, right } = found
    if (row && /^(?:outstanding|good|requires?|inadequate|adequate)/i.test(right) && row.right.length > 0) close()
    row ??= { left: [], right: [] }
    if (left !== '') row.left.push(left)
    row.right.push(right)
  }
  close()
  return lines
}

/** A grade by itself is a table's where it stands far to the right. */
const isBeside = /^(?:\s{12}|\t)/
