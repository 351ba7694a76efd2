import { sql } from 'kysely'
import { sealed } from '#workings/access/sealed.ts'
import type { Tx } from '#workings/database.ts'
import { merged } from '#workings/facts.ts'
import type { View } from '#workings/view.ts'
import type { Findings } from '../findings.ts'
import { tellingsOf, type Format } from '../format.ts'
import { stagedTable } from '../stage/staged.ts'

/**
 * What was sealed on adoption is found by no number: its rows are left out, so that nothing is added to it and nobody new is
 * made of it, and the rest of the files goes on. A return names the children who were adopted in its year.
 */
export async function leaveOutSealed(tx: Tx, format: Format, view: View, warnings: Findings): Promise<void> {
  await sql`with ${merged(view)} update import_child set how = 'sealed' where subject in (select child from (${sealed(view)}) s)`.execute(
    tx,
  )
  const told = new Set<string>()
  for (const telling of tellingsOf(format)) {
    const { rows } = await sql<{ file: string; row: number; number: string }>`
      delete from ${sql.table(stagedTable(telling))} s using import_child c where c.number = s.number and c.how = 'sealed'
      returning s.file, s.row, s.number`.execute(tx)
    for (const { file, row, number } of rows.toSorted((a, b) => a.row - b.row)) {
      // One row of a file may tell several things.
      if (told.has(`${file} ${row}`)) continue
      told.add(`${file} ${row}`)
      warnings.add({
        file,
        row,
        column: format.child,
        rule: 'not open to imports',
        value: number,
        words: 'This number is not open to imports, and its row was left out. Ask your divisional manager',
      })
    }
  }
}
