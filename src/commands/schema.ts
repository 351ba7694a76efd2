import { pathways } from '#pathways/index.ts'
import { columnsOf } from '#workings/tables/columns.ts'
import { rows } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'
import { text } from './line/option.ts'

/** For an analyst: which table and column holds the answer to which question. */
export const schema = atTheMachine('schema', 'Every table and column of the store, with the question that it answers', {
  takes: { table: text('TABLE', 'only this table') },
  run: async ({ pool }, given) => {
    const words = questions()
    const { rows: found } = await pool.query<{ table: string; column: string; type: string; needed: boolean }>(`
      select case n.nspname when 'public' then c.relname else n.nspname || '.' || c.relname end as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname in ('public', 'answers') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by n.nspname desc, c.relname, a.attnum`)
    const all = found
      .map((row) => ({ ...row, question: words.get(`${row.table}.${row.column}`) ?? null }))
      .filter(({ table }) => [table, undefined].includes(given.table) || table === `answers.${given.table}`)
    return rows(
      all,
      { table: '', column: '', type: '', needed: '', question: 'kept by the workings' },
      `There is no table '${given.table ?? ''}'.`,
    )
  },
})

const questions = () =>
  new Map<string, string>(
    [...pathways.records.values()].flatMap((kind) =>
      Object.entries(kind.fields).flatMap(([name, field]) =>
        columnsOf(name, field).map((column) => [`answers.${kind.id}.${column.name}`, field.words] as const),
      ),
    ),
  )
