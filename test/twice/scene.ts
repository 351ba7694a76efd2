import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '#language/day.ts'
import { commentary, decision, figure, forum, heading, publication } from '#language/publication.ts'
import type { RoleId } from '#language/roles.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'
import { publications } from '#publications/index.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { frontDoor, type Visitor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { choose, on, passing } from '../examples/issuing.ts'

/** A report that asks its readers for words and for a decision, as none that is declared does yet. */
const board = (id: string) =>
  publication(id, 'Missing children: the board’s page', {
    about: 'What happened last week, for the board.',
    source: 'Made up for these tests',
    readers: [forum('board', 'Board', { eyes: 'aggregate', members: ['director', 'lead_member'], cadence: 'weekly' })],
    cadence: { every: 'week', on: 'Monday' },
    blocks: [
      heading('Figures'),
      figure(missingEpisodes),
      commentary('divisional_manager', 'Why did the number of episodes change?'),
      decision('What will be done about it?'),
    ],
  })
/** Read by its readers already; and switched on for weeks, and never issued. */
const [read, missed] = [board('tried-board'), board('missed-board')]
export const readOn = '2026-06-01'
export const reports = {
  read: `/publications/${read.id}`,
  missed: `/publications/${missed.id}`,
  coded: `/publications/${weeklyMissing.id}`,
}

/** Somebody in each role that sends a form, and the screens they send them from. */
export async function scene() {
  const world = await given()
  const north = await world.team('North')
  const door = await frontDoor(world, on('2026-06-03', '10:00'), [...publications, read, missed])
  door.house.config.dataDir = await mkdtemp(join(tmpdir(), 'throughline-twice-'))
  const hired = async (role: RoleId, team: string | null = null): Promise<Visitor & { worker: string }> => {
    const worker = await world.worker(`A ${role}`, role, team)
    return Object.assign(await door.signedIn(worker, role, team), { worker })
  }
  for (const { id } of [read, weeklyMissing]) await choose(world, onKey(id), true, '2026-05-25')
  await choose(world, onKey(missed.id), true, '2026-01-05')
  const people = {
    officer: await hired('contact_officer'),
    manager: await hired('team_manager', north),
    divisional: await hired('divisional_manager'),
    director: await hired('director'),
    analyst: await hired('performance_analyst'),
    administrator: await hired('administrator'),
  }
  await passing(world, [read, weeklyMissing]).run(on(readOn, '07:05'))
  let children = 0
  /** A child of the team’s, whom nothing has happened to. */
  const child = async () => {
    children += 1
    const made = await world.child(`Child ${children}`, { born: day('2011-05-05') })
    await world.allocated(made, people.manager.worker, north)
    return made
  }
  return { world, door, people, child, hired, north }
}

export type Scene = Awaited<ReturnType<typeof scene>>
