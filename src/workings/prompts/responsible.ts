import { sql } from 'kysely'
import { allocation, cover, post, teamDetails } from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts, merged } from '../facts.ts'
import type { View } from '../view.ts'

/**
 * The person who answers for a child in a role today: whoever holds the post in the child's team, or in the front door
 * where no team is responsible; their cover while they are away; null where nobody holds it.
 */
export async function responsibleFor(db: Db, view: View, child: string, role: string): Promise<string | null> {
  const on = sql`${view.today}::date`
  const holds = sql`"from" <= ${on} and (until is null or until > ${on})`
  const read = sql`coalesce((select kept from merged where child = ${child}), ${child}::uuid)`
  const everyId = sql<{
    child: string
  }>`select ${read} as child union all select child from merged where kept = ${read}`
  const { rows } = await sql<{ worker: string }>`with ${merged(view)},
    theirs as (select a.team, 0 as rank from ${facts(allocation, view, everyId)} a where a.child = ${read}
      and a.team is not null and a."from" <= ${on} and (a.until is null or a.until > ${on}) order by (a.role is not distinct from 'social_worker') desc, a."from" desc, a.record limit 1),
    teams as (select * from theirs union all select t.subject, 1 from ${facts(teamDetails, view)} t where t.front_door = 'yes' and t."from" <= ${on} and (t.until is null or t.until > ${on})),
    posts as (select p.subject as worker, p.role, p.team, p.record from ${facts(post, view)} p where ${holds}),
    holder as (select p.worker from posts p left join teams t on t.team = p.team
      where p.role = ${role} or (p.role in ('team_manager', 'principal_team_manager') and ${role} in ('team_manager', 'principal_team_manager'))
      order by t.rank nulls last, (p.role = ${role}) desc, p.record limit 1)
    select coalesce((select c.covered_by from ${facts(cover, view)} c where c.subject = h.worker and c."from" <= ${on} and c.until > ${on} order by c."from" desc limit 1), h.worker) as worker
    from holder h`.execute(db)
  return rows[0]?.worker ?? null
}
