import { sql } from 'kysely'
import { personDetails } from '#language/spine/index.ts'
import type { Tx } from '#workings/database.ts'
import type { View } from '#workings/view.ts'
import type { Findings } from '../findings.ts'
import type { Format, Telling } from '../format.ts'
import { stagedTable } from '../stage/staged.ts'
import { plannedTable } from './compare.ts'

type At = { file: string; row: number; number: string; all: number }

/** Another date of birth may be another child: that is for a person to settle. */
export async function bornOtherwise(tx: Tx, format: Format, problems: Findings): Promise<number> {
  let refused = 0
  for (const telling of tellingOf(format)) {
    const { rows } = await sql<
      At & { said: string; held: string }
    >`select file, row, number, born as said, was_born as held, 0 as all
      from ${sql.table(plannedTable(telling))} where was_born <> born and not refused order by row`.execute(tx)
    refused += rows.length
    for (const { file, row, said, held } of rows) {
      problems.add({
        file,
        row,
        column: telling.answers['born'] ?? null,
        rule: 'born differs',
        value: said,
        words: `Here this child was born on ${held}. If the file is right, correct the child’s record first; if it is another child, correct the number`,
      })
    }
  }
  return refused
}

const tellingOf = (format: Format): Telling[] =>
  format.modules.flatMap(({ tellings }) => tellings.filter(({ kind }) => kind.id === personDetails.id))

/** Where a person has recorded otherwise here, what they recorded stands. */
export async function keptAsHere(tx: Tx, format: Format, warnings: Findings): Promise<void> {
  for (const telling of format.modules.flatMap(({ tellings }) => tellings)) {
    const { rows } =
      await sql<At>`select file, row, number, count(*) over () as all from ${sql.table(plannedTable(telling))}
      where what = 'kept' and not refused order by row limit ${Math.max(1, warnings.room)}`.execute(tx)
    for (const { file, row, number } of rows) {
      warnings.add({
        file,
        row,
        column: null,
        rule: 'kept as recorded here',
        value: number,
        words: `${telling.kind.name}: someone has recorded otherwise here since, or withdrawn it. Theirs stands; correct the record here if the file is right`,
      })
    }
    warnings.more('kept as recorded here', (rows[0]?.all ?? 0) - rows.length)
  }
}

/** What an earlier import put on record and the files say no more. A return leaves out what is past, so nothing is withdrawn. */
export async function goneFromFiles(
  tx: Tx,
  format: Format,
  present: ReadonlySet<string>,
  view: View,
  warnings: Findings,
): Promise<void> {
  for (const {
    id,
    name,
    tellings: [telling],
  } of format.modules) {
    if (!present.has(id)) continue
    const { rows } = await sql<{ day: string | null; all: number }>`select r.day, count(*) over () as all
      from record r join import_run i on i.authority = r.authority and i.import = r.import and i.format = ${format.id}
      where r.authority = ${view.authority} and r.kind = ${telling.kind.id} and r.recorded_until = 'infinity' and r.state <> 'withdrawn'
        and not exists (select from ${sql.table(stagedTable(telling))} s where s.record = r.record)
        and r.subject not in (select subject from import_child where how = 'sealed')
      order by r.day limit ${Math.max(1, warnings.room)}`.execute(tx)
    for (const { day } of rows) {
      warnings.add({
        file: name,
        row: null,
        column: null,
        rule: 'gone from the file',
        value: day,
        words: `${telling.kind.name}: imported earlier, and not in ${name} now. It stays on record; withdraw it here if it was wrong`,
      })
    }
    warnings.more('gone from the file', (rows[0]?.all ?? 0) - rows.length)
  }
}
