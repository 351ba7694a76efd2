import { sql } from 'kysely'
import type { Instant } from '#language/instant.ts'
import type { Declarations } from '#language/declarations.ts'
import type { AnswersOf, RecordKind } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { known } from '../view.ts'
import { spineColumns, withAnswers, type Entry, type SpineRow } from './answers.ts'

/** A record of the authority's own, with its answers as its kind declares them. */
export type Own<R extends RecordKind> = Omit<Entry, 'answers'> & { answers: AnswersOf<R> }

/** The authority's own records of several kinds that stand, the newest first; or as they were known at an instant. */
export async function ownRecordsOf(
  seam: Seam,
  declarations: Declarations,
  kinds: readonly string[],
  knownAt: Instant | null = seam.view.knownAt,
): Promise<Entry[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<SpineRow>`select ${spineColumns} from record r
    where r.authority = ${seam.view.authority} and r.kind = any(${[...kinds]}::text[]) and r.state <> 'withdrawn' and ${known({ knownAt })}
    order by r.day desc nulls first, r.recorded_from desc, r.record`.execute(seam.tx)
  return withAnswers(seam, declarations, rows)
}

/** The authority's own records of a kind that stand, the newest first. */
export async function ownRecords<R extends RecordKind>(
  seam: Seam,
  declarations: Declarations,
  kind: R,
): Promise<Own<R>[]> {
  const { rows } = await sql<SpineRow>`select ${spineColumns} from record r
    where r.authority = ${seam.view.authority} and r.kind = ${kind.id} and r.state <> 'withdrawn' and ${known(seam.view)}
    order by r.day desc nulls first, r.recorded_from desc, r.record`.execute(seam.tx)
  return (await withAnswers(seam, declarations, rows)) as unknown as Own<R>[]
}

/** Every version of the authority's own records of some kinds, the oldest first: what was moved, from when, and why. */
export async function ownVersionsOf(
  seam: Seam,
  declarations: Declarations,
  kinds: readonly string[],
): Promise<Entry[]> {
  const until = seam.view.knownAt === null ? sql`` : sql`and r.recorded_from <= ${seam.view.knownAt}::timestamptz`
  const { rows } = await sql<SpineRow>`select ${spineColumns} from record r
    where r.authority = ${seam.view.authority} and r.kind = any(${[...kinds]}::text[]) ${until}
    order by r.record, r.version`.execute(seam.tx)
  return withAnswers(seam, declarations, rows)
}
