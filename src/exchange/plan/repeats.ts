import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#workings/database.ts'
import type { Findings } from '../findings.ts'
import type { Format, Module, Telling } from '../format.ts'
import { filled, stagedTable } from '../stage/staged.ts'

/** A row said twice counts once. Two that differ for the same child and key are both kept, unless a child can have only one. */
export async function settleRepeats(
  tx: Tx,
  format: Format,
  problems: Findings,
  warnings: Findings,
): Promise<{ repeated: number; twice: number }> {
  let repeated = 0
  const twice = new Set<string>()
  for (const module of format.modules) {
    for (const telling of module.tellings) {
      const again = await sayOnce(tx, telling)
      if (telling === module.tellings[0]) {
        repeated += again.length
        const words = 'This row is in the file already, word for word: it counts once'
        for (const at of again) warnings.add({ ...of(format, at), rule: 'row repeated', words })
      }
      if (module.once) await refuseDiffering(tx, format, module, telling, problems, twice)
      else await keepDiffering(tx, format, telling, warnings)
    }
  }
  return { repeated, twice: twice.size }
}

type At = { file: string; row: number; number: string }

async function sayOnce(tx: Tx, telling: Telling): Promise<At[]> {
  const table = sql.table(stagedTable(telling))
  const { rows } = await sql<At>`
    with again as (select record from ${table} where not refused group by record having count(*) > 1),
      nth as (select s.ctid as at, row_number() over (partition by s.record, ${said(telling)} order by s.row) as n from ${table} s join again using (record) where not s.refused)
    delete from ${table} s using nth where s.ctid = nth.at and nth.n > 1 returning s.file, s.row, s.number`.execute(tx)
  return inOrder(rows)
}

const said = (telling: Telling): RawBuilder<unknown> =>
  sql.join([...filled(telling)].toSorted().map((name) => sql.ref(`s.${name}`)))

async function refuseDiffering(
  tx: Tx,
  format: Format,
  module: Module,
  telling: Telling,
  problems: Findings,
  twice: Set<string>,
): Promise<void> {
  const table = sql.table(stagedTable(telling))
  const { rows } = await sql<At>`${nth(telling, sql`s.row`)}
    delete from ${table} s using nth where nth.at = s.ctid and nth.n > 1 returning s.file, s.row, s.number`.execute(tx)
  const words = `This child has another row in ${module.name} that says otherwise. Keep the right one`
  for (const at of inOrder(rows)) {
    // The child and the pupil number may both differ, in one row.
    if (twice.has(`${at.file} ${at.row}`)) continue
    twice.add(`${at.file} ${at.row}`)
    problems.add({ ...of(format, at), rule: 'child twice', words })
  }
}

/** In the order of what they say rather than where they stand, so that a file in another order means the same. */
async function keepDiffering(tx: Tx, format: Format, telling: Telling, warnings: Findings): Promise<void> {
  const another = sql`md5(s.record::text || nth.n)`
  const { rows } = await sql<At>`${nth(telling, said(telling))}
    update ${sql.table(stagedTable(telling))} s
    set record = overlay(overlay(${another} placing '8' from 13) placing 'a' from 17)::uuid from nth where nth.at = s.ctid and nth.n > 1
    returning s.file, s.row, s.number`.execute(tx)
  const words = `Another row of this child has the same ${telling.key.join(' and ')} and says otherwise: both are kept`
  for (const at of inOrder(rows)) warnings.add({ ...of(format, at), rule: 'same day twice', words })
}

const nth = (telling: Telling, order: RawBuilder<unknown>): RawBuilder<unknown> => {
  const table = sql.table(stagedTable(telling))
  return sql`with again as (select record from ${table} group by record having count(*) > 1),
    nth as (select s.ctid as at, row_number() over (partition by s.record order by ${order}) as n
      from ${table} s join again using (record))`
}

const inOrder = (rows: readonly At[]): At[] => rows.toSorted((a, b) => a.row - b.row)

const of = (format: Format, { file, row, number }: At) => ({ file, row, column: format.child, value: number })
