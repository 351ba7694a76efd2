import { day } from '#language/day.ts'
import { instant, londonDay } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import {
  address,
  adoptionSeal,
  allocation,
  identifier,
  personDetails,
  placedByOther,
  promptRaised,
  relationship,
  restriction,
  workerConnection,
} from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { pathways } from '#pathways/index.ts'
import { fillCalendar } from '#services/calendar/fill.ts'
import { CheckedFile } from '#services/files/checked.ts'
import { newId } from '#services/ids.ts'
import { asKeeper } from '#workings/database.ts'
import { keepDocument } from '#workings/save/document.ts'
import { draftOf } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { newSubject } from '#workings/save/subject.ts'
import { authority, given, moment } from '../examples/given.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { programVersion } from '#services/program.ts'
import { issue } from '#workings/publish/issue.ts'
import { frontDoor } from '../examples/browser.ts'
import { Canaries } from './canaries.ts'
import { reach, relations, states, type Relation, type State } from './who.ts'

export const allRoles = Object.keys(reach) as RoleId[]
const inTeams: readonly RoleId[] = [
  'social_worker',
  'team_manager',
  'business_support',
  'reviewing_officer',
  'return_interviewer',
]
const elsewhere = 998
const long = { recordedAt: '2025-02-01T09:00:00Z' }
const lately = { recordedAt: '2026-05-22T09:00:00Z' }

export type Child = {
  child: string
  relation: Relation
  state: State
  /** A record of theirs that is open to nobody else by itself, and what it holds. */
  record: string
  document: string
  prompt: string
}

/** Somebody in every role, and a child of every kind in every state, each with strings of their own planted on their record. */
export async function crowd() {
  const world = await given()
  const canaries = new Canaries()
  const [north, south] = [await world.team('Safeguarding North'), await world.team('Safeguarding South')]
  const colleague = await world.worker('Col League', 'social_worker', north)
  const stranger = await world.worker('Stan Southern', 'social_worker', south)
  const workers = new Map<RoleId, { worker: string; team: string | null }>()
  for (const role of allRoles) {
    const team = inTeams.includes(role) ? north : null
    workers.set(role, { worker: await world.worker(`The ${role.replaceAll('_', ' ')}`, role, team), team })
  }
  await theOtherAuthority(world)
  const children: Child[] = []
  for (const relation of relations) for (const state of states) children.push(await made(relation, state))

  async function made(relation: Relation, state: State): Promise<Child> {
    const of = relation === 'other authority' ? elsewhere : authority
    const save: typeof world.save = (kind, subjects, answers, saying) => {
      const { recordedAt = lately.recordedAt, by = null, ...rest } = saying ?? {}
      const now = instant(recordedAt)
      const asWhom = { authority: of, today: londonDay(now), now, worker: by }
      return putOnRecord(world.db, pathways, asWhom, draftOf(kind, subjects, answers, rest))
    }
    const saving = { authority: of, today: day('2026-05-22'), now: instant(lately.recordedAt), worker: null }
    const child = await asKeeper(world.db, (tx) => newSubject(tx, saving, 'child'))
    const says = canaries.plant(child)
    const died = state === 'died' ? { died: day('2026-05-21') } : {}
    const who = {
      given_name: 'Amy',
      family_name: says.name,
      also_known_as: says['other name'],
      born: day('2011-05-05'),
    }
    await save(personDetails, [child], { ...who, ...died }, state === 'died' ? lately : long)
    await save(address, [child], { lines: says.address, postcode: says.postcode, moved_in: day('2020-01-01') }, long)
    await save(
      address,
      [child],
      {
        lines: says['kept-back address'],
        moved_in: day('2025-01-01'),
        non_disclosable: 'yes',
        kept_from: says['kept from'],
      },
      long,
    )
    await save(identifier, [child], { scheme: 'upn', value: says.number, given: day('2020-01-01') }, long)
    await save(relationship, [child], { who: says.relation, is: 'other_family', contact: says.note }, long)
    if (relation === 'placed here by another authority')
      await save(placedByOther, [child], { home_authority: 'Elsewhere', from: day('2026-01-01') }, long)
    await allocate(child, relation)
    const record = newId(Date.parse(lately.recordedAt))
    const file = await CheckedFile.of(says['file name'], Buffer.from(says.file), 1)
    if ('refused' in file) throw new Error(file.refused)
    const document = await asKeeper(world.db, (tx) => keepDocument(tx, saving, record, file))
    // Whoever is nobody's was missing once, longer ago than a pathway's workers look.
    const on = relation === 'none' ? '2024-01' : '2026-05'
    await save(
      missingEpisode,
      [child],
      {
        type: 'missing',
        missing_from: 'home',
        reported_by: 'parent',
        known_to_us: 'yes',
        action: says.note,
        police_reference: says['police reference'],
        police_report: document,
        started: moment(`${on}-20 20:00`),
        reported: moment(`${on}-20 21:00`),
        returned: state === 'open' && relation !== 'none' ? null : moment(`${on}-21 08:00`),
      },
      { ...lately, newRecord: record },
    )
    const { record: prompt } = await save(
      promptRaised,
      [child],
      {
        rule: 'repeat_missing',
        rule_words: 'Noticed',
        known: moment('2026-05-21 09:00'),
        grounds: [record],
        asks: 'team_manager',
        asked: workers.get('team_manager')!.worker,
      },
      { ...lately, source: 'noticed' },
    )
    if (state === 'restricted') await save(restriction, [child], { from: day('2026-05-25'), why: says.note }, lately)
    if (state === 'adopted')
      await save(adoptionSeal, [child], { ordered_on: day('2026-05-20'), why: says.note }, lately)
    if (state === 'relative of staff')
      for (const { worker } of workers.values())
        if (relation !== 'other authority')
          await save(workerConnection, [worker], { is: 'relative', known_child: child, from: day('2024-01-01') }, long)
    return { child, relation, state, record, document, prompt }
  }

  async function allocate(child: string, relation: Relation): Promise<void> {
    const to = (worker: string, team: string, until: string | null = null) =>
      world.save(
        allocation,
        [child],
        { worker, team, role: 'social_worker', from: day('2025-01-01'), ...(until ? { until: day(until) } : {}) },
        long,
      )
    const theirs = inTeams.map((role) => workers.get(role)!.worker)
    if (relation === 'own') for (const worker of theirs) await to(worker, north)
    if (relation === 'team') await to(colleague, north)
    if (relation === 'other team' || relation === 'placed here by another authority') await to(stranger, south)
    if (relation === 'ended') for (const worker of theirs) await to(worker, north, '2026-04-30')
  }

  const issued = day('2026-05-25')
  const week = { from: day('2026-05-18'), until: day('2026-05-24') }
  await issue(
    world.db,
    pathways,
    weeklyMissing,
    { authority, for: issued, ...week, by: null, program: programVersion() },
    instant('2026-05-25T10:00:00Z'),
  )
  const door = await frontDoor(world, '2026-05-28T09:00:00.000Z')
  return {
    world,
    canaries,
    children,
    workers,
    door,
    issued,
    as: (role: RoleId) => door.signedIn(workers.get(role)!.worker, role, workers.get(role)!.team),
  }
}

export type Crowd = Awaited<ReturnType<typeof crowd>>

/** A second authority in the same store: whatever is theirs is nobody's here. */
async function theOtherAuthority({ pool }: Awaited<ReturnType<typeof given>>): Promise<void> {
  await pool.query('insert into authority (authority, name, invented) values ($1, $2, true)', [elsewhere, 'Elsewhere'])
  await fillCalendar(pool, elsewhere)
}
