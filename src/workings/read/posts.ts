import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { isRole, mayDo, roleWords, type Capability } from '#language/roles.ts'
import { post, workerDetails } from '#language/spine/index.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { facts } from '../facts.ts'
import type { Reader } from '../view.ts'

/** A post that somebody holds on a day. */
export type Holding = Reader & { post: string; team_name: string | null }

const order = Object.keys(roleWords)

/** Everybody who holds a post and has not left, by role and then by name: whoever may be signed in as, or named at the command line. */
export async function postsHeld(db: Database, authority: number, today: Day): Promise<Holding[]> {
  const view = { authority, today, knownAt: null }
  const { rows } = await asKeeper(db, (tx) =>
    sql<Omit<Holding, 'role'> & { role: string }>`
    select p.record as post, p.subject as worker, p.role, p.team, w.name, t.name as team_name
    from ${facts(post, view)} p join ${facts(workerDetails, view)} w on w.subject = p.subject
    left join lateral (select d.name from record r join answers.team_details d using (authority, record, version, subject)
      where r.authority = ${view.authority} and r.subject = p.team and r.recorded_until = 'infinity' limit 1) t on true
    where p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)
      and (w."left" is null or w."left" > ${today}::date)`.execute(tx),
  )
  return rows
    .filter((row): row is Holding => isRole(row.role))
    .map((row) => ({ ...row, name: row.name ?? 'Name not recorded' }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name) || a.post.localeCompare(b.post),
    )
}

/** Everybody who holds, on a day, a post whose role may do this. */
export async function holdersOf(tx: Tx, authority: number, today: Day, what: Capability): Promise<string[]> {
  const roles = order.filter((role) => isRole(role) && mayDo(role, what))
  const { rows } = await sql<{ worker: string }>`
    select distinct p.subject as worker from ${facts(post, { authority, today, knownAt: null })} p
    where p.role = any(${roles}::text[]) and p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)
    order by worker`.execute(tx)
  return rows.map(({ worker }) => worker)
}
