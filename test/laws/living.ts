import { setTimeout } from 'node:timers/promises'
import { addDays, day } from '#language/day.ts'
import { addHours, instant, londonDay, type Instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper, type Tx } from '#workings/database.ts'
import { raiseOverdue } from '#workings/prompts/overdue.ts'
import { Refusal, WrongAnswers } from '#workings/refusal.ts'
import { settingsOf } from '#workings/settings.ts'
import { personDetails } from '#language/spine/index.ts'
import { authority, given, type World } from '../examples/given.ts'
import { draftFor } from './drafting.ts'
import { nth, type Known } from './drafting-about.ts'
import type { Happening, What } from './happening.ts'
import type { History } from './histories.ts'
import { issue, type Told } from './issuing.ts'
import { photograph, type Photograph } from './photograph.ts'

/** A history that was lived: what is on record, what was seen on the way, and what was told. */
export type Life = {
  world: World
  known: Known
  photographs: Photograph[]
  told: Told[]
  refused: string[]
  end: Instant
}

const beginning = instant('2026-01-05T09:00:00Z')
const writers = 4

/** Lives a history with four writers at once on one database, each saving what comes to it in turn. */
export async function live(history: History): Promise<Life> {
  const world = await given()
  const known: Known = { children: [], teams: [], workers: [], prompts: [], saved: [] }
  const life: Life = { world, known, photographs: [], told: [], refused: [], end: beginning }
  for (const name of ['North', 'South', 'Front door']) known.teams.push(await world.team(name, name === 'Front door'))
  for (const [at, team] of known.teams.entries())
    known.workers.push(await world.worker(`Manager ${at}`, at === 2 ? 'principal_team_manager' : 'team_manager', team))
  for (let n = 0; n < 8; n++) await born(life, { is: 'child', born: 'known', sex: 'female', moves: false }, beginning)

  let clock = await together(life, history.unsettled, beginning)
  await asKeeper(world.db, (tx) => rebuild(tx, clock))
  clock = await together(life, history.settled, clock)
  clock = await together(life, history.putRight, clock)
  life.end = addHours(clock, 24)
  return life
}

/** Four writers take the happenings in turn. Somebody keeps photographs of the whole record meanwhile. */
async function together(life: Life, happenings: readonly Happening[], from: Instant): Promise<Instant> {
  let clock = from
  const timed = happenings.map((happening) => ({ ...happening, now: (clock = addHours(clock, happening.hoursLater)) }))
  const over = new AbortController()
  const watching = (async () => {
    while (!over.signal.aborted) {
      life.photographs.push(await photograph(life.world))
      await setTimeout(150)
    }
  })()
  const writing = Array.from({ length: writers }, async (_, writer) => {
    for (const [at, one] of timed.entries())
      if (at % writers === writer) await happen(life, one.what, one.daysLate, one.now)
  })
  try {
    await Promise.all(writing)
  } finally {
    over.abort()
    await watching
  }
  return clock
}

async function happen(life: Life, what: What, daysLate: number, now: Instant): Promise<void> {
  const { world, known } = life
  if (what.is === 'issue') return void life.told.push(await issue(world, now))
  if (what.is === 'minute') return minute(life, now, what.rebuilt)
  if (what.is === 'child') return born(life, what, now)
  const draft = draftFor(what, addDays(londonDay(now), -daysLate), now, known)
  if (draft === null) return
  try {
    const saved = await world.save(draft.kind, draft.subjects, draft.answers, {
      ...draft,
      recordedAt: now,
      by: nth(known.workers, now.length)!,
    })
    const { record: _record, reason: _reason, seen: _seen, become: _become, ...rest } = draft
    const there = known.saved.find(({ record }) => record === saved.record)
    if (there) Object.assign(there, { version: saved.version, draft: rest })
    else if (draft.kind.id !== 'setting')
      known.saved.push({ record: saved.record, version: saved.version, draft: rest })
  } catch (error) {
    // A writer whose clock is behind may correct what another has recorded from later.
    const ahead =
      error instanceof WrongAnswers &&
      error.problems.every(({ words }) => /in the (future|past)$|cannot be before/.test(words))
    if (!ahead && !(error instanceof Refusal)) throw error
    life.refused.push(error.message)
  }
  known.prompts = await world.rows(
    "select distinct on (record) record, subject as child from record where kind = 'prompt' order by record, version desc",
  )
  if (what.is === 'setting' && what.rebuilt) await asKeeper(world.db, (tx) => rebuild(tx, now))
}

async function born({ world, known }: Life, what: Extract<What, { is: 'child' }>, now: Instant): Promise<void> {
  const child = await world.subject()
  const n = known.children.length
  const dates = {
    known: { born: day(`20${10 + (n % 9)}-0${1 + (n % 9)}-29`.replace('-02-29', '-02-28')) },
    'nearly eighteen': { born: day('2008-03-15') },
    unborn: { expected: day('2026-09-01') },
    'not recorded': {},
  }[what.born]
  await world.save(
    personDetails,
    [child],
    { given_name: `Child ${n}`, family_name: 'Invented', sex: what.sex, ...dates },
    { recordedAt: now },
  )
  known.children.push(child)
}

const rebuild = (tx: Tx, now: Instant) =>
  rebuildCaches(tx, pathways, { authority, today: londonDay(now), knownAt: null }, now)

/** What the server does by the minute; and now and then an administrator builds the caches anew while others save. */
async function minute({ world }: Life, now: Instant, rebuilt: boolean): Promise<void> {
  await overdue(world, now)
  if (rebuilt) await asKeeper(world.db, (tx) => rebuild(tx, now))
}

export function overdue(world: World, now: Instant): Promise<number> {
  const saving = { authority, today: londonDay(now), now, worker: null }
  return asKeeper(world.db, async (tx) =>
    raiseOverdue(tx, pathways, saving, await settingsOf(tx, { authority, today: saving.today, knownAt: null })),
  )
}
