import { sql } from 'kysely'
import { identifier } from '#language/spine/index.ts'
import { facts, merged } from '#workings/facts.ts'
import type { Tx } from '#workings/database.ts'
import type { View } from '#workings/view.ts'
import type { Findings } from '../findings.ts'
import { tellingsOf, type Format } from '../format.ts'
import { leaveOutSealed } from './sealed.ts'
import { stagedTable, type Staging } from '../stage/staged.ts'

export type Children = { known: number; added: number; byLocalNumber: number }

/**
 * Who each number of the files is: the child whose number it is in this return, else the child whose case number it is,
 * else, if the files say who they are, someone new. A merged child is the one that was kept.
 */
export async function matchChildren(
  tx: Tx,
  format: Format,
  staging: Staging,
  view: View,
  warnings: Findings,
): Promise<Children> {
  const lists = new Set(format.modules.filter(({ once }) => once).flatMap(({ tellings }) => tellings))
  const numbers = tellingsOf(format).map(
    (telling) =>
      sql`select number, child, ${lists.has(telling)}::boolean as listed from ${sql.table(stagedTable(telling))}`,
  )
  await sql`create temp table import_child on commit drop as
    select number, (array_agg(child))[1] as own, bool_or(listed) as listed, null::uuid as subject, null::text as how, 0 as several
    from (${sql.join(numbers, sql` union all `)}) n group by number`.execute(tx)
  await sql`alter table import_child add primary key (number)`.execute(tx)
  await sql`analyze import_child`.execute(tx)
  await sql`with ${merged(view)},
    here as (select i.value, i.scheme, i.child from ${facts(identifier, view)} i join import_child c on c.number = i.value where i.scheme in (${staging.scheme}, 'local')),
    matched as (
      select distinct on (value) value, scheme, count(distinct child)::int as several, (array_agg(child order by child))[1] as child
      from here group by value, scheme order by value, scheme <> ${staging.scheme})
    update import_child c set subject = m.child, several = m.several, how = m.scheme from matched m where m.value = c.number`.execute(
    tx,
  )
  // Loaded before, and its number mended by hand since.
  await sql`with ${merged(view)}
    update import_child c set subject = coalesce(m.kept, s.subject), how = 'earlier import'
    from subject s left join merged m on m.child = s.subject where s.authority = ${view.authority} and s.subject = c.own and c.how is null`.execute(
    tx,
  )
  await leaveOutSealed(tx, format, view, warnings)
  await sql`update import_child set subject = own, how = 'new' where how is null and listed`.execute(tx)
  await sql`analyze import_child`.execute(tx)
  const { rows } =
    await sql<Children>`select count(*) filter (where how not in ('new', 'sealed')) as known, count(*) filter (where how = 'new') as added,
    count(*) filter (where how = 'local') as "byLocalNumber" from import_child`.execute(tx)
  return rows[0]!
}

/** Rows of a child who is nobody: not in the file that lists the children, and not known here. */
export async function strangers(tx: Tx, format: Format, problems: Findings): Promise<number> {
  let refused = 0
  for (const {
    tellings: [telling],
  } of format.modules) {
    const table = sql.table(stagedTable(telling))
    const { rows } = await sql<{ file: string; row: number; number: string; all: number }>`
      select s.file, s.row, s.number, count(*) over () as all from ${table} s join import_child c using (number)
      where c.subject is null order by s.row limit ${Math.max(1, problems.room)}`.execute(tx)
    for (const { file, row, number } of rows) {
      problems.add({
        file,
        row,
        column: format.child,
        rule: 'child not known',
        value: number,
        words:
          'This child is neither in the Header file nor known here. Add the child to the Header file, or correct the number',
      })
    }
    problems.more('child not known', (rows[0]?.all ?? 0) - rows.length)
    refused += rows[0]?.all ?? 0
  }
  return refused
}

/** Two children here have the number that a file gives one. */
export async function severalOf(tx: Tx, format: Format, problems: Findings): Promise<void> {
  const { rows } = await sql<{
    number: string
    several: number
    how: string
  }>`select number, several, how from import_child where several > 1 order by number`.execute(tx)
  for (const { number, several } of rows) {
    problems.add({
      file: '',
      row: null,
      column: format.child,
      rule: 'number of several',
      value: number,
      words: `${several} children here have this number. Merge them if they are one child, or correct the number of whoever it is not`,
    })
  }
}
