import { day } from '#language/day.ts'
import { instant, londonDay, londonInstant } from '#language/instant.ts'
import type { Moment } from '#language/answers.ts'
import type { Answers, AnswersOf, Fields, RecordKind } from '#language/record.ts'
import { allocation, personDetails, post, teamDetails, workerDetails } from '#language/spine/index.ts'
import type { RoleId } from '#language/roles.ts'
import { pathways } from '#pathways/index.ts'
import { missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import { fillCalendar } from '#services/calendar/fill.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper, databaseOn, type Database } from '#workings/database.ts'
import { draftOf, type Draft, type Saved } from '#workings/save/draft.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { newSubject } from '#workings/save/subject.ts'
import type { View } from '#workings/view.ts'
import { testDatabase } from '../database.ts'

export const authority = 999

/** '2026-03-31 14:05' in London, or '2026-03-31' where the hour is not known. */
export function moment(text: string): Moment {
  const [on, time] = text.split(' ')
  if (time === undefined) return { day: day(on!), at: null }
  const at = londonInstant(day(on!), time, { which: 'first' })
  if (at === 'skipped' || at === 'repeated') throw new RangeError(`${text} did not happen once`)
  return { day: day(on!), at }
}

type Saying = Partial<Omit<Draft, 'kind' | 'subjects' | 'answers'>> & { recordedAt?: string; by?: string | null }

/** An authority with nobody in it yet, and words for what happens there. Everything goes through the same save as a form's. */
export async function given() {
  const { pool, close } = await testDatabase()
  const db = databaseOn(pool)
  await pool.query('insert into authority (authority, name, invented) values ($1, $2, true)', [
    authority,
    'Invented Borough',
  ])
  await pool.query('insert into subject values ($1, $2, $3)', [authority, authoritySubject, 'authority'])
  await fillCalendar(pool, authority)
  await asKeeper(db, (tx) =>
    rebuildCaches(tx, pathways, { authority, today: day('2026-01-01'), knownAt: null }, '2026-01-01T00:00:00Z'),
  )
  return new World(db, pool, close)
}

export const authoritySubject = '00000000-0000-7000-8000-000000000999'

export class World {
  readonly db: Database
  readonly pool: Awaited<ReturnType<typeof testDatabase>>['pool']
  readonly close: () => Promise<void>

  constructor(db: Database, pool: World['pool'], close: World['close']) {
    this.db = db
    this.pool = pool
    this.close = close
  }

  save<F extends Fields>(
    kind: RecordKind<string, F>,
    subjects: readonly string[],
    answers: Partial<Answers<NoInfer<F>>>,
    { recordedAt, by, ...rest }: Saying = {},
  ): Promise<Saved> {
    const now = recordedAt === undefined ? instant('2026-06-01T09:00:00.000Z') : instant(recordedAt)
    return putOnRecord(
      this.db,
      pathways,
      { authority, today: londonDay(now), now, worker: by ?? null },
      draftOf(kind, subjects, answers, rest),
    )
  }

  async subject(kind: 'child' | 'worker' | 'team' | 'agency' = 'child'): Promise<string> {
    return asKeeper(this.db, (tx) =>
      newSubject(tx, { authority, today: day('2026-01-01'), now: instant('2026-01-01T00:00:00Z'), worker: null }, kind),
    )
  }

  async child(
    name: string,
    details: Partial<AnswersOf<typeof personDetails>> = { born: day('2011-05-05') },
  ): Promise<string> {
    const child = await this.subject()
    await this.save(
      personDetails,
      [child],
      { given_name: name, family_name: 'Invented', sex: 'female', ...details },
      { recordedAt: '2025-01-01T09:00:00Z' },
    )
    return child
  }

  async team(name: string, frontDoor = false): Promise<string> {
    const team = await this.subject('team')
    await this.save(
      teamDetails,
      [team],
      { name, from: day('2020-01-01'), front_door: frontDoor ? 'yes' : 'no' },
      { recordedAt: '2025-01-01T09:00:00Z' },
    )
    return team
  }

  async worker(name: string, role: RoleId, team: string | null = null): Promise<string> {
    const worker = await this.subject('worker')
    await this.save(
      workerDetails,
      [worker],
      { name, started: day('2020-01-01') },
      { recordedAt: '2025-01-01T09:00:00Z' },
    )
    await this.save(post, [worker], { role, team, from: day('2020-01-01') }, { recordedAt: '2025-01-01T09:00:00Z' })
    return worker
  }

  allocated(child: string, worker: string, team: string, from = '2025-01-01'): Promise<Saved> {
    return this.save(
      allocation,
      [child],
      { worker, team, role: 'social_worker', from: day(from) },
      { recordedAt: '2025-01-01T09:00:00Z' },
    )
  }

  missing(
    child: string,
    started: string,
    returned: string | null,
    saying: Saying & { answers?: Partial<AnswersOf<typeof missingEpisode>> } = {},
  ): Promise<Saved> {
    const { answers, ...rest } = saying
    const said: Partial<AnswersOf<typeof missingEpisode>> = {
      type: 'missing',
      missing_from: 'home',
      reported_by: 'parent',
      known_to_us: 'yes',
      action: 'Visit the home',
      started: moment(started),
      reported: moment(started),
      returned: returned === null ? null : moment(returned),
      ...answers,
    }
    return this.save(missingEpisode, [child], said, rest)
  }

  interview(
    child: string,
    episode: string,
    happened: string,
    answers: Partial<AnswersOf<typeof returnInterview>> = {},
    saying: Saying = {},
  ): Promise<Saved> {
    return this.save(
      returnInterview,
      [child],
      { outcome: 'held', happened: moment(happened), independent: 'yes', harm: 'no', ...answers },
      { about: episode, ...saying },
    )
  }

  discussion(
    child: string,
    about: string,
    held: string,
    saying: Saying & { answers?: Partial<AnswersOf<typeof strategyDiscussion>> } = {},
  ): Promise<Saved> {
    const { answers, ...rest } = saying
    return this.save(
      strategyDiscussion,
      [child],
      {
        held: moment(held),
        mode: 'conference_call',
        trigger: 'missing',
        agencies: [{ agency: 'Police', invited: true, tookPart: 'by call' }],
        ...answers,
      },
      { about, ...rest },
    )
  }

  view(today: string, knownAt: string | null = null): View {
    return { authority, today: day(today), knownAt: knownAt === null ? null : instant(knownAt) }
  }

  async rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.pool.query(text, values)).rows as T[]
  }
}
