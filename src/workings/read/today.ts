import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { cover } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts } from '../facts.ts'
import { known } from '../view.ts'
import { answersBehind, clockSource, standingOf, type ClockNow } from './clocks.ts'
import { dueNow, lateBy, overdue, runningOn, type LateBand } from './lateness.ts'
import { pageOf, type Page } from './lists.ts'

/** Due today or newly overdue; overdue; or yet to fall due. */
export type Due = 'now' | 'overdue' | 'due'
type ClocksAsked = {
  due?: Due
  /** Overdue for so long. */
  late?: LateBand
  laterThan?: string
  soonerThan?: string
  timescales?: readonly string[]
  without?: readonly string[]
  most: number
  skip?: number
}

/** The running clocks of those the reader may open: what is due today first and then what is newly overdue, or the soonest first. */
export async function runningClocks(
  seam: Seam,
  declarations: Declarations,
  asked: ClocksAsked,
): Promise<Page<ClockNow>> {
  const { view } = seam
  const source = await seam.asKeeper((tx) => clockSource(seam, tx, declarations))
  const late = overdue(seam)
  const stands = { now: dueNow(seam), overdue: late, due: sql`not coalesce(${late}, false)` }
  const where = [
    runningOn(seam),
    ...(asked.due ? [stands[asked.due]] : []),
    ...(asked.late ? [lateBy(seam, asked.late)] : []),
    ...(asked.laterThan ? [sql`l.due_day > ${asked.laterThan}::date`] : []),
    ...(asked.soonerThan ? [sql`l.due_day <= ${asked.soonerThan}::date`] : []),
    ...(asked.timescales ? [sql`l.timescale = any(${[...asked.timescales]}::text[])`] : []),
    ...(asked.without ? [sql`l.timescale <> all(${[...asked.without]}::text[])`] : []),
  ]
  const nearest = asked.due === 'now' ? sql`l.due_day desc` : sql`l.due_day nulls last`
  const order = sql`${nearest}, l.due_at nulls last, l.child, l.start_record, l.timescale`
  const page = await pageOf<ClockNow>(seam, sql`select c.* from ${source} c`, { ...asked, where, order })
  const answers = await seam.asKeeper((tx) => answersBehind(tx, view, declarations, page.rows))
  const rows = page.rows.map((clock) => {
    const running = { ...clock, ending: null, ended_day: null }
    const answer = answers.get(clock.start_record) ?? null
    return { ...clock, standing: standingOf(running, view.today, seam.at), answer }
  })
  return { rows, total: page.total }
}

export type Changed = {
  record: string
  version: number
  child: string
  kind: string
  state: string
  recorded_from: string
  by_worker: string | null
  reason: string | null
}

/** What was put on record since an instant about those the reader may open, newest first. */
export function changedSince(seam: Seam, since: string, most: number): Promise<Page<Changed>> {
  const { view } = seam
  const until = view.knownAt ?? seam.at
  const source = sql`select r.record, r.version, r.subject as child, r.kind, r.state, r.recorded_from, r.by_worker, r.reason
    from record r where r.authority = ${view.authority} and r.recorded_from > ${since}::timestamptz and r.recorded_from <= ${until}::timestamptz
      and r.subject_kind = 'child' and ${known(view)} and r.source in ('entered', 'noticed')`
  return pageOf(seam, source, { order: sql`l.recorded_from desc, l.record`, most })
}

export type Unfinished = {
  record: string
  child: string
  kind: string
  day: string | null
  recorded_from: string
  by_worker: string | null
}

/** Records that lack a part they need. Nothing was refused for lacking it; it waits here for its owner. */
export function incomplete(
  seam: Seam,
  { by, most, skip = 0 }: { by?: string; most: number; skip?: number },
): Promise<Page<Unfinished>> {
  const { view } = seam
  const mine = by === undefined ? sql`` : sql`and r.by_worker = ${by}::uuid`
  const source = sql`select r.record, r.subject as child, r.kind, r.day, r.recorded_from, r.by_worker
    from record r where r.authority = ${view.authority} and r.state = 'incomplete' and r.subject_kind = 'child' and ${known(view)} ${mine}`
  return pageOf(seam, source, { order: sql`l.recorded_from, l.record`, most, skip })
}

/** Whom a reader answers for today: themselves, and those they cover. */
export async function coveredBy(seam: Seam): Promise<string[]> {
  const { view } = seam
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{
          covered: string
        }>`select c.subject as covered from ${facts(cover, view)} c where c.covered_by = ${view.reader.worker}::uuid
      and c."from" <= ${view.today}::date and c.until > ${view.today}::date`.execute(tx)
      ).rows,
  )
  return [view.reader.worker, ...rows.map(({ covered }) => covered)]
}
