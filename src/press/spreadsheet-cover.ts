import type { Spreadsheet } from './spreadsheet.ts'
import type { Sheet } from './spreadsheet-table.ts'

const bold = { font: { bold: true } }
const title = { font: { bold: true, size: 16 } }
const wrapped = { alignment: { wrapText: true, vertical: 'top' as const } }

export function coverSheet(options: Spreadsheet, contents: readonly { name: string; title: string }[]): Sheet {
  const about = options.about ?? []
  const rows = [
    [options.title],
    [options.description],
    ...about.map(({ label, words }) => [label, words]),
    ['Sheet', 'What it holds'],
    ...(options.notes?.length ? [['Notes', 'What to know when reading the tables']] : []),
    ...contents.map(({ name, title: holds }) => [name, holds]),
  ]
  const header = 2 + about.length
  return {
    name: 'Cover',
    columns: [
      { width: 36, style: wrapped },
      { width: 80, style: wrapped },
    ],
    rows,
    cells: new Map([
      ['0,0', { style: title }],
      [`${header},0`, { style: bold }],
      [`${header},1`, { style: bold }],
    ]),
  }
}

export function notesSheet(notes: readonly string[]): Sheet {
  return {
    name: 'Notes',
    columns: [{ width: 10 }, { width: 110, style: wrapped }],
    rows: [['Note', 'Words'], ...notes.map((words, index) => [index + 1, words])],
    cells: new Map([
      ['0,0', { style: bold }],
      ['0,1', { style: bold }],
    ]),
    freezePane: { rows: 1 },
  }
}
