import { sql, type RawBuilder } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import type { Cell } from '#press/table.ts'
import { dayInWords } from '#ui/when.ts'

/** The words of a choice that was made; or that nobody has made it. */
export function chosenWords(kind: RecordKind, field: string, value: string | null | undefined): Cell {
  const shape = kind.fields[field]?.shape
  if (value === null || value === undefined || value === '') return { nothing: 'not recorded' }
  return (shape?.is === 'choice' && shape.options[value]?.words) || value
}

/** The choices of a field, to filter by. */
export function choicesOf(kind: RecordKind, field: string): { value: string; text: string }[] {
  const shape = kind.fields[field]?.shape
  return shape?.is === 'choice'
    ? Object.entries(shape.options).map(([value, { words }]) => ({ value, text: words }))
    : []
}

/** An instant where the hour is known; the day, and that the hour is not, where it is not. */
export function whenCell(at: string | null, day: string | null): Cell {
  if (at !== null) return at
  return day === null ? { nothing: 'not recorded' } : `${dayInWords(day)}, time not known`
}

/** One order both ways: `started` and `-started`. */
export function orderBy(
  sort: string,
  orders: Readonly<Record<string, RawBuilder<unknown>>>,
  last: RawBuilder<unknown>,
) {
  const [way, name] = sort.startsWith('-') ? [sql`desc`, sort.slice(1)] : [sql`asc`, sort]
  const by = Object.hasOwn(orders, name) ? orders[name] : undefined
  return by ? sql`${by} ${way} nulls last, ${last}` : last
}
