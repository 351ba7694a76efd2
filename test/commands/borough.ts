import { day } from '#language/day.ts'
import { restriction } from '#language/spine/index.ts'
import { given, moment } from '../examples/given.ts'
import { throughline } from './at-the-prompt.ts'

/** A small borough in May 2025: Amy and Cara in the north, Ben in the south; Cara's record is restricted. */
export async function borough() {
  const world = await given()
  const [north, south, door] = [
    await world.team('North'),
    await world.team('South'),
    await world.team('Front door', true),
  ]
  const people = {
    manager: await world.worker('Mina Manager', 'team_manager', north),
    worker: await world.worker('Sol Worker', 'social_worker', north),
    southern: await world.worker('Sid Southern', 'social_worker', south),
    officer: await world.worker('Cora Contact', 'contact_officer', door),
    director: await world.worker('Dee Director', 'director'),
    analyst: await world.worker('Ana Analyst', 'performance_analyst'),
    administrator: await world.worker('Ada Administrator', 'administrator'),
    councillor: await world.worker('Con Councillor', 'councillor'),
  }
  const children = { amy: await world.child('Amy'), ben: await world.child('Ben'), cara: await world.child('Cara') }
  await world.allocated(children.amy, people.worker, north)
  await world.allocated(children.cara, people.worker, north)
  await world.allocated(children.ben, people.southern, south)
  await world.save(
    restriction,
    [children.cara],
    { from: day('2025-02-01'), why: 'Known to staff' },
    { recordedAt: '2025-02-01T09:00:00Z' },
  )
  const missing = (child: string, on: string) =>
    world.missing(child, `2025-05-${on} 20:00`, `2025-05-${on} 23:00`, { recordedAt: `2025-05-${on}T23:00:00Z` })
  const episodes = {
    first: await missing(children.amy, '01'),
    second: await missing(children.amy, '10'),
    third: await missing(children.amy, '20'),
    bens: await missing(children.ben, '12'),
    caras: await missing(children.cara, '15'),
  }
  await world.interview(
    children.amy,
    episodes.first.record,
    '2025-05-02 10:00',
    {},
    { recordedAt: '2025-05-03T09:00:00Z' },
  )
  const env = { DATABASE_URL: String(world.pool.options.connectionString) }
  const as = (person: string, ...words: string[]) => throughline([...words, '--as', person], { env })
  return {
    world,
    people,
    children,
    episodes,
    teams: { north, south },
    env,
    as,
    moment,
    run: (...words: string[]) => throughline(words, { env }),
  }
}

export const may2025 = ['--from', '2025-05-01', '--until', '2025-05-31', '--as-at', '2025-06-01']
