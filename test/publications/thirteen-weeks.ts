import { addDays, day, daysBetween, type Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Period } from '#workings/publish/derive.ts'
import { Chance } from '#synthetic/chance.ts'
import type { World } from '../examples/given.ts'
import { on } from '../examples/issuing.ts'

/** Three months with Easter, two bank holidays in May and the clocks going forward; and the days that came before them. */
export const quarter = { from: day('2026-03-02'), until: day('2026-05-31') }
const since = day('2025-12-01')

/** Nobody's server ran on these days: what was due is made up when it runs again. */
export const down = { from: day('2026-05-25'), until: day('2026-05-27') }

/** What should go out, typed from a wall calendar and not worked out: which day each is for, and when it is made. */
export const expected: Record<string, readonly string[]> = {
  'weekly-missing': [
    '2026-03-02',
    '2026-03-09',
    '2026-03-16',
    '2026-03-23',
    '2026-03-30',
    '2026-04-07', // after Easter Monday
    '2026-04-13',
    '2026-04-20',
    '2026-04-27',
    '2026-05-05', // after the early May bank holiday
    '2026-05-11',
    '2026-05-18',
    '2026-05-26', // after the spring bank holiday, and made up on the 28th
  ],
  'missing-trends': ['2026-03-06', '2026-04-09', '2026-05-08'],
  'missing-board': ['2026-04-16'],
}

/** One episode as somebody who keeps a notebook has it. */
export type Noted = { record: string; child: string; team: string; started: Day; from: 'home' | 'care'; known: Instant }
type ToCome = Omit<Noted, 'record'>

/** Episodes by chance, in the order in which they are recorded: most on the day, some days or weeks late. */
export function episodesToCome(seed: number, children: readonly { child: string; team: string }[]): ToCome[] {
  const chance = new Chance(seed)
  const episodes = Array.from({ length: 110 }, (_, nth): ToCome => {
    const started = addDays(since, chance.whole(0, daysBetween(since, quarter.until) - 1))
    const late = Number(chance.weighted({ '0': 0.6, '1': 0.15, '3': 0.1, '9': 0.1, '24': 0.05 }))
    const minute = String(nth % 60).padStart(2, '0')
    const known = on(addDays(started, late), `${nth < 60 ? 21 : 22}:${minute}`)
    return { ...chance.pick(children), started, from: chance.yes(0.3) ? 'care' : 'home', known }
  })
  return episodes.toSorted((a, b) => Date.parse(a.known) - Date.parse(b.known))
}

export async function record(world: World, { child, team, started, from, known }: ToCome): Promise<Noted> {
  const back = londonDay(known) > started ? `${addDays(started, 1)} 08:00` : null
  const saying = { recordedAt: known, answers: { missing_from: from } }
  const { record } = await world.missing(child, `${started} 20:00`, back, saying)
  return { record, child, team, started, from, known }
}

/** What the notebook says of some days, as it stood at a moment. */
export function reckoned(book: readonly Noted[], { from, until }: Period, at: Instant) {
  const told = book.filter(
    (one) => one.started >= from && one.started <= until && Date.parse(one.known) < Date.parse(at),
  )
  const times = [...Map.groupBy(told, ({ child }) => child).values()].map((those) => those.length)
  return {
    missing_episodes: told.length,
    missing_children: times.length,
    repeat_missing_children: times.filter((n) => n > 1).length,
  }
}
