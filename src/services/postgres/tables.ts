import { pipeline } from 'node:stream/promises'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type { Db } from './transaction.ts'

/** A table of ours, with the columns that are written: the database works the others out. */
export type Table = { name: string; columns: string[] }

/** Every table that a migration made, in the order of their names. */
export async function tablesOf(db: Pick<Db, 'query'>): Promise<Table[]> {
  const { rows } = await db.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'answers')
       and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by 1 order by 1`,
  )
  return rows
}

/** Rows as PostgreSQL writes them, which is the same from one version to the next. Row security may leave none out: it fails instead. */
export function copyOut(db: Db, { name, columns }: Table): { chunks: AsyncIterable<Buffer>; rows(): number } {
  const stream = db.query(copyTo(`copy ${name} (${columns.map(quoted).join(', ')}) to stdout`))
  return { chunks: gathered(stream), rows: () => stream.rowCount }
}

const enough = 65_536

/** A row comes at a time, and most are short. */
async function* gathered(rows: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let bytes = 0
  for await (const row of rows as AsyncIterable<Buffer>) {
    held.push(row)
    if ((bytes += row.length) < enough) continue
    yield Buffer.concat(held)
    ;[held, bytes] = [[], 0]
  }
  if (bytes > 0) yield Buffer.concat(held)
}

/** @returns how many rows went in */
export async function copyIn(db: Db, { name, columns }: Table, chunks: AsyncIterable<Buffer>): Promise<number> {
  const stream = db.query(copyFrom(`copy ${name} (${columns.map(quoted).join(', ')}) from stdin`))
  await pipeline(chunks, stream)
  return stream.rowCount
}

/** Everything in the same order each time, nothing hidden, floating numbers whole. */
export const forCopying = `set local row_security = off; set local synchronize_seqscans = off; set local extra_float_digits = 1;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`

type Link = { table: string; name: string; definition: string }

/** Takes away what one table says of another, and returns what puts it back: proved once over all rows, not at each. */
export async function unlinked(db: Db): Promise<() => Promise<void>> {
  const { rows } = await db.query<Link>(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 order by 1, 2`,
  )
  for (const { table, name } of rows) await db.query(`alter table ${table} drop constraint ${name}`)
  return async () => {
    for (const { table, name, definition } of rows)
      await db.query(`alter table ${table} add constraint ${name} ${definition}`)
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
