import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import type pg from 'pg'
import { performance } from 'node:perf_hooks'
import { authority } from '../filled.ts'
import type { Ground, Side } from '../workload.ts'

type Lines = { into: string; bytes: Buffer }

/** COPY of the rows that the newest import wrote, under ids of their own, into the very tables with all their indexes. */
export function copies({ pool }: Ground): Side {
  return {
    engine: 'COPY',
    run: async (turn) => {
      const client = await pool.connect()
      try {
        const lines = await rowsOf(client, `copy ${turn}`)
        const began = performance.now()
        await client.query('begin')
        for (const { into, bytes } of lines)
          await pipeline(Readable.from([bytes]), client.query(copyFrom(`copy ${into} from stdin`)))
        await client.query('commit')
        return [performance.now() - began]
      } finally {
        client.release()
      }
    },
  }
}

async function rowsOf(client: pg.PoolClient, salt: string): Promise<Lines[]> {
  const { rows } = await client.query<{ import: string; kinds: string[] }>(
    'select import, array_agg(distinct kind) as kinds from record where authority = $1 and import = (select import from import_run where authority = $1 order by at desc, import desc limit 1) group by import',
    [authority],
  )
  const { import: run, kinds } = rows[0]!
  const other = (column: string) => `md5(${column}::text || '${salt}')::uuid`
  const out = async (into: string, query: string): Promise<Lines> => ({
    into,
    bytes: await buffer(client.query(copyTo(`copy (${query}) to stdout`))),
  })
  const lines = [
    await out(
      'subject',
      `select distinct authority, ${other('subject')}, 'child' from record where authority = ${authority} and import = '${run}'`,
    ),
    await out(
      'record',
      `select ${await columnsOf(client, 'public', 'record', other)} from record r where r.authority = ${authority} and r.import = '${run}'`,
    ),
  ]
  for (const kind of kinds) {
    const columns = await columnsOf(client, 'answers', kind, other)
    lines.push(
      await out(
        `answers.${kind}`,
        `select ${columns} from answers.${kind} a where (authority, record) in (select authority, record from record where authority = ${authority} and import = '${run}' and kind = '${kind}')`,
      ),
    )
  }
  return lines
}

/** All the columns in their order, the ids made other ones. */
async function columnsOf(
  client: pg.PoolClient,
  schema: string,
  table: string,
  other: (column: string) => string,
): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    'select column_name as name from information_schema.columns where table_schema = $1 and table_name = $2 order by ordinal_position',
    [schema, table],
  )
  return rows.map(({ name }) => (name === 'record' || name === 'subject' ? other(`"${name}"`) : `"${name}"`)).join(', ')
}
