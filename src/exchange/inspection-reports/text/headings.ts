import { labelsAt } from './labels.ts'
import type { Line } from './line.ts'
import type { Paragraph } from './paragraph.ts'
import type { Print } from './print.ts'

/** Whether a line is a heading, and not words of a list that happen to be set as one. */
export function isHeading(
  lines: readonly Line[],
  at: number,
  current: Paragraph | undefined,
  last: Line | null,
  print: Print,
): boolean {
  const line = lines[at]!
  if (line.heading) return true
  if (!standsOut(line, print)) return false
  const next = lines[at + 1]
  const under = next && next.page === line.page && !next.bullet && !print.isApart(line, next) ? next : undefined
  const ordinary = under && !standsOut(under, print)
  // Bold words lead in to a sentence that goes on in ordinary ones.
  if (ordinary && /^\p{Ll}/u.test(under.text) && !/[.!?:]$/.test(line.text)) return false
  if (
    labelsAt(line.text).length > 0 &&
    (ordinary || (next?.bullet && line.text.endsWith(':')) || /[.;]$/.test(textFrom(lines, at, print)))
  )
    return false
  return !(current && last && hangs(current, last, line, print))
}

/** Larger or bolder than ordinary words. */
export function standsOut(line: Line, print: Print): boolean {
  if (line.bullet || line.text.length > 160 || print.flat) return false
  if (line.size > print.size * 1.07) return true
  return line.size > print.size * 0.9 && !print.bodyFonts.has(line.font)
}

/** Whether a line goes on with an item beneath its first line, whatever letters it is set in. */
export function hangs(current: Paragraph, last: Line, line: Line, print: Print): boolean {
  if (current.is !== 'item' || line.bullet) return false
  const ratio = line.size / last.size
  const alike = last.font === line.font && ratio > 0.95 && ratio < 1.05
  if (line.page !== last.page) return alike && !/[.!?:;]$/.test(current.text) && Math.abs(line.x - current.hang) < 4
  if (print.isApart(last, line)) return false
  if (ratio < 0.74 || ratio > 1.36) return false
  const unended = !/[.!?]$/.test(current.text)
  if (unended && (/^\p{Ll}/u.test(line.text) || alike)) return true
  const one = current.span[0] === current.span[1]
  const inward = current.hang > print.left + 6 && Math.abs(line.x - current.hang) < 6
  return inward || (one && line.x > current.x + 6 && line.x < current.x + 60)
}

/** The words of a line and of those that follow it without room between. */
function textFrom(lines: readonly Line[], at: number, print: Print): string {
  let end = at
  while (end - at < 12 && lines[end + 1]?.page === lines[end]!.page && !print.isApart(lines[end]!, lines[end + 1]!))
    end++
  return lines[end]!.text
}

/** A heading without the mark of its footnote. */
export const unmarked = (text: string): string => text.trim().replace(/(?<=[?\p{L}])(?:\d{1,2}|[*†‡])$/u, '')
