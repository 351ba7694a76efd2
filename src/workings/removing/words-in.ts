import { sql } from 'kysely'
import { kindOf, type Declarations } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import type { Tx } from '../database.ts'
import type { Reach, Row } from './reach.ts'

/** Shorter ones stand in too much that has nothing to do with it. */
const shortest = 4

/** All that people wrote in these rows, each once. What was chosen from a list is nobody's words. */
export async function wordsIn(
  tx: Tx,
  declarations: Declarations,
  authority: number,
  rows: readonly Row[],
  cleared: Reach['cleared'],
): Promise<string[]> {
  const words = new Set<string>()
  for (const [id, of] of Map.groupBy(rows, ({ kind }) => kind)) {
    const columns = written(kindOf(declarations, id)).filter((name) => !cleared || cleared.columns.includes(name))
    if (columns.length === 0) continue
    const { rows: said } = await sql<Record<string, unknown>>`select ${sql.join(columns.map((name) => sql.ref(name)))}
      from ${sql.table(`answers.${id}`)} where authority = ${authority} and (record, version, subject) in
        (select * from unnest(${of.map(({ record }) => record)}::uuid[], ${of.map(({ version }) => version)}::int[], ${of.map(({ subject }) => subject)}::uuid[]))`.execute(
      tx,
    )
    for (const one of said) for (const text of textsIn(Object.values(one))) words.add(text)
  }
  return [...words].filter((text) => text.length >= shortest)
}

const written = (kind: RecordKind): string[] =>
  Object.entries(kind.fields)
    .filter(([, { shape }]) => shape.is === 'text' || shape.is === 'attendance' || shape.is === 'SMART actions')
    .map(([name]) => name)

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value.trim()]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}
