import { lookedAfterReview } from '#pathways/looked-after/records.ts'
import { informationShared, missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { pathways } from '#pathways/index.ts'
import { allocation, identifier, personDetails } from '#language/spine/index.ts'
import { day } from '#language/day.ts'
import { Book } from '../src/synthetic/book.ts'
import { aDay, dayAt, hour, momentAt, startOf } from '../src/synthetic/moments.ts'
import { refreshAfter } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { noSettings } from '#workings/settings.ts'
import { authority, today } from './filled.ts'
import type { Ground } from './workload.ts'

const view = { authority, today, knownAt: null }

/** A child of the manager's team with exactly so many records: who they are, and years of going missing, interviews and reviews. */
export async function crowdedChild({ pool, house, people }: Ground, size: number): Promise<string> {
  const { worker, team } = people.manager
  const book = new Book(authority, size, startOf(today), 30)
  const child = book.subject('child')
  const enter = (
    kind: Parameters<Book['enter']>[0]['kind'],
    at: number,
    answers: object,
    about: string | null = null,
  ) => book.enter({ kind, subjects: [child], by: worker, about, versions: [{ at, answers: { ...answers } }] })
  const beginning = startOf(today) - 3000 * aDay
  enter(personDetails, beginning, {
    given_name: `Crowded${size}`,
    family_name: 'Invented',
    born: day('2012-04-04'),
    sex: 'female',
  })
  enter(identifier, beginning, { scheme: 'local', value: `CROWDED-${size}` })
  enter(allocation, beginning, { worker, team, role: 'social_worker', from: dayAt(beginning) })
  const step = (2990 * aDay) / size
  for (let n = 3; n < size;) {
    const at = beginning + n * step
    const said = {
      type: 'missing',
      missing_from: 'home',
      reported_by: 'parent',
      known_to_us: 'yes',
      action: 'Visit the home',
    }
    const left: (() => unknown)[] = []
    const episode = enter(missingEpisode, at + 9 * hour, {
      ...said,
      started: momentAt(at),
      reported: momentAt(at),
      returned: momentAt(at + 8 * hour),
    })
    const interview = () =>
      enter(
        returnInterview,
        at + 30 * hour,
        { outcome: 'held', happened: momentAt(at + 29 * hour), independent: 'yes', harm: 'no' },
        episode,
      )
    left.push(() => interview())
    left.push(() =>
      enter(informationShared, at + 32 * hour, {
        shared: momentAt(at + 31 * hour),
        with_whom: ['police'],
        what: 'Where the child went',
      }),
    )
    for (let review = 0; review < 5; review++)
      left.push(() => enter(lookedAfterReview, at + 40 * hour, { held: dayAt(at + review * hour), took_part: 'PN1' }))
    n += 1
    for (const one of left) {
      if (n >= size) break
      one()
      n += 1
    }
  }
  const client = await pool.connect()
  try {
    await book.write(client)
  } finally {
    client.release()
  }
  await asKeeper(house.db, (tx) =>
    refreshAfter(tx, pathways, view, noSettings, new Set(pathways.records.keys()), [child]),
  )
  await pool.query('analyze record')
  return child
}
