import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { RecordKind } from '#language/record.ts'
import { asked } from '#workings/check.ts'
import { dayItSpeaksOf } from '#workings/save/write.ts'
import { columnsOfKind } from '#workings/tables/columns.ts'
import { answered, toColumns, type Said } from '#workings/tables/values.ts'
import type { Tx } from '#workings/database.ts'
import type { Row, Telling } from '../format.ts'

/** For whom rows are staged, and what they are when they come. */
export type Staging = { authority: number; format: string; scheme: string; today: Day; cutOver: Day }

/** Which columns of the kind's table of answers a telling fills; the hour of an instant is not among them. */
export const filled = (telling: Telling): string[] =>
  [...Object.keys(telling.answers), ...Object.keys(telling.always ?? {})].map((field) =>
    isInstant(telling.kind, field) ? `${field}_day` : field,
  )

/** A column that a field is compared by. */
export const comparedBy = (telling: Telling, field: string): string =>
  isInstant(telling.kind, field) ? `${field}_day` : field

const isInstant = (kind: RecordKind, field: string) => kind.fields[field]?.shape.is === 'instant'

export const stagedTable = (telling: Telling): string => `staged_${telling.id}`

/** A table of what a telling's rows say, for this transaction only. */
export async function makeStaged(tx: Tx, telling: Telling): Promise<void> {
  const columns = columnsOfKind(telling.kind).filter(({ name }) => filled(telling).includes(name))
  await sql`create temp table ${sql.table(stagedTable(telling))} (
    file text, row int, number text, child uuid, record uuid, day date, state text, source text, refused boolean
    ${sql.join(
      columns.map(({ name, type }) => sql`, ${sql.ref(name)} ${sql.raw(type)}`),
      sql``,
    )}) on commit drop`.execute(tx)
}

/** One line for COPY: what a row of a file says of one record. Nothing where the telling has nothing to say of it. */
export function stagedLine(
  telling: Telling,
  staging: Staging,
  file: string,
  row: number,
  number: string,
  values: Row,
  refused: boolean,
): string {
  if (telling.needs !== undefined && values[telling.needs] === null) return ''
  const said: Record<string, unknown> = { ...telling.always }
  for (const [field, column] of Object.entries(telling.answers)) {
    const value = values[column] ?? null
    said[field] = value !== null && isInstant(telling.kind, field) ? { day: value, at: null } : value
  }
  const day = dayItSpeaksOf(telling.kind, said)
  const source = telling.happens && day !== null && day < staging.cutOver ? 'history' : 'imported'
  const record = idOf(staging, telling.id, number, ...telling.key.map((column) => values[column] ?? ''))
  const columns = toColumns(telling.kind, said)
  const cells = [
    file,
    String(row),
    number,
    idOf(staging, 'child', number),
    record,
    day,
    lacks(telling.kind, said) ? 'incomplete' : 'complete',
    source,
    String(refused),
    ...filledInOrder(telling).map((name) => columns[name] as string | null),
  ]
  return `${cells.map(copied).join('\t')}\n`
}

/** The cells were checked as they were read, so all that is asked again is whether they are all there. */
const lacks = (kind: RecordKind, said: Said): boolean =>
  Object.entries(kind.fields).some(
    ([name, field]) => field.more.needs.includes('complete') && asked(field, said) && !answered(said[name]),
  )

const orders = new WeakMap<Telling, string[]>()

function filledInOrder(telling: Telling): string[] {
  let order = orders.get(telling)
  if (!order)
    orders.set(
      telling,
      (order = columnsOfKind(telling.kind)
        .map(({ name }) => name)
        .filter((name) => filled(telling).includes(name))),
    )
  return order
}

const copied = (cell: string | null): string =>
  cell === null
    ? '\\N'
    : /[\\\t\n\r]/.test(cell)
      ? cell.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
      : cell

/** The same child and key always give the same id, so that what is imported again finds itself. */
function idOf({ authority, format }: Staging, ...key: string[]): string {
  const hex = hash('sha256', JSON.stringify([authority, format, ...key]))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
