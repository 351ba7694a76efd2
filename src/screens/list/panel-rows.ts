import { sql, type RawBuilder } from 'kysely'
import { londonDay } from '#language/instant.ts'
import { panelOrder, type PanelPart } from '#pathways/missing/panel.ts'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import { returnToInterview } from '#pathways/missing/timescales.ts'
import { facts, merged } from '#workings/facts.ts'
import { clockSource } from '#workings/read/clocks.ts'
import { ofTeam } from './episodes.ts'
import type { ListAsked } from './kind.ts'

export type PanelRow = {
  child: string
  times: number
  /** Midnights from the day of each start to the day of its return, or to today. */
  nights: number
  /** Hours of the longest whose hours are known. */
  longest: number | null
  /** How many have hours that are not known. */
  unknown: number
  open: boolean
  latest: string
  level: string | null
  due: string | null
  interview: 'overdue' | 'outstanding' | 'none'
  masked: boolean
  total: number
}

const parts: Readonly<Record<PanelPart, RawBuilder<unknown>>> = {
  times: sql`l.times desc`,
  nights: sql`l.nights desc`,
  longest: sql`l.longest desc nulls last`,
  interview: sql`case l.interview when 'overdue' then 0 when 'outstanding' then 1 else 2 end, l.due`,
  flag: sql`l.rank desc nulls last`,
  latest: sql`l.latest desc`,
}

/**
 * Children who were missing in the period, in the panel's order. Those who are restricted stand last and are not filtered,
 * or a filter would tell of them.
 */
export async function panelRows(asked: ListAsked, first: PanelPart): Promise<PanelRow[]> {
  const { seam, declarations, most, skip } = asked
  const { sight, view } = seam
  const seen = sight.sees === 'all' ? sql`true` : sql`l.child = any(${[...sight.children]}::uuid[])`
  const order = sql.join([...panelOrder(first).map((part) => parts[part]), sql`l.child`], sql`, `)
  const rows = await seam.asKeeper(async (tx) => {
    const clocks = await clockSource(seam, tx, declarations, null, [returnToInterview.id])
    const { rows } = await sql<PanelRow>`with ${merged(view)}
      select l.*, count(*) over ()::int as total from (
        select n.*, n.child = any(${[...sight.hidden]}::uuid[]) as masked, f.level, rank.n as rank, c.due_day as due,
          case when c.start_record is null then 'none' when c.late then 'overdue' else 'outstanding' end as interview
        from (${counted(asked)}) n
        left join (${flags(asked)}) f on f.child = n.child
        left join (values ('emerging', 1), ('moderate', 2), ('significant', 3)) rank(level, n) on rank.level = f.level
        left join (${outstanding(asked, clocks)}) c on c.start_record = n.last_returned and c.child = n.child) l
      where ${seen} and (l.masked or (${sql.join(filters(asked), sql` and `)}))
      order by l.masked, ${order} limit ${most} offset ${skip}`.execute(tx)
    return rows
  })
  const open = await seam.opened(rows.map(({ child }) => child))
  return rows.map((row) => (open.has(row.child) ? row : { ...row, masked: true }))
}

/** A row a child, from their episodes that began in the period. What happened after the view's day is not known on it. */
function counted({ seam, chosen }: ListAsked): RawBuilder<unknown> {
  const { view, sight } = seam
  const today = sql`${view.today}::date`
  const now =
    view.today < londonDay(seam.at)
      ? sql`(${view.today}::date + 1)::timestamp at time zone 'Europe/London'`
      : sql`${seam.at}::timestamptz`
  const from = chosen['from']
    ? sql`and (e.missing_from = ${chosen['from']} or e.child = any(${[...sight.hidden]}::uuid[]))`
    : sql``
  return sql`select e.child, count(*)::int as times, sum(coalesce(e.back_day, ${today}) - e.started_day)::int as nights,
      round(max(extract(epoch from case when e.back_day is null then ${now} else e.back end - e.started)) / 3600, 1)::float8 as longest,
      count(*) filter (where e.started is null or (e.back_day is not null and e.back is null))::int as unknown,
      bool_or(e.back_day is null) as open, max(e.started_day) as latest,
      (array_agg(e.record order by e.back_day desc, e.back desc nulls last, e.record) filter (where e.back_day is not null))[1] as last_returned
    from (select a.child, a.record, a.missing_from, a.started, a.started_day,
        case when a.returned_day <= ${today} then a.returned_day end as back_day,
        case when a.returned_day <= ${today} then a.returned end as back
      from ${facts(missingEpisode, seam.cutView, seam.seen)} a
      where a.started_day between ${chosen['since']}::date and least(${chosen['until']}::date, ${today})) e
    where true ${from} group by e.child having count(*) >= ${Math.max(1, Number(chosen['least']) || 1)}`
}

const flags = ({ seam }: ListAsked): RawBuilder<unknown> =>
  sql`select distinct on (h.child) h.child, h.level from ${facts(exploitationFlag, seam.cutView, seam.seen)} h
    where h."from" <= ${seam.view.today}::date and (h.until is null or h.until > ${seam.view.today}::date) order by h.child, h."from" desc, h.record`

/** Interviews that run: past their day, or past their hour while it is still that day. */
function outstanding({ seam }: ListAsked, clocks: RawBuilder<unknown>): RawBuilder<unknown> {
  const today = sql`${seam.view.today}::date`
  const hour =
    seam.view.today === londonDay(seam.at) ? sql`or coalesce(c.due_at < ${seam.at}::timestamptz, false)` : sql``
  return sql`select c.start_record, c.child, c.due_day, coalesce(c.due_day < ${today}, false) ${hour} as late from ${clocks} c
    where c.timescale = ${returnToInterview.id} and c.started_day <= ${today} and (c.ended_day is null or c.ended_day > ${today})`
}

function filters(asked: ListAsked): RawBuilder<unknown>[] {
  const { chosen, seam } = asked
  const is = (name: string, yes: RawBuilder<unknown>) =>
    chosen[name] === 'yes' ? [yes] : chosen[name] === 'no' ? [sql`not (${yes})`] : []
  return [
    sql`true`,
    ...ofTeam(asked, chosen['team'], sql`${seam.view.today}::date`),
    ...is('flagged', sql`l.level is not null`),
    ...is('interview', sql`l.interview <> 'none'`),
    ...is('open', sql`l.open`),
  ]
}
