import type { Day } from '#language/day.ts'
import type { Option } from '#language/field.ts'
import type { Column, Module, Note, Row } from '../format.ts'
import { readCell } from './cells.ts'
import type { Places } from './titles.ts'

/** One row as it reads: its values, what refuses it, and what is only said of it. */
export type ReadRow = {
  values: Row
  wrong: (Note & { value: string | null })[]
  said: (Note & { value: string | null })[]
}

export function readRow(module: Module, places: Places, cells: readonly string[], today: Day): ReadRow {
  const values: Record<string, string | null> = {}
  const read: ReadRow = { values, wrong: [], said: [] }
  const misshapen = misshapenBy(places, cells)
  if (misshapen !== null) {
    // Whose row it is may still be read, so that the child's other rows are not called strangers too.
    const [child] = module.columns
    const found = readCell(child!, cells[places.at.get(child!.name)!] ?? '')
    values[child!.name] = 'wrong' in found ? null : found.value
    read.wrong.push({ column: child!.name, rule: 'row broken', value: null, words: misshapen })
    return read
  }
  for (const column of module.columns) {
    const place = places.at.get(column.name)
    const cell = place === undefined ? '' : (cells[place] ?? '')
    const found = readCell(column, cell)
    values[column.name] = 'wrong' in found ? null : found.value
    if ('wrong' in found) read.wrong.push({ column: column.name, value: cell.trim(), ...found.wrong })
    else if (found.value === null && place !== undefined) blank(column, cell, read)
  }
  const said = [...outOfTime(module, values), ...yetToCome(module, values, today), ...(module.notes?.(values) ?? [])]
  read.said.push(...said.map((note) => ({ ...note, value: values[note.column] ?? null })))
  read.wrong.push(...backwards(module, values))
  return read
}

function misshapenBy({ width }: Places, cells: readonly string[]): string | null {
  if (cells.length < width)
    return `This row has ${cells.length} cells and the first row ${width}: it was cut short, or a comma is missing`
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return `This row has ${cells.length} cells and the first row ${width}: put quotation marks around a cell that holds a comma`
  return null
}

function blank(column: Column, cell: string, read: ReadRow): void {
  // Filled, with a reason why there is none.
  if (cell.trim() !== '' || column.blank === 'fine') return
  const refused = column.blank === 'refused'
  const words = refused ? `Every row needs a ${column.name}` : `${column.name} is blank: kept as incomplete`
  ;(refused ? read.wrong : read.said).push({
    column: column.name,
    rule: refused ? 'needed' : 'blank',
    value: null,
    words,
  })
}

function backwards({ span }: Module, row: Row): ReadRow['wrong'] {
  if (!span?.until) return []
  const [from, until] = [row[span.from] ?? null, row[span.until] ?? null]
  if (from === null || until === null || from <= until) return []
  return [
    {
      column: span.until,
      rule: 'end before start',
      value: until,
      words: `${span.until} is before ${span.from}. Correct whichever is wrong`,
    },
  ]
}

/** A code is of its time if any day of the row's span is. */
function outOfTime({ columns, span }: Module, row: Row): Note[] {
  const from = span ? (row[span.from] ?? null) : null
  if (!span || from === null) return []
  const until = span.until === null ? from : (row[span.until] ?? '9999-12-31')
  return columns.flatMap(({ name, codes }) => {
    const option = codes?.[row[name] ?? '']
    if (option === undefined || typeof option === 'string' || inUse(option, from, until)) return []
    return [{ column: name, rule: 'code not of the time', words: `${name} did not take this code then: kept as it is` }]
  })
}

const inUse = ({ from, until }: Option, began: string, ended: string): boolean =>
  (from === undefined || from <= ended) && (until === undefined || began < until)

function yetToCome({ columns }: Module, row: Row, today: Day): Note[] {
  return columns
    .filter(({ is, name }) => is === 'day' && (row[name] ?? '') > today)
    .map(({ name }) => ({ column: name, rule: 'in the future', words: `${name} is after today: kept as it is` }))
}
