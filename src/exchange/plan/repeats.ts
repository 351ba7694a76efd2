import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '#workings/database.ts'
import type { Findings } from '../findings.ts'
import type { Format, Module, Telling } from '../format.ts'
import { filled, stagedTable } from '../stage/staged.ts'

/** A row said twice counts once. Two that differ for the same child and key are both kept, unless a child can have only one. */
export async function settleRepeats(tx: Tx, format: Format, problems: Findings, warnings: Findings): Promise<number> {
  let repeated = 0
  for (const module of format.modules) {
    for (const telling of module.tellings) {
      const again = await sayOnce(tx, telling)
      if (telling === module.tellings[0]) {
        repeated += again.length
        for (const { file, row, number } of again) {
          warnings.add({ file, row, column: format.child, rule: 'row repeated', value: number, words: 'This row is in the file already, word for word: it counts once' })
        }
      }
      await settleDiffering(tx, format, module, telling, problems, warnings)
    }
  }
  return repeated
}

type At = { file: string; row: number; number: string }

async function sayOnce(tx: Tx, telling: Telling): Promise<At[]> {
  const table = sql.table(stagedTable(telling))
  const { rows } = await sql<At>`
    with again as (select record from ${table} where not refused group by record having count(*) > 1),
      nth as (select s.ctid as at, row_number() over (partition by s.record, ${said(telling)} order by s.row) as n from ${table} s join again using (record) where not s.refused)
    delete from ${table} s using nth where s.ctid = nth.at and nth.n > 1 returning s.file, s.row, s.number`.execute(tx)
  return rows.toSorted((a, b) => a.row - b.row)
}

const said = (telling: Telling): RawBuilder<unknown> => sql.join([...filled(telling)].toSorted().map((name) => sql.ref(`s.${name}`)))

/** In the order of what they say rather than where they stand, so that a file in another order means the same. */
async function settleDiffering(tx: Tx, format: Format, module: Module, telling: Telling, problems: Findings, warnings: Findings): Promise<void> {
  const table = sql.table(stagedTable(telling))
  const nth = sql`with again as (select record from ${table} group by record having count(*) > 1),
    nth as (select s.ctid as at, row_number() over (partition by s.record order by ${module.once ? sql`s.row` : said(telling)}) as n from ${table} s join again using (record))`
  if (module.once) {
    const { rows } = await sql<At>`${nth} select s.file, s.row, s.number from ${table} s join nth on nth.at = s.ctid where nth.n > 1 order by s.row`.execute(tx)
    for (const { file, row, number } of rows) {
      problems.add({ file, row, column: format.child, rule: 'child twice', value: number, words: `This child has another row in ${module.name} that says otherwise. Keep the right one` })
    }
    await sql`${nth} delete from ${table} s using nth where nth.at = s.ctid and nth.n > 1`.execute(tx)
    return
  }
  const another = sql`md5(s.record::text || nth.n)`
  const { rows } = await sql<At>`${nth}
    update ${table} s set record = overlay(overlay(${another} placing '8' from 13) placing 'a' from 17)::uuid from nth where nth.at = s.ctid and nth.n > 1
    returning s.file, s.row, s.number`.execute(tx)
  for (const { file, row, number } of rows.toSorted((a, b) => a.row - b.row)) {
    warnings.add({ file, row, column: telling.key[0] ?? null, rule: 'same day twice', value: number, words: `Another row of this child has the same ${telling.key.join(' and ')} and says otherwise: both are kept` })
  }
}
