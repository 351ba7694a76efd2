import type { Fill } from '#language/committee/template.ts'
import type { DocumentBlock, TableBlock } from '../document.ts'
import type { Counter } from './numbering.ts'

/** What a section shows of a register, or of lines typed as one. */
export type Register = (of: Fill, typed: string | null, counter: Counter, level: 3 | 4) => DocumentBlock[]

/** Papers that a report rests on, typed a line each with | between their parts. */
export function backgroundPapers(typed: string): TableBlock {
  const rows = typed
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''))
  return {
    is: 'table',
    id: 'background-papers',
    title: 'Background papers',
    columns: ['Document', 'Place of Inspection', 'Contact Officer'].map((name) => ({ name, kind: 'text' })),
    rows: rows.map((cells) => [0, 1, 2].map((at) => cells[at] || { nothing: 'none' })),
    empty: 'None.',
  }
}

/** Where no register is at hand, only what was typed. */
export const onlyTyped: Register = (of, typed) =>
  of === 'background papers' && typed !== null ? [backgroundPapers(typed)] : []
