import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { among, holdsLongWords } from './conditions.ts'
import type { Place } from './place.ts'
import type { Reach } from './reach.ts'

type Counted = { n: number }

/** What reports to committees said, part by part: one that holds what goes is kept as a part without words. */
export const toldReports: Place = {
  words: 'Parts of reports to committees that went out',
  tables: ['report_issue'],
  async count(tx, reach) {
    const { rows } = await sql<Counted>`select count(*)::int as n ${said(reach)}`.execute(tx)
    return rows[0]?.n ?? 0
  },
  async remove(tx, reach) {
    const n = await this.count(tx, reach)
    if (n === 0) return 0
    await sql`update report_issue set told = told || jsonb_build_object(
      'parts', coalesce((select jsonb_object_agg(p.key, ${blanked(reach)}) from jsonb_each(told -> 'parts') p), '{}'),
      'commentary', coalesce((select jsonb_agg(${blanked(reach)}) from jsonb_array_elements(told -> 'commentary') p), '[]'))
      where authority = ${reach.authority}`.execute(tx)
    return n
  },
}

const holds = (reach: Reach) => holdsLongWords(sql`p.value ->> 'words'`, reach)
const blanked = (reach: Reach) =>
  sql`case when ${holds(reach)} then p.value || '{"words": null}'::jsonb else p.value end`
const said = (reach: Reach) => sql`from report_issue i, lateral (select value from jsonb_each(i.told -> 'parts')
    union all select value from jsonb_array_elements(i.told -> 'commentary')) p
  where i.authority = ${reach.authority} and ${holds(reach)}`

/** The rows behind their figures stay, so that each is still its list; the names of agencies in them go. */
export const toldReportRows: Place = {
  words: 'Names of agencies behind figures of reports to committees',
  tables: ['report_issue_row'],
  count: async (tx: Tx, reach: Reach) => {
    const { rows } = await sql<Counted>`select count(*)::int as n from report_issue_row where ${ofThem(reach)}`.execute(
      tx,
    )
    return rows[0]?.n ?? 0
  },
  remove: async (tx: Tx, reach: Reach) => {
    const { rows } =
      await sql<Counted>`with taken as (update report_issue_row set agency = null where ${ofThem(reach)} returning 1)
      select count(*)::int as n from taken`.execute(tx)
    return rows[0]?.n ?? 0
  },
}
const ofThem = (reach: Reach) => sql`authority = ${reach.authority} and agency is not null
  and (${among('record', reach.touched)} or ${among('child', reach.children)})`
