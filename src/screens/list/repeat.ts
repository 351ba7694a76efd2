import { sql } from 'kysely'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import { facts } from '#workings/facts.ts'
import { pageOf } from '#workings/read/lists.ts'
import { to } from '../front/address.ts'
import { chosenWords, orderBy } from './choices.ts'
import type { ListCell, ListKind } from './kind.ts'

type Repeat = {
  child: string
  episodes: number
  longest: number | null
  latest: string
  level: string | null
  open: boolean
}

/** Who is going missing again: the order is a stated rule, and each of its parts has a column. */
export const repeatMissing: ListKind = {
  id: 'repeat-missing',
  name: 'Repeat missing children',
  meaning: 'Children with two or more episodes in the 90 days to today.',
  rule: async () =>
    'Most episodes first; among equals, those with an exploitation flag; then the longest episode; then the most recent.',
  things: 'children',
  empty: 'No child has been missing more than once in 90 days.',
  columns: [
    { name: 'Episodes in 90 days', kind: 'number', sort: 'episodes' },
    { name: 'Flag', kind: 'text', sort: 'flag' },
    { name: 'Longest, hours', kind: 'number', sort: 'longest' },
    { name: 'Most recent', kind: 'day', sort: 'latest' },
    { name: 'Still missing', kind: 'text' },
  ],
  filters: () => [
    {
      name: 'least',
      label: 'At least',
      kind: 'choice',
      items: ['2', '3', '4', '5'].map((value) => ({ value, text: `${value} episodes` })),
      otherwise: '2',
    },
  ],
  async find({ seam, chosen, sort, most, skip }) {
    const { view } = seam
    const today = sql`${view.today}::date`
    const source = sql`select e.*, f.level, rank.n as rank from (
        select a.child, count(*)::int as episodes, max(a.started_day) as latest,
          round(max(extract(epoch from a.returned - a.started)) / 3600, 1)::float8 as longest,
          bool_or(a.returned_day is null or a.returned_day > ${today}) as open
        from ${facts(missingEpisode, seam.cutView, seam.seen)} a where a.started_day > ${today} - 90 and a.started_day <= ${today}
        group by a.child having count(*) >= ${Math.max(2, Number(chosen['least']) || 2)}) e
      left join (select distinct on (h.child) h.child, h.level from ${facts(exploitationFlag, seam.cutView, seam.seen)} h
        where h."from" <= ${today} and (h.until is null or h.until > ${today}) order by h.child, h."from" desc, h.record) f on f.child = e.child
      left join (values ('emerging', 1), ('moderate', 2), ('significant', 3)) rank(level, n) on rank.level = f.level`
    const orders = { episodes: sql`l.episodes`, flag: sql`l.rank`, longest: sql`l.longest`, latest: sql`l.latest` }
    const rule = sql`l.episodes desc, l.rank desc nulls last, l.longest desc nulls last, l.latest desc, l.child`
    const page = await pageOf<Repeat>(seam, source, { order: orderBy(sort, orders, rule), most, skip })
    const lines = page.rows.map((row) => ({
      child: row.child,
      href: to.child(row.child),
      cells: [
        row.episodes,
        row.level === null ? { nothing: 'none' as const } : chosenWords(exploitationFlag, 'level', row.level),
        row.longest ?? { nothing: 'not known' as const },
        row.latest,
        row.open ? 'Yes' : 'No',
      ] satisfies ListCell[],
    }))
    return { lines, total: page.total }
  },
}
