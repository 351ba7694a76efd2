import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { returnToInterview } from '#pathways/missing/timescales.ts'
import { clocksOf } from '#workings/clocks/derive.ts'
import { asKeeper } from '#workings/database.ts'
import { noSettings } from '#workings/settings.ts'
import { authority, today } from '../filled.ts'
import type { Ground, Workload } from '../workload.ts'
import { interviewClocks } from './by-hand.ts'

const view = { authority, today, knownAt: null }
type Counted = { outcome: string | null; n: number }

/** Every return-interview clock there is: how many ended how. */
export const clockWorkloads: Workload[] = [
  {
    name: 'clocks of returns, derived',
    means:
      'The clock from each return to its interview, for all children, from the records; the peer is one query for this clock alone, with the same result.',
    runs: 20,
    async sides(ground) {
      assert.deepEqual(await derived(ground), await byHand(ground), 'the clocks differ from those of the query by hand')
      return [
        { engine: 'throughline', run: async () => void (await derived(ground)) },
        { engine: 'hand-written SQL', run: async () => void (await byHand(ground)) },
      ]
    },
  },
  {
    name: 'clocks of returns, cached',
    means: 'The same from the cache.',
    runs: 20,
    async sides(ground) {
      assert.deepEqual(
        await cached(ground),
        await byHand(ground),
        'the cached clocks differ from those of the query by hand',
      )
      return [
        { engine: 'throughline', run: async () => void (await cached(ground)) },
        { engine: 'hand-written SQL', run: async () => void (await byHand(ground)) },
      ]
    },
  },
]

const derived = ({ house }: Ground): Promise<Counted[]> =>
  asKeeper(house.db, async (tx) => {
    const { rows } =
      await sql<Counted>`select outcome, count(*)::int as n from (${clocksOf(returnToInterview, view, noSettings)}) c group by 1 order by 1 nulls last`.execute(
        tx,
      )
    return rows
  })

async function cached({ pool }: Ground): Promise<Counted[]> {
  const { rows } = await pool.query<Counted>(
    "select outcome, count(*)::int as n from clock_cache where authority = $1 and timescale = 'return_to_interview' group by 1 order by 1 nulls last",
    [authority],
  )
  return rows
}

async function byHand({ pool }: Ground): Promise<Counted[]> {
  const { rows } = await pool.query<Counted>(query, [authority])
  return rows
}

const query = `with ${interviewClocks} select outcome, count(*)::int as n from outcomes group by 1 order by 1 nulls last`
