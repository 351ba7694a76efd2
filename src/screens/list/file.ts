import { roleWords } from '#language/roles.ts'
import { csv } from '#press/csv.ts'
import { spreadsheet, spreadsheetType } from '#press/spreadsheet.ts'
import type { Column, Row } from '#press/table.ts'
import { dayInWords, instantInWords } from '#ui/when.ts'
import { one, type Answer, type SignedIn } from '../front/screen.ts'

export type FileOf = {
  name: string
  title: string
  description: string
  columns: readonly Column[]
  rows: readonly Row[]
  notes?: readonly string[]
}
export type Format = 'xlsx' | 'csv'

export const formatOf = (ask: Pick<SignedIn, 'query'>): Format | null => {
  const format = one(ask.query, 'format')
  return format === 'xlsx' || format === 'csv' ? format : null
}

/** A list as a file. Who made it, and from what point of view, goes with it. */
export async function fileOf(ask: SignedIn, format: Format, file: FileOf): Promise<Answer> {
  const name = `${file.name}-${ask.view.today}.${format}`
  if (format === 'csv') {
    const chunks: string[] = []
    for await (const chunk of csv(file.columns, file.rows)) chunks.push(chunk)
    return { is: 'file', name, type: 'text/csv; charset=utf-8', bytes: chunks.join('') }
  }
  const bytes = await spreadsheet({
    title: file.title,
    description: file.description,
    author: ask.house.authority.name,
    at: ask.at,
    about: [
      { label: 'Made by', words: `${ask.reader.name}, ${roleWords[ask.reader.role]}` },
      { label: 'Made at', words: instantInWords(ask.at) },
      {
        label: 'Looking at',
        words: `${dayInWords(ask.view.today)}, with what was known at ${instantInWords(ask.view.knownAt ?? ask.at)}`,
      },
      { label: 'Authority', words: ask.house.authority.name },
    ],
    notes: file.notes,
    tables: [{ name: file.title, title: file.description, columns: file.columns, rows: file.rows }],
  })
  return { is: 'file', name, type: spreadsheetType, bytes: Buffer.from(bytes) }
}
