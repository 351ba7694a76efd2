import { sql, type RawBuilder } from 'kysely'
import type { Moment } from '#language/answers.ts'
import type { Declarations } from '#language/declarations.ts'
import type { RecordKind } from '#language/record.ts'
import type { Seam } from '../access/reading.ts'
import { dayOf, facts, instantOf, merged } from '../facts.ts'
import type { Said } from '../tables/values.ts'
import type { Entry } from './answers.ts'
import { recordsNamed } from './record.ts'
import { idsOf } from './story.ts'

/**
 * Other records of a kind of which a child is in one at a time, that overlap what these answers say: in any case, whichever
 * hour they began or ended at where none is known. Where the answers say no beginning yet, those that have no end.
 */
export async function overlapping(
  seam: Seam,
  declarations: Declarations,
  kind: RecordKind,
  { child, answers, except = null }: { child: string; answers: Said; except?: string | null },
): Promise<Entry[]> {
  const span = kind.options.oneAtATime
  if (!span) return []
  const [from, until] = [answers[span.from] as Moment | null, answers[span.until] as Moment | null]
  const ids = await idsOf(seam, child)
  const theirs = {
    from: latest(instantOf(kind, span.from, 'a'), dayOf(kind, span.from, 'a')),
    until: soonest(instantOf(kind, span.until, 'a'), dayOf(kind, span.until, 'a')),
  }
  const meets = from
    ? sql`${theirs.from} < ${until ? soonest(at(until), day(until)) : sql`'infinity'::timestamptz`} and ${latest(at(from), day(from))} < ${theirs.until}`
    : sql`${dayOf(kind, span.until, 'a')} is null`
  const found = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ record: string }>`with ${merged(seam.view)}
        select a.record from ${facts(kind, seam.cutView, ids)} a
        where ${dayOf(kind, span.from, 'a')} is not null and a.record is distinct from ${except}::uuid and ${meets} order by a.record limit 20`.execute(
          tx,
        )
      ).rows,
  )
  return found.length === 0
    ? []
    : recordsNamed(
        seam,
        declarations,
        found.map(({ record }) => record),
      )
}

const at = (moment: Moment) => sql<string>`${moment.at}::timestamptz`
const day = (moment: Moment) => sql`${moment.day}::date`
const midnight = (of: RawBuilder<unknown>) => sql`(${of}::timestamp at time zone 'Europe/London')`
const latest = (instant: RawBuilder<unknown>, of: RawBuilder<unknown>) =>
  sql`coalesce(${instant}, ${midnight(sql`(${of} + 1)`)})`
const soonest = (instant: RawBuilder<unknown>, of: RawBuilder<unknown>) =>
  sql`case when ${of} is null then 'infinity'::timestamptz else coalesce(${instant}, ${midnight(of)}) end`
