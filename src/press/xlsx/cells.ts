import { type Instant, londonMilliseconds } from '#language/instant.ts'
import { type Nothing, nothingWords } from '#ui/nothing.ts'
import type { Cell, Column } from '../table.ts'
import { look } from './look.ts'
import { textOf } from './text.ts'

/** `A`, `Z`, `AA`, for the first, twenty-sixth and twenty-seventh column. */
export function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)
}

export function textCell(at: string, words: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${textOf(words)}</t></is></c>`
}

export type Writer = (row: number, cell: Cell) => string

/** Writes the cells of one column. `used` learns which words stood in place of a number. */
export function cellsOf(column: Column, at: number, used: Set<Nothing>): Writer {
  const letter = letters(at)
  const numeric = column.kind === 'number' || column.kind === 'per cent'
  const asText = (row: number, words: string) => textCell(`${letter}${row}`, words, numeric ? look.words : look.text)
  return (row, cell) => {
    if (typeof cell === 'number') return numberCell(`${letter}${row}`, cell, column)
    const nothing = cell === '' ? 'none' : typeof cell === 'object' ? cell.nothing : null
    if (nothing !== null) {
      used.add(nothing)
      return asText(row, nothingWords[nothing])
    }
    const serial = column.kind === 'day' || column.kind === 'instant' ? serialOf(cell as string, column.kind) : null
    if (serial === null) return asText(row, cell as string)
    return `<c r="${letter}${row}" s="${column.kind === 'day' || Number.isInteger(serial) ? look.day : look.instant}"><v>${serial}</v></c>`
  }
}

function numberCell(at: string, value: number, { kind }: Column): string {
  const style = kind === 'per cent' ? look.perCent : Number.isInteger(value) ? look.whole : look.number
  return `<c r="${at}" s="${style}"><v>${value}</v></c>`
}

const msInDay = 86_400_000
/** Excel counts days from here, and takes 1900 for a leap year, so before March of it a day is kept as words. */
const dayNought = Date.UTC(1899, 11, 30)
const first = 61

/** Days, with the part of a day that has passed; null where it is no such date. A date there has no zone, so it is London's. */
function serialOf(words: string, kind: 'day' | 'instant'): number | null {
  const at = aDay.test(words)
    ? Date.parse(words)
    : kind === 'instant' && anInstant.test(words)
      ? londonMilliseconds(words as Instant)
      : Number.NaN
  const serial = (Math.floor(at / 1000) * 1000 - dayNought) / msInDay
  return serial >= first ? serial : null
}

const aDay = /^\d{4}-\d\d-\d\d$/
const anInstant = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/
