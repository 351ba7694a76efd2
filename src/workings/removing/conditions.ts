import { sql, type RawBuilder } from 'kysely'
import type { Reach } from './reach.ts'

export const among = (column: string, ids: readonly string[]) => sql`${sql.ref(column)} = any(${[...ids]}::uuid[])`
/** Whether a column holds anything that was written in what goes, wherever it stands in it. */
export const holdsWords = (column: RawBuilder<unknown>, { words }: Pick<Reach, 'words'>) =>
  words.length === 0
    ? sql`false`
    : sql`exists (select from unnest(${[...words]}::text[]) w(word) where position(lower(w.word) in lower(${column})) > 0)`
/** Where nothing says whose it is, only what could hardly be written by chance. */
export const holdsLongWords = (column: RawBuilder<unknown>, { words }: Pick<Reach, 'words'>) =>
  holdsWords(column, { words: words.filter(({ length }) => length >= 16) })

export const inRows = ({ rows }: Reach) =>
  sql`(record, version, subject) in (select * from unnest(${rows.map(({ record }) => record)}::uuid[],
    ${rows.map(({ version }) => version)}::int[], ${rows.map(({ subject }) => subject)}::uuid[]))`

export const inVersions = ({ rows, cleared, touched }: Reach) =>
  cleared
    ? among('record', touched.slice(0, 1))
    : sql`(record, version) in (select * from unnest(${rows.map(({ record }) => record)}::uuid[], ${rows.map(({ version }) => version)}::int[]))`

export function inMessages(reach: Pick<Reach, 'gone' | 'words'>): RawBuilder<unknown> {
  return sql`body <> '' and (${among('about', reach.gone)} or ${holdsLongWords(sql`subject || ' ' || body`, reach)})`
}
