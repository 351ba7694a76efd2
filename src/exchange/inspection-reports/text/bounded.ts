import type { Line } from './line.ts'

/** Signs in a row without a space, and spaces in a row: more than anybody writes. */
const unbroken = /\S{200}(?=\S)/g
const gap = /[^\S\t]{30,}/g

/** A line in which no run is longer than people write them: a pattern that looks along one takes no longer than the text is long. */
export function bounded(line: Line): Line {
  if (line.text.length <= 200) return line
  return { ...line, text: line.text.replaceAll(unbroken, '$& ').replaceAll(gap, ' ') }
}
