import assert from 'node:assert/strict'
import { byMonth, byTeam } from '#language/breakdown.ts'
import type { Measure } from '#language/measure.ts'
import { isShare } from '#language/measure.ts'
import { kept } from '#workings/caches/reads.ts'
import { figure } from '#workings/figures/figure.ts'
import { asKeeper } from '#workings/database.ts'
import { noSettings } from '#workings/settings.ts'
import { pathways } from '#pathways/index.ts'
import { authority, today } from '../filled.ts'
import { nameOf } from '../page.ts'
import type { Ground, Side, Workload } from '../workload.ts'
import { analysed, duckdb } from './duckdb.ts'
import { byHand } from './figures-by-hand.ts'
import { from, inOrder, until, type Part } from './part.ts'

const view = { authority, today, knownAt: null }
const derivedFigure = (measure: Measure): Workload => ({
  name: `figure derived: ${measure.id}`,
  means: `${measure.name} over a year, by month and team, from the records; the peer is a query for this measure alone, with the same result.`,
  runs: 12,
  async sides(ground) {
    const sides: Side[] = [{ engine: 'throughline', run: async () => void (await derived(ground, measure)) }]
    const query = byHand(measure.id)
    if (query === null) return sides
    const truth = await derived(ground, measure)
    assert.deepEqual(await hand(ground, query), truth, `${measure.id} differs from the query by hand`)
    sides.push({ engine: 'hand-written SQL', run: async () => void (await hand(ground, query)) })
    if (analysed(measure.id)) sides.push(await duckdb(ground, measure.id, truth))
    return sides
  },
})

const cachedFigure = (measure: Measure): Workload => ({
  name: `figure cached: ${measure.id}`,
  means: 'The same from the cache of figures.',
  runs: 50,
  async sides(ground) {
    const query = byHand(measure.id)
    const wanted = (await derived(ground, measure)).filter(({ counted }) => counted > 0)
    assert.deepEqual(await cached(ground, measure), wanted, `${measure.id} differs between its cache and the records`)
    const sides: Side[] = [{ engine: 'throughline', run: async () => void (await cached(ground, measure)) }]
    return query === null
      ? sides
      : [...sides, { engine: 'hand-written SQL', run: async () => void (await hand(ground, query)) }]
  },
})

const measures = [...pathways.measures.values()].filter(({ versions }) => versions[0]!.counts.is !== 'attendance')

export const figureWorkloads: Workload[] = [...measures.map(derivedFigure), ...measures.filter(kept).map(cachedFigure)]

async function derived({ house }: Ground, measure: Measure): Promise<Part[]> {
  const parts = await asKeeper(house.db, (tx) =>
    figure(tx, view, noSettings, { measure, from, until, by: [byMonth, byTeam] }),
  )
  const share = isShare(measure.versions[0]!.counts)
  return inOrder(
    parts.map(({ at, counted, well, value }) => ({
      month: at['month']!,
      team: at['team']!,
      counted,
      well: share ? (well ?? 0) : 0,
      value,
    })),
  )
}

async function hand({ pool }: Ground, query: string): Promise<Part[]> {
  const { rows } = await pool.query<Part>({ name: nameOf(query), text: query, values: [authority, from, until] })
  return inOrder(rows)
}

async function cached({ pool }: Ground, { id }: Measure): Promise<Part[]> {
  const text = `select to_char(month, 'YYYY-MM') as month, team::text as team, counted, well, null as value from figure_cache
    where authority = $1 and measure = $2 and month between $3 and $4 and counted > 0`
  const { rows } = await pool.query<Part>({ name: nameOf(text), text, values: [authority, id, from, until] })
  return inOrder(rows)
}
