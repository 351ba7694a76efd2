import { addDays, addMonths, day, type Day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { programVersion } from '#services/program.ts'
import { asKeeper } from '#workings/database.ts'
import { issue } from '#workings/publish/issue.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { told } from '#workings/publish/told.ts'
import { authority, type World } from './given.ts'

/** Some weeks that nobody else in the same test file speaks of, and their nth day. */
export type Weeks = { from: Day; until: Day; day(n: number): Day }

export const issuedAt = instant('2026-06-01T10:00:00Z')
let month = day('2012-01-01')

export function nextWeeks(): Weeks {
  const from = month
  month = addMonths(month, 2)
  return { from, until: addDays(from, 30), day: (n) => addDays(from, n - 1) }
}

/** A child who went missing once in those weeks. */
export async function onceMissing(world: World) {
  const weeks = nextWeeks()
  const amy = await world.child('Amy')
  const first = await world.missing(amy, `${weeks.day(6)} 20:00`, `${weeks.day(7)} 08:00`)
  return { weeks, amy, first }
}

export const issuingFor = (weeks: Weeks) => ({
  authority,
  for: weeks.until,
  from: weeks.from,
  until: weeks.until,
  by: null,
  program: programVersion(),
})

export const issueFor = (world: World, weeks: Weeks): Promise<Issue> =>
  issue(world.db, pathways, weeklyMissing, issuingFor(weeks), issuedAt)

export function toldNow(world: World, issued: Issue, declarations = pathways, program = programVersion()) {
  const view = { authority, today: day('2026-06-01') }
  return asKeeper(world.db, (tx) => told(tx, declarations, view, program, issued.issue))
}
