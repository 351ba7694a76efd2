import { sql } from 'kysely'
import type { Seam } from '../access/reading.ts'
import type { Entry } from './answers.ts'

/** A record as it stands, and who said so when. */
export type Changed = Pick<Entry, 'record' | 'kind' | 'state' | 'version' | 'recorded_from' | 'by_worker'>

/** What was added to one of the authority's own records, changed in what belongs to it or withdrawn from it after an instant, the latest last. */
export async function changedAfter(
  seam: Seam,
  about: string,
  kinds: readonly string[],
  at: string,
): Promise<Changed[]> {
  const { rows } = await sql<Changed>`select record, kind, state, version, recorded_from, by_worker from record
    where authority = ${seam.view.authority} and about = ${about}::uuid and kind = any(${[...kinds]}::text[])
      and recorded_until = 'infinity' and recorded_from > ${at}::timestamptz order by recorded_from, record`.execute(
    seam.tx,
  )
  return rows
}
