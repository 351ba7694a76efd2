import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { isRole, roleWords, type RoleId } from '#language/roles.ts'
import { post, workerDetails } from '#language/spine/index.ts'
import { asKeeper, type Database } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import type { Reader } from '#workings/view.ts'
import { didYouMean } from './nearest.ts'
import { Mistake } from './statuses.ts'

/** A post that somebody holds today. */
export type Holding = Reader & { post: string; team_name: string | null }

const order = Object.keys(roleWords)

export async function postsHeld(db: Database, authority: number, today: Day): Promise<Holding[]> {
  const view = { authority, today, knownAt: null }
  const { rows } = await asKeeper(db, (tx) =>
    sql<Omit<Holding, 'role'> & { role: string }>`
    select p.record as post, p.subject as worker, p.role, p.team, w.name, t.name as team_name
    from ${facts(post, view)} p join ${facts(workerDetails, view)} w on w.subject = p.subject
    left join lateral (select d.name from record r join answers.team_details d using (authority, record, version, subject)
      where r.authority = ${view.authority} and r.subject = p.team and r.recorded_until = 'infinity' limit 1) t on true
    where p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)`.execute(tx),
  )
  return rows
    .filter((row): row is Holding => isRole(row.role))
    .map((row) => ({ ...row, name: row.name ?? 'Name not recorded' }))
    .toSorted(
      (a, b) =>
        order.indexOf(a.role) - order.indexOf(b.role) || a.name.localeCompare(b.name) || a.post.localeCompare(b.post),
    )
}

/** The one post that is meant by an id, a name, a role, or a name and a role. Where several might be, they are listed and nobody is chosen. */
export function personMeant(typed: string, held: readonly Holding[]): Reader {
  const [name = '', role] = typed.split(',').map((word) => word.trim().toLowerCase())
  const found = held.filter((one) =>
    role === undefined ? isMeant(one, name) : one.name.toLowerCase() === name && isRoleOf(one, role),
  )
  if (found.length === 1) {
    const { worker, name: known, role: as, team } = found[0]!
    return { worker, name: known, role: as, team }
  }
  if (found.length > 1)
    throw new Mistake([
      `--as '${typed}' may be any of these; give a name, or a name and a post:\n${examples(found, 20)}`,
    ])
  const near = didYouMean(typed, [...held.map((one) => one.name), ...new Set(held.map((one): string => one.role))])
  throw new Mistake([
    `--as '${typed}' is nobody who holds a post today.${near} \`bin/throughline people\` lists who may be named`,
  ])
}

/** Nobody reads without a name, and nobody is chosen for them. */
export function nobodyNamed(held: readonly Holding[]): Mistake {
  const some = held.length > 0 ? `\n${examples(onePerRole(held), 6)}` : ''
  return new Mistake([
    `Say who asks, with --as. \`bin/throughline people\` lists who may be named${some ? ', for example:' : ''}${some}`,
  ])
}

const isMeant = (one: Holding, typed: string) =>
  [one.worker, one.post, one.name.toLowerCase()].includes(typed) || isRoleOf(one, typed)
const isRoleOf = (one: Holding, typed: string) => one.role === typed || roleWords[one.role].toLowerCase() === typed

const examples = (held: readonly Holding[], most: number) =>
  held
    .slice(0, most)
    .map((one) => `  --as '${one.name}, ${one.role}'${one.team_name ? `  (${one.team_name})` : ''}`)
    .join('\n') + (held.length > most ? `\n  and ${held.length - most} more` : '')

function onePerRole(held: readonly Holding[]): Holding[] {
  const seen = new Set<RoleId>()
  return held.filter(({ role }) => !seen.has(role) && seen.add(role))
}
