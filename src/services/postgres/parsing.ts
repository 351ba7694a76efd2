import pg from 'pg'

/** A day stays a string from form to database and back; an instant is ISO 8601 in UTC, to the microsecond. */
const readInstant = (text: string): string => {
  if (text === 'infinity' || text === '-infinity') return text
  return text.replace(' ', 'T').replace(/\+00(:00)?$/, 'Z')
}
const asWritten = (text: string): string => text

/** Counts are whole numbers far below 2^53. A larger one is a fault, not something to round. */
const readCount = (text: string): number => {
  const count = Number(text)
  if (!Number.isSafeInteger(count)) throw new RangeError(`${text} is too large to be a count`)
  return count
}

type Oid = Parameters<typeof pg.types.getTypeParser>[0]

const { DATE, TIMESTAMP, TIMESTAMPTZ, INT8 } = pg.types.builtins
const arrayOf = { date: 1182, timestamp: 1115, timestamptz: 1185, int8: 1016, text: 1009 }

const list = (read: (text: string) => unknown) => (text: string) => {
  const items = pg.types.getTypeParser(arrayOf.text)(text) as (string | null)[]
  return items.map((item) => (item === null ? null : read(item)))
}

const parsers = new Map<number, (text: string) => unknown>([
  [DATE, asWritten],
  [TIMESTAMP, asWritten],
  [TIMESTAMPTZ, readInstant],
  [INT8, readCount],
  [arrayOf.date, list(asWritten)],
  [arrayOf.timestamp, list(asWritten)],
  [arrayOf.timestamptz, list(readInstant)],
  [arrayOf.int8, list(readCount)],
])

export const parsing: pg.CustomTypesConfig = {
  getTypeParser: ((oid: Oid, format?: 'text' | 'binary') =>
    (format === 'binary' ? undefined : parsers.get(oid)) ??
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
}
