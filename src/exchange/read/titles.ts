import type { Column, Module } from '../format.ts'
import { titleOf } from './recognise.ts'

/** Where each column stands in one file, whatever its order; those the format does not know are left alone. */
export type Places = { at: ReadonlyMap<string, number>; unused: readonly string[]; width: number }
export type Titles = Places | { wrong: { column: string | null; rule: string; words: string }[] }

const mostColumns = 300

export function placesIn(module: Module, cells: readonly string[]): Titles {
  if (cells.length > mostColumns) {
    return {
      wrong: [
        {
          column: null,
          rule: 'too many columns',
          words: `This file has ${cells.length.toLocaleString('en-GB')} columns; ${module.name} has ${module.columns.length}. Export it again`,
        },
      ],
    }
  }
  const titles = cells.map(titleOf)
  const missing = module.columns.filter(({ name, required }) => required && !titles.includes(name))
  const twice = module.columns.filter(({ name }) => titles.indexOf(name) !== titles.lastIndexOf(name))
  if (missing.length + twice.length > 0) {
    return {
      wrong: [
        ...missing.map((column) => lacks(module, column, cells)),
        ...twice.map(({ name }) => ({
          column: name,
          rule: 'column repeated',
          words: `Two columns are called ${name}. Take one out`,
        })),
      ],
    }
  }
  const known = new Set(module.columns.map(({ name }) => name))
  const at = new Map(titles.flatMap((title, place) => (known.has(title) ? [[title, place] as const] : [])))
  return { at, unused: titles.filter((title) => title !== '' && !known.has(title)), width: cells.length }
}

function lacks(module: Module, { name }: Column, cells: readonly string[]) {
  const parted = cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')
  const words = parted
    ? 'The cells of this file are not parted by commas. Save it as CSV with commas'
    : `${module.name} needs a column called ${name} in its first row. Add it, or export the file again`
  return { column: name, rule: 'column missing', words }
}
