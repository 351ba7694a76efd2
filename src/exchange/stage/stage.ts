import { sql } from 'kysely'
import type { Findings } from '../findings.ts'
import { tellingsOf, type Format } from '../format.ts'
import { rowsOf, type Found } from '../read/folder.ts'
import type { ReadRow } from '../read/row.ts'
import type { CopyingTx } from './connection.ts'
import { makeStaged, stagedLine, stagedTable, type Staging } from './staged.ts'

/** How much is held before it is handed to the database: a large import needs no more memory than a small one. */
const handful = 4_000

export type Watching = { progress: (rows: number, file: string) => void; signal: AbortSignal | undefined }

/** Reads the files into tables of this transaction; each refused row is a problem, and is staged only so that its child is known. */
export async function stage(
  copying: CopyingTx,
  format: Format,
  staging: Staging,
  found: readonly Found[],
  problems: Findings,
  warnings: Findings,
  watching: Watching,
): Promise<{ refused: number }> {
  for (const telling of tellingsOf(format)) await makeStaged(copying.tx, telling)
  let refused = 0
  for (const one of found) {
    const lines = one.module.tellings.map((telling) => ({ telling, text: [] as string[] }))
    let held = 0
    const hand = async () => {
      for (const { telling, text } of lines)
        if (text.length > 0) await copying.copy(stagedTable(telling), text.splice(0).join(''))
      held = 0
      watching.signal?.throwIfAborted()
      watching.progress(one.report.rows, one.file.name)
    }
    for await (const read of rowsOf(one, staging.today, problems)) {
      const wrong = report(one.file.name, read, problems, warnings)
      if (wrong) refused += 1
      const number = read.values[format.child]
      // A refused row lacks what it should say: only whose it is matters, so that the child's others are not strangers.
      if (number && !(wrong && !one.module.once)) {
        for (const { telling, text } of lines)
          text.push(stagedLine(telling, staging, one.file.name, read.row, number, read.values, wrong))
      }
      if ((held += 1) >= handful) await hand()
    }
    await hand()
  }
  for (const telling of tellingsOf(format)) await sql`analyze ${sql.table(stagedTable(telling))}`.execute(copying.tx)
  return { refused }
}

function report(
  file: string,
  { row, wrong, said }: ReadRow & { row: number },
  problems: Findings,
  warnings: Findings,
): boolean {
  for (const note of wrong) problems.add({ file, row, ...note })
  for (const note of said) warnings.add({ file, row, ...note })
  return wrong.length > 0
}
