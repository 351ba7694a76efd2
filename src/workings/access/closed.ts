import { sql, type RawBuilder } from 'kysely'
import { promptRaised, recordRestriction } from '#language/spine/index.ts'
import { facts } from '../facts.ts'
import type { View } from '../view.ts'

/** Nothing is refused for being incomplete, and what closes a record closes it before anybody has said from which day. */
export const closesOn = (a: string, today: string): RawBuilder<boolean> => {
  const [from, until] = [sql.ref(`${a}.from`), sql.ref(`${a}.until`)]
  return sql<boolean>`((${from} is null or ${from} <= ${today}::date) and (${until} is null or ${until} > ${today}::date))`
}

/**
 * Records that are restricted by themselves on the view's day, and all that belongs to them: their own restrictions, what was recorded about
 * them, and the prompts that they raised. Each is closed in every version, whatever it says of its children. Read whole, whoever is asked
 * about: they are few, and a record may be about more children than these. Needs `merged` in the same statement.
 * @param opened the children whom the reader opened in an emergency: what is about one of them is open with them
 */
export function closedRecords(view: View, opened: RawBuilder<unknown> | null): RawBuilder<unknown> {
  const { authority } = view
  const lifted =
    opened === null
      ? sql``
      : sql`and not exists (select from record s left join merged m on m.child = s.subject join (${opened}) o on o.child = coalesce(m.kept, s.subject)
          where s.authority = ${authority} and s.record = x.about)`
  return sql`with recursive closed(record) as (
      select x.about from ${facts(recordRestriction, view)} x where x.about is not null and ${closesOn('x', view.today)} ${lifted}
      union
      select belongs.record from closed c cross join lateral (
        select r.record from record r where r.authority = ${authority} and r.about = c.record
        union all
        select p.record from record s join ${sql.table(`answers.${promptRaised.id}`)} p on p.authority = s.authority and p.subject = s.subject
          where s.authority = ${authority} and s.record = c.record and (c.record = any(p.grounds) or c.record = any(p.joined))) belongs)
    select record from closed`
}

/** Rows that name none of these records in any of their columns. */
export function withoutNaming<R>(rows: readonly R[], records: readonly string[]): R[] {
  if (records.length === 0) return [...rows]
  return rows.filter((row) => {
    const words = JSON.stringify(row)
    return !records.some((record) => words.includes(record))
  })
}
