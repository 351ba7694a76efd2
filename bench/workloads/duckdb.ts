import assert from 'node:assert/strict'
import { DuckDBDateValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { authority } from '../filled.ts'
import type { Ground, Side } from '../workload.ts'
import { from, inOrder, until, type Part } from './part.ts'

/** The measures that a system made for analysis is asked too. */
export const analysed = (measure: string): boolean => Object.hasOwn(queries, measure)

/** DuckDB with a copy of the tables it needs, made before it is measured. */
export async function duckdb({ pool }: Ground, measure: string, truth: readonly Part[]): Promise<Side> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const [name, query] of Object.entries(tables))
    await copy(connection, name, (await pool.query<Row>(query, [authority])).rows)
  const query = queries[measure]!.replaceAll('$year', `between date '${from}' and date '${until}'`)
  const ask = async () => (await connection.runAndReadAll(query)).getRowObjects()
  const parts = (await ask()).map(
    (row) => ({ ...row, counted: Number(row['counted']), well: Number(row['well']), value: null }) as unknown as Part,
  )
  assert.deepEqual(inOrder(parts), truth, `${measure} differs in DuckDB`)
  return {
    engine: 'duckdb',
    run: async () => void (await ask()),
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

type Row = Record<string, string | null>

const known = "r.recorded_until = 'infinity' and r.state <> 'withdrawn' and a.authority = $1"
const spine = 'join record r using (authority, record, version, subject)'
const tables = {
  twins: `select a.duplicate::text as child, r.subject::text as kept from answers.merge a ${spine} where ${known} and a.duplicate <> r.subject`,
  episodes: `select a.subject::text as child, a.record::text as record, started_day as started, returned_day as returned, r.source, a.no_interview from answers.missing_episode a ${spine} where ${known}`,
  interviews: `select a.subject::text as child, r.about::text as about, a.outcome from answers.return_interview a ${spine} where ${known}`,
  allocations: `select a.subject::text as child, a.record::text as record, a.team::text as team, a.role, a."from", a.until from answers.allocation a ${spine} where ${known} and a.team is not null`,
}

/** Rows as text, and the days among them as days. */
async function copy(connection: DuckDBConnection, name: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? { child: null })
  const days = new Set(['started', 'returned', 'from', 'until'])
  await connection.run(
    `create or replace table ${name} (${columns.map((column) => `"${column}" ${days.has(column) ? 'date' : 'varchar'}`).join(', ')})`,
  )
  const appender = await connection.createAppender(name)
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column] ?? null
      if (value === null) appender.appendNull()
      else if (days.has(column)) appender.appendDate(new DuckDBDateValue(Math.round(Date.parse(value) / 86_400_000)))
      else appender.appendVarchar(value)
    }
    appender.endRow()
  }
  appender.closeSync()
}

const under = (table: string) =>
  `(select coalesce(m.kept, t.child) as child, t.* exclude (child) from ${table} t left join twins m on m.child = t.child)`
const grouped = `, teams as (
    select f.record, f.child, arg_min(a.team, (case when a.role is not distinct from 'social_worker' then 0 else 1 end, -epoch(a."from"), a.record)) as team
    from counted f join ${under('allocations')} a on a.child = f.child and a."from" <= f.day and (a.until is null or a.until > f.day) group by 1, 2)
  select strftime(f.day, '%Y-%m') as month, coalesce(t.team, '00000000-0000-0000-0000-000000000000') as team,
    count(*) filter (where f.counted) as counted, count(*) filter (where f.well) as well
  from counted f left join teams t on t.record = f.record and t.child = f.child group by 1, 2 order by 1, 2`

const queries: Readonly<Record<string, string>> = {
  missing_episodes: `with counted as (select record, child, started as day, true as counted, false as well from ${under('episodes')} where started $year) ${grouped}`,
  interviews_held: `with held as (select distinct about, child from ${under('interviews')} where outcome in ('held', 'covered')),
    counted as (select e.record, e.child, e.returned as day, e.asked as counted, e.asked and h.about is not null as well
      from (select *, source <> 'history' and no_interview is distinct from 'home_authority' as asked from ${under('episodes')}) e
      left join held h on h.about = e.record and h.child = e.child where e.returned $year) ${grouped}`,
}
