import { addDays, type Day } from '#language/day.ts'
import { cover } from '#language/spine/index.ts'
import type { Book } from './book.ts'
import type { Chance } from './chance.ts'
import { earlier, hour, later, startOf, type Ms } from './moments.ts'
import type { Leave, Person, Team } from './people.ts'

/** One manager is away today; each has been away now and then. A neighbour stands in. */
export function inventLeave(
  book: Book,
  chance: Chance,
  teams: readonly Team[],
  people: readonly Person[],
  today: Day,
): Leave[] {
  const managers = [...new Set(teams.filter(({ until }) => until === null).map(({ manager }) => manager))]
  const nobody = people.find(({ role }) => role === 'principal_team_manager')!.worker
  const leave = managers.flatMap((away, at): Leave[] => {
    const by = managers[(at + 1) % managers.length] ?? nobody
    const past = [120, 400].map((ago): Leave => {
      const from = earlier(today, ago + chance.whole(0, 60))
      return { away, by, from, until: addDays(from, chance.pick([7, 14])) }
    })
    const awayNow: Leave[] = at === 2 ? [{ away, by: nobody, from: earlier(today, 4), until: later(today, 8) }] : []
    return [...awayNow, ...past]
  })
  const known = (on: Day): Ms => startOf(on) - 7 * 24 * hour
  for (const { away, by, from, until } of leave)
    book.enter({
      kind: cover,
      subjects: [away],
      by: null,
      versions: [{ at: known(from), answers: { covered_by: by, from, until } }],
    })
  return leave
}
