import { sql } from 'kysely'
import type { Measure } from '#language/measure.ts'
import type { Tx } from '../database.ts'
import type { Period, ToldRow, Total } from './derive.ts'
import type { ToldLine } from './lines.ts'
import type { ToldPart } from './parts.ts'

/** Where what is told is kept. */
export type Kept = { tx: Tx; authority: number; issue: string }

export async function keepFigure(
  { tx, authority, issue }: Kept,
  measure: Measure,
  { from, until }: Period,
  definition: string,
  { counted, well, leftOut, value }: Total,
): Promise<void> {
  await sql`insert into issue_figure (authority, issue, measure, definition, from_day, until_day, counted, well, left_out, value)
    values (${authority}, ${issue}, ${measure.id}, ${definition}, ${from}::date, ${until}::date, ${counted}, ${well}, ${leftOut}, ${value})`.execute(
    tx,
  )
}

export async function keepRows(kept: Kept, measure: Measure, rows: readonly ToldRow[]): Promise<void> {
  await sql`insert into issue_row (authority, issue, measure, place, record, version, child, day, counted, well, left_out, value, agency)
    select ${kept.authority}, ${kept.issue}, ${measure.id}, r.* from jsonb_to_recordset(${inPlace(rows)}::jsonb)
      r(place int, record uuid, version int, child uuid, day date, counted boolean, well boolean, left_out text, value float8, agency text)`.execute(
    kept.tx,
  )
}

export async function keepLines(kept: Kept, measure: Measure, lines: readonly ToldLine[]): Promise<void> {
  await sql`insert into issue_line (authority, issue, measure, place, record, version, child, cells)
    select ${kept.authority}, ${kept.issue}, ${measure.id}, r.* from jsonb_to_recordset(${inPlace(lines)}::jsonb)
      r(place int, record uuid, version int, child uuid, cells jsonb)`.execute(kept.tx)
}

export async function keepParts(kept: Kept, measure: Measure, parts: readonly ToldPart[]): Promise<void> {
  if (parts.length === 0) return
  await sql`insert into issue_part (authority, issue, measure, way, place, part, words, counted, well, value, left_out)
    select ${kept.authority}, ${kept.issue}, ${measure.id}, r.way, r.place, r.part, r.words, r.counted, r.well, r.value, r."leftOut"
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb)
      r(way text, place int, part text, words text, counted int, well int, value float8, "leftOut" int)`.execute(
    kept.tx,
  )
}

const inPlace = (rows: readonly object[]) => JSON.stringify(rows.map((row, place) => ({ ...row, place })))
