import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import { commentaryGiven, decisionMade, workerDetails } from '#language/spine/index.ts'
import type { Db, Tx } from '../database.ts'
import { facts } from '../facts.ts'
import type { View } from '../view.ts'

type Of = { authority: number; issue: string; publication: string; for: Day; knownAt: Instant }

/** What was said in an issue: the words as they stood when it was issued, and whose they are. */
export type ToldCommentary = { asks: string; words: string; by: string; at: Instant }

/** Puts into an issue what was said for its day, as it is known from the instant that the issue tells. Of several, the last. */
export async function keepCommentary(tx: Tx, of: Of): Promise<void> {
  const view: View = { authority: of.authority, today: of.for, knownAt: of.knownAt }
  await sql`
    insert into issue_commentary (authority, issue, asks, words, record, version, by_worker, by_name, given_at)
    select distinct on (c.asks) ${of.authority}, ${of.issue}::uuid, c.asks, c.words, c.record, c.version, r.by_worker,
      coalesce(w.name, 'Name not recorded'), c.recorded_from
    from ${facts(commentaryGiven, view)} c join record r using (authority, record, version, subject)
      left join ${facts(workerDetails, view)} w on w.subject = r.by_worker
    where c.publication = ${of.publication} and c.for_day = ${of.for}::date and c.asks is not null and c.words is not null
    order by c.asks, c.recorded_from desc, c.record`.execute(tx)
}

export async function storedCommentary(
  db: Db,
  { authority, issue }: Pick<Of, 'authority' | 'issue'>,
): Promise<ToldCommentary[]> {
  const { rows } = await sql<ToldCommentary>`
    select asks, words, by_name as by, given_at as at from issue_commentary
    where authority = ${authority} and issue = ${issue}::uuid order by asks`.execute(db)
  return rows
}

/** What is on record as said for a day that has not gone out yet. Of several answers to one question, the last. */
export type GivenCommentary = { record: string; version: number; asks: string; words: string; by: string }

export async function commentaryFor(
  db: Db,
  view: View,
  of: Pick<Of, 'publication' | 'for'>,
): Promise<GivenCommentary[]> {
  const { rows } = await sql<GivenCommentary>`
    select distinct on (c.asks) c.record, c.version, c.asks, c.words, coalesce(w.name, 'Name not recorded') as by
    from ${facts(commentaryGiven, view)} c join record r using (authority, record, version, subject)
      left join ${facts(workerDetails, view)} w on w.subject = r.by_worker
    where c.publication = ${of.publication} and c.for_day = ${of.for}::date and c.asks is not null and c.words is not null
    order by c.asks, c.recorded_from desc, c.record`.execute(db)
  return rows
}

/** A decision that an issue's readers came to, as it is known from a view: it stands beside the issue. */
export type Decided = {
  record: string
  version: number
  asks: string | null
  decided: string | null
  reasons: string | null
  decided_on: Day | null
  by: string
}

export async function decisionsOn(db: Db, view: View, of: Pick<Of, 'publication' | 'for'>): Promise<Decided[]> {
  const { rows } = await sql<Decided>`
    select d.record, d.version, d.asks, d.decided, d.reasons, d.decided_on, coalesce(w.name, 'Name not recorded') as by
    from ${facts(decisionMade, view)} d join record r using (authority, record, version, subject)
      left join ${facts(workerDetails, view)} w on w.subject = r.by_worker
    where d.publication = ${of.publication} and d.for_day = ${of.for}::date
    order by d.decided_on, d.recorded_from, d.record`.execute(db)
  return rows
}
