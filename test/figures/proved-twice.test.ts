import { test } from 'node:test'
import { byMonth, byTeam } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import { missingMeasures } from '#pathways/missing/measures.ts'
import { asKeeper } from '#workings/database.ts'
import { figure, type Part } from '#workings/figures/figure.ts'
import { settingsOf } from '#workings/settings.ts'
import { given, type World } from '../examples/given.ts'
import { lives } from '../laws/lives.ts'
import { same } from '../laws/same.ts'
import { toldByHand, whoIsWhom } from './told-by-hand.ts'

const periods = [
  ['2025-01-01', '2026-12-31'],
  ['2026-02-01', '2026-02-28'],
  ['2026-05-01', '2026-05-31'],
] as const
const ways = { whole: [], month: [byMonth], team: [byTeam] } as const

const named = await amyAndBen()
const invented = await lives()

for (const measure of missingMeasures) {
  test(`${measure.name}: a query written by hand agrees on Amy and Ben`, () => agree(named, measure, 'Amy and Ben'))
  test(`${measure.name}: a query written by hand agrees on what four writers lived`, async () => {
    for (const { world, said } of invented) await agree(world, measure, said)
  })
}

async function agree(world: World, measure: (typeof missingMeasures)[number], said: string): Promise<void> {
  const who = await whoIsWhom(world)
  for (const [from, until] of periods) {
    for (const [way, by] of Object.entries(ways)) {
      const view = world.view('2026-12-01')
      const parts = await asKeeper(world.db, async (tx) =>
        figure(tx, view, await settingsOf(tx, view), { measure, from: day(from), until: day(until), by }),
      )
      const found = parts.map((part) => lineOf(part, way))
      same(
        found,
        await toldByHand(world, who, measure.id, from, until, way as keyof typeof ways),
        `${from} to ${until} by ${way}, ${said}`,
      )
    }
  }
}

function lineOf(part: Part, way: string): string {
  const out = Object.entries(part.leftOut).map(([words, n]) => `${words} ${n}`)
  return `${part.at[way] ?? way}: ${part.counted} counted, ${part.well ?? 0} well, middle ${part.value === null ? 'none' : part.value.toFixed(3)}, left out ${out.toSorted().join('; ')}`
}

async function amyAndBen(): Promise<World> {
  const world = await given()
  const [north, south] = [await world.team('North'), await world.team('South')]
  const [sol, mina] = [
    await world.worker('Sol', 'social_worker', north),
    await world.worker('Mina', 'team_manager', north),
  ]
  const [amy, ben] = [await world.child('Amy'), await world.child('Ben', { born: day('2008-05-20') })]
  await world.allocated(amy, sol, north)
  await world.allocated(ben, mina, south, '2026-05-10')
  const held = await world.missing(amy, '2026-05-01 20:00', '2026-05-02 08:00', { recordedAt: '2026-05-02T09:00:00Z' })
  await world.interview(amy, held.record, '2026-05-05 08:00')
  const declined = await world.missing(amy, '2026-05-10 20:00', '2026-05-11 08:00', {
    recordedAt: '2026-05-11T09:00:00Z',
  })
  await world.interview(amy, declined.record, '2026-05-12 10:00', { outcome: 'declined_by_child' })
  await world.missing(amy, '2026-05-20 20:00', null, { recordedAt: '2026-05-21T09:00:00Z' })
  const early = await world.missing(ben, '2026-05-04', '2026-05-05')
  await world.interview(ben, early.record, '2026-05-08 08:00')
  await world.missing(ben, '2026-05-15 20:00', '2026-05-16 20:30', { answers: { no_interview: 'home_authority' } })
  await world.missing(ben, '2026-05-18 20:00', '2026-05-19 20:00')
  return world
}
