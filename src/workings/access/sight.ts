import { sql, type RawBuilder } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import { mayDo, roles } from '#language/roles.ts'
import {
  allocation,
  cover,
  emergencyOpening,
  post,
  restriction,
  teamDetails,
  workerConnection,
} from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { closedRecords, closesOn } from './closed.ts'
import { archived, sealed } from './sealed.ts'
import { facts, merged, mergedAmong, type Children, type Named } from '../facts.ts'
import type { Reader, View } from '../view.ts'

/** Whom a reader may see at this real moment, whatever day or knowledge the page asks for. */
export type Sight = {
  sees: 'all' | 'some' | 'none'
  /** Where `sees` is 'some': every id under which the records of the children they may see stand. */
  children: ReadonlySet<string>
  /** Children that the reader may not open, however far their role sees: restricted ones, those sealed on adoption, and relatives of theirs. They count in every figure, and are masked rows in lists. */
  hidden: ReadonlySet<string>
  /** Records that are closed to the reader by themselves, of whichever children: restricted ones, and what belongs to them. */
  closed: ReadonlySet<string>
  /** Those of them who are open for an hour alone, because the reader opened them in an emergency. */
  lent: ReadonlySet<string>
}

export const mayOpen = (sight: Sight, child: string): boolean =>
  !sight.hidden.has(child) && (sight.sees === 'all' || sight.children.has(child))

/** The whole of a reader's sight, or what of it falls on a few children: these, and all that are merged with them. */
export async function sightOf(
  tx: Tx,
  authority: number,
  at: Instant,
  reader: Reader,
  among: readonly string[] | null = null,
): Promise<Sight> {
  if (among?.length === 0)
    return { sees: 'some', children: new Set(), hidden: new Set(), lent: new Set(), closed: new Set() }
  const now: View = { authority, today: londonDay(at), knownAt: null }
  const { scope } = roles[reader.role]
  const sees = scope === 'none' ? 'none' : scope === 'authority' ? 'all' : 'some'
  const whose = among === null ? null : joinedToThem
  const lifting = mayDo(reader.role, 'break glass') ? openedBy(now, reader, at, null) : null
  const asked = [
    ...(mayDo(reader.role, 'restricted') || mayDo(reader.role, 'adoption archive')
      ? []
      : [
          sql`select 'hidden' as what, child from (${restricted(now, whose)}) h`,
          sql`select 'closed' as what, record as child from (${closedRecords(now, lifting)}) c`,
        ]),
    ...(mayDo(reader.role, 'adoption archive')
      ? []
      : [sql`select 'kept' as what, child from (${sealed(now, whose)}) a`]),
    sql`select 'kept' as what, child from (${relatives(now, reader)}) k`,
    ...(sees === 'some' ? [sql`select 'seen' as what, child from (${childrenOf(now, reader, whose)}) s`] : []),
    ...(mayDo(reader.role, 'break glass')
      ? [sql`select 'opened' as what, child from (${openedBy(now, reader, at, whose)}) o`]
      : []),
    ...(among === null ? [] : [sql`select 'asked' as what, child from joined`]),
  ]
  // All in one question, which works out once who is read as whom.
  const { rows } = await sql<{
    what: string
    child: string
  }>`with ${among === null ? merged(now) : mergedAmong(now, among)},
      direct as (${sql.join(asked, sql` union all `)})
      select what, child from direct union select d.what, m.child from merged m join direct d on d.child = m.kept`.execute(
    tx,
  )
  const those = (what: string) => new Set(rows.filter((row) => row.what === what).map(({ child }) => child))
  // Opened in an emergency is as if it were theirs, for as long as it lasts, whether it was hidden or only somebody else's; a
  // relative's never is, nor what was sealed.
  const [opened, own, restrictedToThem] = [those('opened'), those('seen'), those('hidden')]
  const lent = new Set(
    [...opened].filter((child) => restrictedToThem.has(child) || (sees === 'some' && !own.has(child))),
  )
  const [seen, hidden] = [
    new Set([...own, ...opened]),
    new Set([...[...restrictedToThem].filter((child) => !opened.has(child)), ...those('kept')]),
  ]
  const closed = those('closed')
  if (among === null || sees === 'none') return { sees, children: seen, hidden, closed, lent }
  const open = [...those('asked')].filter((child) => !hidden.has(child) && (sees === 'all' || seen.has(child)))
  return { sees: 'some', children: new Set(open), hidden, closed, lent }
}

/** What the reader opened in an emergency, and has neither shut nor lost to its hour. */
const openedBy = (view: View, reader: Reader, at: Instant, whose: Children | Named): RawBuilder<unknown> =>
  sql`select child from ${facts(emergencyOpening, view, whose)} g where g.worker = ${reader.worker}::uuid
    and g.opened <= ${at}::timestamptz and g.until > ${at}::timestamptz`

const joinedToThem: Named = sql<{ child: string }>`select child from joined`

const restricted = (view: View, whose: Children | Named): RawBuilder<unknown> =>
  sql`select child from ${facts(restriction, view, whose)} a where ${closesOn('a', view.today)}`

/** Children whom the reader has declared as relatives of theirs, unless it was decided that they may open them. Their manager's post is no decision. */
const relatives = (view: View, { worker }: Reader): RawBuilder<unknown> =>
  sql`select coalesce(m.kept, a.known_child) as child from ${facts(workerConnection, view)} a left join merged m on m.child = a.known_child
    where a.subject = ${worker}::uuid and a."is" = 'relative' and a.known_child is not null and a.opens is distinct from 'yes'
      and ${closesOn('a', view.today)}`

function childrenOf(view: View, reader: Reader, whose: Children | Named): RawBuilder<unknown> {
  const holds = sql`"from" <= ${view.today}::date and (until is null or until > ${view.today}::date)`
  const allocated = facts(allocation, view, whose)
  const theirs = {
    own: () => ofWorkers(allocated, holds),
    team: () => ofTeams(allocated, view, reader, holds),
    service: () => ofThePathway(view, whose),
    archive: () => archived(view),
    none: () => sql``,
    authority: () => sql``,
  }[roles[reader.role].scope]
  return sql`with me as (select ${reader.worker}::uuid as worker union select c.subject from ${facts(cover, view)} c where c.covered_by = ${reader.worker}::uuid and ${holds}),
    seen as (${theirs()})
    select child from seen`
}

function ofWorkers(allocated: RawBuilder<unknown>, holds: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select a.child from ${allocated} a join me on me.worker = a.worker where ${holds}`
}

/** The reader's team, the teams it came from, and those of whoever they cover for. */
function ofTeams(
  allocated: RawBuilder<unknown>,
  view: View,
  reader: Reader,
  holds: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`with recursive mine(team) as (
      select ${reader.team}::uuid
      union select p.team from ${facts(post, view)} p join me on me.worker = p.subject where me.worker <> ${reader.worker}::uuid and p.team is not null and ${holds}),
    teams(team) as (select team from mine union select t.predecessor from ${facts(teamDetails, view)} t join teams on teams.team = t.subject where t.predecessor is not null)
    select a.child from ${allocated} a join teams on teams.team = a.team where ${holds}
    union select a.child from ${allocated} a join me on me.worker = a.worker where ${holds}`
}

/** Children on a pathway that its workers run, wherever they are allocated: those reported missing in the last year. */
function ofThePathway(view: View, whose: Children | Named): RawBuilder<unknown> {
  const some = whose === null ? sql`` : sql`and r.subject in (${joinedToThem})`
  return sql`select coalesce(m.kept, r.subject) as child from record r left join merged m on m.child = r.subject
    where r.authority = ${view.authority} and r.kind = 'missing_episode' and r.day > ${view.today}::date - 365 and r.recorded_until = 'infinity' and r.state <> 'withdrawn' ${some}`
}
