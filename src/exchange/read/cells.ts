import { daysInMonth, type Day } from '#language/day.ts'
import type { Column } from '../format.ts'

export type Read = { value: string | null } | { wrong: { rule: string; words: string } }

const longestText = 100

/** What one cell says, in our one way of writing it, or what is wrong with it. */
export function readCell(column: Column, cell: string): Read {
  const text = cell.trim()
  if (text === '' || column.none?.test(text)) return { value: null }
  switch (column.is) {
    case 'day':
      return readDay(text)
    case 'code':
      return readCode(column, text)
    case 'text':
      return readText(text)
  }
}

function readDay(text: string): Read {
  const ours = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]00:00(?::00(?:\.0+)?)?)?$/.exec(text)
  const british = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?: 00:00(?::00)?)?$/.exec(text)
  const [year, month, date] = ours ? [ours[1], ours[2], ours[3]] : british ? [british[3], british[2], british[1]] : []
  if (year === undefined)
    return wrong(
      'date not read',
      /^\d\d?[/.-]\d\d?[/.-]\d\d$/.test(text)
        ? 'Write the year in four figures: 31/03/2026'
        : 'Write the date as 31/03/2026 or 2026-03-31',
    )
  const day = real(Number(year), Number(month), Number(date))
  return day
    ? { value: day }
    : wrong('date impossible', 'There is no such day. Look it up and correct it: day, month, year, as 31/03/2026')
}

function real(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day
}

function readCode({ codes = {}, means, name }: Column, text: string): Read {
  const code = text.toUpperCase()
  if (Object.hasOwn(codes, code)) return { value: means?.[code] ?? code }
  return wrong('code unknown', `${name} takes ${listed(Object.keys(codes))}`)
}

const listed = (codes: readonly string[]): string =>
  codes.length <= 12 ? codes.join(', ') : `${codes.slice(0, 12).join(', ')} and ${codes.length - 12} more`

function readText(text: string): Read {
  if (text.length > longestText) return wrong('text too long', `Give ${longestText} characters at most`)
  // oxlint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\u0000-\u001f\u007f]/.test(text))
    return wrong('text not plain', 'Take out line breaks and other characters that are not seen')
  if (/^[=+\-@]/.test(text))
    return wrong(
      'formula',
      'This begins as a spreadsheet’s formula does. Write what it stands for, without = + - or @ before it',
    )
  if (/^\d(\.\d+)?E\+\d+$/i.test(text))
    return wrong(
      'number shortened',
      'A spreadsheet has shortened this number. Format the column as text and export again',
    )
  return { value: text }
}

const wrong = (rule: string, words: string): Read => ({ wrong: { rule, words } })
