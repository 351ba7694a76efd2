import { appendHeads, headsIn, written, type Head, type HeadLine } from '#services/heads.ts'
import type { Db } from '#services/postgres/transaction.ts'
import { HeadsKept } from '../audit/heads-kept.ts'
import { headOf, sealColumns, type Seal } from '../audit/seal.ts'

export async function lastSeals(db: Pick<Db, 'query'>): Promise<Head[]> {
  const { rows } = await db.query<Seal>(
    `select distinct on (authority) ${sealColumns} from log_seal order by authority, seal desc`,
  )
  return rows.map(headOf)
}

/** The heads kept outside the database of the seals that are in the picture of it which is backed up: later ones would be of seals that it does not hold. */
export async function* headsUpTo(last: readonly Head[], file: string): AsyncGenerator<Buffer> {
  for await (const line of headsIn(file)) {
    const seal = last.find(({ authority }) => authority === line?.authority)?.seal ?? 0
    if (line && line.seal <= seal) yield Buffer.from(`${written(line)}\n`)
  }
}

/**
 * Says in each file of heads how far the log was brought back. Where a file knows less than the backup, it is given the heads
 * that the backup holds; where it knows more, the seals beyond were lost, and that is written down and not hidden.
 */
export async function headsBroughtBack(
  files: readonly string[],
  last: readonly Head[],
  held: readonly HeadLine[],
): Promise<{ authority: number; lost: number }[]> {
  const lost = new Map<number, number>()
  for (const file of files) {
    const kept = await HeadsKept.in([file])
    const lines: HeadLine[] = held.filter(({ authority, seal }) => seal > kept.last(authority))
    for (const head of last) {
      const beyond = kept.last(head.authority) - head.seal
      if (beyond > 0) lines.push({ is: 'restored', ...head })
      lost.set(head.authority, Math.max(lost.get(head.authority) ?? 0, beyond))
    }
    if (lines.length > 0) await appendHeads(file, lines)
  }
  return [...lost].filter(([, seals]) => seals > 0).map(([authority, seals]) => ({ authority, lost: seals }))
}
