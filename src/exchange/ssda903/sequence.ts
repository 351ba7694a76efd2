import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#workings/database.ts'
import type { Findings } from '../findings.ts'

type At = { file: string; row: number; value: string; all: number }

/** How a child's rows stand to each other. What is odd is kept as it is and listed: a return is full of it, and it happened. */
export async function sequence(tx: Tx, warnings: Findings): Promise<void> {
  await say(
    'X1 and no next',
    'DEC',
    'REC is X1, and no episode of this child begins on that day: kept as it is',
    sql`
    select e.file, e.row, e.ended as value from planned_episode e where e.why_ended = 'X1' and e.ended is not null
      and not exists (select from planned_episode n where n.number = e.number and n.began = e.ended)`,
  )
  await say(
    'episodes overlap',
    'DEC',
    'The child’s next episode begins before this one ends: both are kept',
    sql`
    select file, row, began as value from (
      select *, lead(began) over (partition by number order by began, ended) as next from planned_episode) e
    where next is not null and (ended is null or next < ended)`,
  )
  await say(
    'before birth',
    'DECOM',
    'This is before the child was born: kept as it is',
    sql`
    select e.file, e.row, e.began as value from planned_episode e join planned_person p using (number) where e.began < p.born`,
  )
  await say(
    'UPN of several',
    'UPN',
    'Another child in the file has this number: kept as it is',
    sql`
    select file, row, value from (select *, count(*) over (partition by value) as several from planned_pupil_number) u where several > 1`,
  )

  async function say(rule: string, column: string, words: string, found: RawBuilder<unknown>): Promise<void> {
    const { rows } =
      await sql<At>`select *, count(*) over () as all from (${found}) f order by row limit ${Math.max(1, warnings.room)}`.execute(
        tx,
      )
    for (const { file, row, value } of rows) warnings.add({ file, row, column, rule, value, words })
    warnings.more(rule, (rows[0]?.all ?? 0) - rows.length)
  }
}
