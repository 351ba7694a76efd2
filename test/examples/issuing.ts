import { day } from '#language/day.ts'
import { londonInstant, type Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import type { RoleId } from '#language/roles.ts'
import { setting } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import { editionOf, forumOf } from '#press/edition/edition.ts'
import { programVersion } from '#services/program.ts'
import { reading } from '#workings/access/read-as.ts'
import { asKeeper } from '#workings/database.ts'
import type { Letter, Send } from '#workings/issuing/letters.ts'
import { pass } from '#workings/issuing/pass.ts'
import { receiptsOf } from '#workings/issuing/receipts.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { authority, authoritySubject, type World } from './given.ts'

/** A moment of a day in London. */
export function on(of: string, time = '08:00'): Instant {
  const at = londonInstant(day(of), time)
  if (at === 'skipped' || at === 'repeated') throw new RangeError(`${of} ${time} did not happen once`)
  return at
}

/** Sets something from a day, recorded early that morning. */
export const choose = (
  world: World,
  key: string,
  value: unknown,
  from: string,
  recordedAt: string = on(from, '06:00'),
) => {
  const answers = { key, value: JSON.stringify(value), from: day(from), why: 'Tried' }
  return world.save(setting, [authoritySubject], answers, { recordedAt })
}

/** Passes over a calendar, and what they post. */
export function passing(world: World, publications: readonly Publication[]) {
  const posted: Letter[] = []
  const send: Send = async (_tx, letters) => void posted.push(...letters)
  const run = (at: Instant) =>
    pass(world.db, pathways, publications, { authority, program: programVersion(), send }, at)
  const receipts = (issue: Issue) => asKeeper(world.db, (tx) => receiptsOf(tx, authority, issue.issue))
  return { run, posted, receipts }
}

/** An issue as one person reads it at a moment. */
export const readBy = (
  world: World,
  issue: Issue,
  worker: string,
  role: RoleId,
  at: Instant,
  team: string | null = null,
) =>
  reading(world.db, { ...world.view(at.slice(0, 10)), reader: { worker, name: 'Somebody', role, team } }, at, (seam) =>
    editionOf(seam, issue, 'Invented Borough', forumOf(issue, role)),
  )

export const daysOf = (issues: readonly Issue[]): string[] => issues.map((issue) => issue.for)
