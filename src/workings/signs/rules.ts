import { sql, type RawBuilder } from 'kysely'
import type { SignId } from '#language/signs.ts'
import { address, personDetails, relationship, workerConnection, workerDetails } from '#language/spine/index.ts'
import { facts } from '../facts.ts'
import type { View } from '../view.ts'
import { held } from './looks.ts'

/** A day's looks by one worker at one child, or at many: `worker, child, on_day, entries`. */
type Signs = RawBuilder<unknown>
type Numbers = Readonly<Record<string, number>>

const lookedAt = sql<{ child: string }>`select child from looks`
/** A double surname is two. */
const parts = (name: RawBuilder<unknown>) => sql`regexp_split_to_table(lower(${name}), '[-[:space:]]+')`
const alike = (text: RawBuilder<unknown>) => sql`regexp_replace(lower(${text}), '[^[:alnum:]]', '', 'g')`
const byChild = sql`k.worker, k.child, k.on_day, array_agg(distinct k.entry) as entries`
const grouped = sql`group by k.worker, k.child, k.on_day`

/** Each rule of src/language/signs.ts as one question of `looks`. Every one says, of each sign, which entries are behind it. */
export const noticing: Record<SignId, (view: View, numbers: Numbers) => Signs> = {
  same_surname: (view, { shared }) => sql`
    select ${byChild} from beyond k
    join (select w.subject as worker, ${parts(sql`regexp_replace(w.name, '^.*[[:space:]]', '')`)} as part from ${facts(workerDetails, view)} w) w
      on w.worker = k.worker
    join (select p.child, p.family_name, ${parts(sql`p.family_name`)} as part from ${facts(personDetails, view, lookedAt)} p) p
      on p.child = k.child and p.part = w.part
    where (select count(*) from (select from answers.person_details o join record r using (authority, record, version, subject)
      where o.authority = ${view.authority} and lower(o.family_name) = lower(p.family_name) and r.recorded_until = 'infinity'
      limit ${shared! + 1}) those) <= ${shared}
    ${grouped}`,

  same_address: (view) => sql`
    select ${byChild} from looks k
    join ${facts(workerConnection, view)} c on c.subject = k.worker and c."is" = 'home' and ${held('c')}
    join ${facts(address, view, lookedAt)} a on a.child = k.child and ${alike(sql`a.postcode`)} = ${alike(sql`c.postcode`)}
      and a.moved_in <= k.on_day and (a.moved_out is null or a.moved_out > k.on_day)
    ${grouped}`,

  own_relative: (view) => sql`
    select ${byChild} from looks k join (
        select c.subject as worker, coalesce(m.kept, c.known_child) as child, c."from", c.until
        from ${facts(workerConnection, view)} c left join merged m on m.child = c.known_child where c."is" in ('relative', 'other')
        union all
        select w.subject, r.child, null, null from ${facts(workerDetails, view)} w
        join ${facts(relationship, view, lookedAt)} r on lower(trim(r.who)) = lower(trim(w.name)) where r."is" <> 'friend'
      ) c on c.worker = k.worker and c.child = k.child and (c."from" is null or ${held('c')})
    ${grouped}`,

  former_case: (_, { days }) => sql`
    select ${byChild} from beyond k
    where exists (select from allocated a where a.child = k.child and a.worker = k.worker and a.until <= k.on_day - ${days}::int)
    ${grouped}`,

  browsing: (_, { children }) => sql`
    select k.worker, null::uuid as child, k.on_day, array_agg(distinct k.entry) as entries from beyond k
    where exists (select from beyond h
      where h.worker = k.worker and h.at <= k.at + interval '1 hour' and h.at >= k.at
        and (select count(distinct o.child) from beyond o where o.worker = k.worker and o.at > h.at - interval '1 hour' and o.at <= h.at) >= ${children})
    group by k.worker, k.on_day`,

  out_of_hours: (view, { from, until, children }) => sql`
    select k.worker, null::uuid as child, k.on_day, array_agg(distinct k.entry) as entries from beyond k
    left join calendar c on c.authority = ${view.authority} and c.day = k.on_day
    where k.role <> 'emergency_duty_worker' and (k.hour < ${from} or k.hour >= ${until} or not coalesce(c.working, true))
    group by k.worker, k.on_day having count(distinct k.child) >= ${children}`,

  restricted: (_, { times }) => sql`
    select ${byChild} from asked k ${grouped} having count(distinct k.entry) >= ${times}`,
}
