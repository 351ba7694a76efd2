import { instantInWords } from '#ui/when.ts'
import type { LogRow } from '#workings/read/log.ts'
import type { Names } from '#workings/read/names.ts'
import type { SignedIn } from '../front/screen.ts'
import type { fileOf } from '../list/file.ts'
import { actionWords, roleOf, whatWords } from './words.ts'

/** The same rows as a file. */
export function logFile({ house }: SignedIn, rows: readonly LogRow[], names: Names): Parameters<typeof fileOf>[2] {
  return {
    name: 'access-log',
    title: 'Access log',
    description: 'Who read what, newest first',
    columns: [
      { name: 'When', kind: 'text' },
      { name: 'Who', kind: 'text' },
      { name: 'Role', kind: 'text' },
      { name: 'What they did', kind: 'text' },
      { name: 'To what', kind: 'text' },
      { name: 'Children whose records were shown', kind: 'number' },
      { name: 'Reason', kind: 'text' },
    ],
    rows: rows.map((row) => [
      instantInWords(row.at),
      (row.worker && names.get(row.worker)) || { nothing: 'not recorded' },
      roleOf(row),
      actionWords[row.action] ?? row.action,
      whatWords(house, row),
      row.children.length,
      row.reason ?? { nothing: 'none' },
    ]),
  }
}
