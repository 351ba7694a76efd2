import type { Column } from '../table.ts'
import type { Sheet } from './sheet.ts'

export type Listed = { name: string; title: string }

/** Words down one column, since that is how they are heard. */
export function coverSheet(title: string, lines: readonly string[]): Sheet {
  return { name: 'Cover', title, lines, columns: [] }
}

export function contentsSheet(opens: readonly string[]): Sheet {
  const columns = [text('Sheet'), text('What it holds')]
  return { name: 'Contents', title: 'Contents', lines: [oneTable], columns, widths: [40, 90], opens }
}

export function notesSheet(): Sheet {
  return {
    name: 'Notes',
    title: 'Notes',
    lines: [oneTable],
    columns: [{ name: 'Note', kind: 'number' }, text('Words')],
    widths: [10, 110],
  }
}

export const oneTable = 'This sheet has one table.'

function text(name: string): Column {
  return { name, kind: 'text' }
}
