import { sql } from 'kysely'
import type { Seam } from '../access/reading.ts'

type Open = (children: readonly string[]) => Promise<ReadonlySet<string>>

/**
 * Those of these records that are about nobody whom the reader may open now. Two children who were read as one for a while, and are
 * parted, are still one from then: what a row of that time calls the one may be the other's, whom the reader may not open.
 * @param open who of some children is open to this reader, and how; by both locks where nothing is said
 */
export async function partedRecords(
  seam: Seam,
  records: readonly string[],
  open: Open = (children) => seam.opened(children),
): Promise<ReadonlySet<string>> {
  const asked = [...new Set(records)]
  if (asked.length === 0) return new Set()
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ record: string; subject: string }>`select distinct record, subject from record
    where authority = ${seam.view.authority} and record = any(${asked}::uuid[]) and subject_kind = 'child'`.execute(tx)
      ).rows,
  )
  const theirs = await open([...new Set(rows.map(({ subject }) => subject))])
  return new Set(
    [...Map.groupBy(rows, ({ record }) => record)]
      .filter(([, of]) => of.every(({ subject }) => !theirs.has(subject)))
      .map(([record]) => record),
  )
}

/** Those of them where an earlier moment is looked from; as known now, whoever is read as one is open or closed as one. */
export const partedThen = async (seam: Seam, records: readonly string[]): Promise<ReadonlySet<string>> =>
  seam.view.knownAt === null ? new Set() : partedRecords(seam, records)

/** Rows as they were known at an earlier moment, without those of whoever was parted since and is closed. */
export async function cutRecords<R>(
  seam: Seam,
  rows: readonly R[],
  recordOf: (row: R) => string | undefined,
): Promise<readonly R[]> {
  const parted = await partedThen(
    seam,
    rows.flatMap((row) => recordOf(row) ?? []),
  )
  return rows.filter((row) => !parted.has(recordOf(row) ?? ''))
}
