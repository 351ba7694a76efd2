import { day } from '#language/day.ts'
import { placedByOther, restriction } from '#language/spine/index.ts'
import type { RoleId } from '#language/roles.ts'
import { exploitationFlag } from '#pathways/missing/records.ts'
import { given } from './given.ts'

/** A small borough in the spring of 2026, told once for every test of what people see. */
export async function borough() {
  const world = await given()
  const [north, south] = [await world.team('Safeguarding North'), await world.team('Safeguarding South')]
  const hired = async (name: string, role: RoleId, team: string | null = null) => ({
    worker: await world.worker(name, role, team),
    role,
    team,
  })
  const people = {
    officer: await hired('Olu Officer', 'contact_officer'),
    worker: await hired('Sol Worker', 'social_worker', north),
    manager: await hired('Mina Manager', 'team_manager', north),
    divisional: await hired('Dee Divisional', 'divisional_manager'),
    analyst: await hired('Ana Analyst', 'performance_analyst'),
    director: await hired('Dora Director', 'director'),
    chief: await hired('Chi Chief', 'chief_executive'),
    member: await hired('Lee Member', 'lead_member'),
    councillor: await hired('Cora Councillor', 'councillor'),
    partner: await hired('Pat Partner', 'partner_agency'),
    administrator: await hired('Ada Administrator', 'administrator'),
  }
  const child = async (name: string, team: string | null, born = '2011-05-05') => {
    const made = await world.child(name, { born: day(born) })
    if (team) await world.allocated(made, people.worker.worker, team)
    return made
  }
  const children = {
    amy: await child('Amy', north),
    ben: await child('Ben', north),
    cai: await child('Cai', south, '2014-02-28'),
    dee: await child('=Dee', null),
  }
  // Amy: three episodes in May, a prompt, flagged, one interview in time, one owed and overdue.
  await world.save(exploitationFlag, [children.amy], {
    of: 'criminal',
    level: 'significant',
    from: day('2026-04-01'),
    reviewer: people.manager.worker,
    reasons: 'Found with older men',
  })
  const first = await world.missing(children.amy, '2026-05-02 20:00', '2026-05-03 08:00', {
    recordedAt: '2026-05-03T09:00:00Z',
  })
  await world.interview(children.amy, first.record, '2026-05-04 10:00', {}, { recordedAt: '2026-05-04T12:00:00Z' })
  await world.missing(children.amy, '2026-05-11 20:00', '2026-05-12 08:00', {
    recordedAt: '2026-05-12T09:00:00Z',
    answers: { missing_from: 'care' },
  })
  await world.missing(children.amy, '2026-05-28 20:00', '2026-05-28 23:00', { recordedAt: '2026-05-29T09:00:00Z' })
  // Ben is missing now; Cai was away once, in care, and her hours are not known. Dee's record is restricted.
  await world.missing(children.ben, '2026-05-31 21:30', null, {
    recordedAt: '2026-05-31T22:00:00Z',
    answers: { action: null, risk: 'high' },
    by: people.worker.worker,
  })
  await world.missing(children.cai, '2026-04-10', '2026-04-11', {
    recordedAt: '2026-04-12T09:00:00Z',
    answers: { missing_from: 'care' },
  })
  await world.save(placedByOther, [children.cai], { home_authority: 'Elsewhere', from: day('2026-01-01') })
  await world.missing(children.dee, '2026-05-20 20:00', '2026-05-21 08:00', { recordedAt: '2026-05-21T09:00:00Z' })
  await world.save(
    restriction,
    [children.dee],
    { from: day('2026-05-25'), why: 'Related to a member of staff', ask: people.divisional.worker },
    { recordedAt: '2026-05-25T09:00:00Z' },
  )
  return { world, north, south, people, children }
}
