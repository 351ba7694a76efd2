import { performance } from 'node:perf_hooks'
import { missingEpisode } from '#pathways/missing/records.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { putOnRecord } from '#workings/save/put-on-record.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { asKeeper } from '#workings/database.ts'
import { pathways } from '#pathways/index.ts'
import { at } from '../people.ts'
import { authority, today } from '../filled.ts'
import type { Ground, Side, Workload } from '../workload.ts'

const each = 8

/** Whole saves of a missing episode, committed to disk: its checks, version, prompts and caches, by so many at once. */
const saving = (writers: number): Workload => ({
  name: `save, ${writers} ${writers === 1 ? 'writer' : 'writers'}`,
  means: 'A missing episode is put on record with all that follows; the peer commits single rows to one narrow table.',
  runs: writers === 1 ? 25 : 12,
  async sides(ground) {
    const children = await someChildren(ground)
    let next = 0
    const child = () => children[(next = (next + 1) % children.length)]!
    const save = () => together(writers, () => saveOne(ground, child()))
    return [{ engine: 'throughline', run: save }, withoutCaches(ground, save), await rawCommits(ground, writers)]
  },
})

export const saves = [saving(1), saving(16)]

/** Children of an ordinary size who are somebody's, so that a prompt finds whom to ask. */
async function someChildren({ pool }: Ground): Promise<string[]> {
  const { rows } = await pool.query<{ subject: string }>(
    `select distinct a.subject from answers.allocation a join record r using (authority, record, version, subject)
     where r.recorded_until = 'infinity' and a.until is null and a.authority = $1 order by a.subject limit 5000`,
    [authority],
  )
  return rows
    .map(({ subject }, at) => [subject, (at * 7919) % rows.length] as const)
    .toSorted((a, b) => a[1] - b[1])
    .map(([subject]) => subject)
}

async function saveOne({ house, people }: Ground, child: string): Promise<void> {
  const moment = { day: today, at: new Date(Date.parse(at) - 3_600_000).toISOString() as Instant }
  const answers = {
    type: 'missing',
    missing_from: 'home',
    reported_by: 'parent',
    known_to_us: 'yes',
    action: 'Visit the home',
    started: moment,
    reported: moment,
  }
  const saving = { authority, today: londonDay(at), now: at, worker: people.officer.worker }
  await putOnRecord(house.db, pathways, saving, { kind: missingEpisode, subjects: [child], answers })
}

/** Each writer does several, one after another; the milliseconds of each. */
async function together(writers: number, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  const one = async () => {
    for (let n = 0; n < each; n++) {
      const began = performance.now()
      await work()
      taken.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: writers }, one))
  return taken
}

/** The caches said to be out of date, so that no save keeps them; built anew when all is measured. */
function withoutCaches({ pool, house }: Ground, save: () => Promise<number[]>): Side {
  const ready = (yes: boolean) => pool.query('update cache_state set ready = $1 where authority = $2', [yes, authority])
  return {
    engine: 'throughline without caches',
    run: async () => {
      await ready(false)
      try {
        return await save()
      } finally {
        await ready(true)
      }
    },
    close: async () => {
      await asKeeper(house.db, (tx) => rebuildCaches(tx, pathways, { authority, today, knownAt: null }, at))
    },
  }
}

async function rawCommits({ pool }: Ground, writers: number): Promise<Side> {
  await pool.query(
    'create table if not exists narrow (id bigint generated always as identity primary key, said text not null)',
  )
  const insert = { name: 'bench_narrow', text: "insert into narrow (said) values ('a row')" }
  return { engine: 'raw commit', run: () => together(writers, () => pool.query(insert)) }
}
