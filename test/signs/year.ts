import { addDays, type Day } from '#language/day.ts'
import { londonInstant } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import { newId } from '#services/ids.ts'
import { postsHeld } from '#workings/read/posts.ts'
import type { invented } from '../examples/invented.ts'

type Invented = Awaited<ReturnType<typeof invented>>
export type Worker = { worker: string; name: string; role: RoleId; team: string | null }
export type Look = { worker: Worker; child: string; on: Day; at: string; refused?: true }
type Held = { child: string; worker: string | null; team: string; from: Day; until: Day | null }

/** The same draws every time. */
export function draws(seed: number) {
  let state = seed
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  return { below, of: <T>(all: readonly T[]): T => all[below(all.length)]! }
}
export type Draws = ReturnType<typeof draws>

export async function staffAndCases({ rows, db, authority, today }: Invented) {
  const staff: Worker[] = (await postsHeld(db, authority, today)).map(({ worker, name, role, team }) => ({
    worker,
    name,
    role,
    team,
  }))
  const held = await rows<Held>(
    `select a.subject as child, a.worker, a.team, a."from", a.until from answers.allocation a join record r using (authority, record, version, subject)
     where r.recorded_until = 'infinity' and r.state <> 'withdrawn' order by a.subject, a."from", a.record`,
  )
  const children = await rows<{ child: string; family_name: string }>(
    `select distinct on (p.subject) p.subject as child, p.family_name from answers.person_details p join record r using (authority, record, version, subject)
     where r.recorded_until = 'infinity' order by p.subject`,
  )
  return { staff, held, children }
}
export type Borough = Awaited<ReturnType<typeof staffAndCases>>

const holds = ({ from, until }: Held, on: Day) => from <= on && (until === null || until > on)

/**
 * A year of ordinary work: social workers open their own children, and now and then another’s on duty; managers their team’s; contact
 * officers whoever is reported; the emergency duty team by night and at weekends; and somebody writes up a visit of an evening.
 */
export function ordinaryYear(
  { staff, held, children }: Borough,
  from: Day,
  days: number,
  working: ReadonlySet<Day>,
  chance: Draws,
): Look[] {
  const all: Look[] = []
  for (let n = 0; n < days; n++) {
    const on = addDays(from, n)
    const now = held.filter((one) => holds(one, on))
    const byWorker = Map.groupBy(now, ({ worker }) => worker)
    const byTeam = Map.groupBy(now, ({ team }) => team)
    for (const worker of staff) {
      const look = (child: string, hour: number) => all.push({ worker, child, on, at: at(on, hour, chance) })
      if (worker.role === 'emergency_duty_worker') {
        for (let m = chance.below(3); m > 0; m--) look(chance.of(children).child, 20 + chance.below(4))
        continue
      }
      if (!working.has(on) || chance.below(10) === 0) continue
      const hour = () => (chance.below(40) === 0 ? 20 + chance.below(2) : 8 + chance.below(10))
      const own =
        (worker.role === 'team_manager' || worker.role === 'business_support'
          ? byTeam.get(worker.team ?? '')
          : byWorker.get(worker.worker)) ?? []
      if (own.length > 0) for (let m = 2 + chance.below(5); m > 0; m--) look(chance.of(own).child, hour())
      if (worker.role === 'contact_officer')
        for (let m = 3 + chance.below(8); m > 0; m--) look(chance.of(children).child, 8 + chance.below(10))
      else if (own.length > 0 && chance.below(8) === 0) look(chance.of(children).child, 9 + chance.below(8))
    }
  }
  return all
}

export function at(on: Day, hour: number, chance: Draws): string {
  const [minute, second] = [chance.below(60), chance.below(60)]
  const two = (n: number) => String(n).padStart(2, '0')
  const moment = londonInstant(on, `${two(hour)}:${two(minute)}`, { which: 'first' })
  if (moment === 'skipped' || moment === 'repeated') throw new RangeError('Nobody works at that hour')
  return new Date(Date.parse(moment) + second * 1000).toISOString()
}

/** Straight into the log, as a year of pages would have been written there. */
export async function writeLooks({ pool, authority }: Invented, looks: readonly Look[]): Promise<void> {
  for (let n = 0; n < looks.length; n += 5000) {
    const some = looks.slice(n, n + 5000)
    await pool.query(
      `insert into access_log (authority, entry, at, worker, role, action, what, children, shown)
       select $1, e, a, w, r, x, 'the child’s record', array[c], 1
       from unnest($2::uuid[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::uuid[]) t(e, a, w, r, x, c)`,
      [
        authority,
        some.map((look) => newId(Date.parse(look.at))),
        some.map((look) => look.at),
        some.map(({ worker }) => worker.worker),
        some.map(({ worker }) => worker.role),
        some.map(({ refused }) => (refused ? 'refused' : 'read')),
        some.map(({ child }) => child),
      ],
    )
  }
}
