import assert from 'node:assert/strict'
import { test } from 'node:test'
import { additive, inForce, type Measure } from '#language/measure.ts'
import { day } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { asKeeper } from '#workings/database.ts'
import { columnOf } from '#workings/figures/divide.ts'
import { figure, list, type FigureAsked, type Part, type Row } from '#workings/figures/figure.ts'
import { settingsOf } from '#workings/settings.ts'
import { authority } from '../examples/given.ts'
import { lives } from './lives.ts'

const all = await lives()
const periods = [
  { from: day('2025-01-01'), until: day('2026-12-31') },
  { from: day('2026-01-01'), until: day('2026-01-31') },
  { from: day('2026-02-10'), until: day('2026-03-20') },
  { from: day('2030-01-01'), until: day('2030-01-31') },
]

test('law 1: the list behind every figure and each of its parts has as many rows as the figure says', async () => {
  for (const life of all) {
    for (const asked of everything(['by all'])) {
      const { parts, rows, said } = await answer(life, asked)
      const keyed = (row: Row) =>
        JSON.stringify((asked.by ?? []).map((breakdown) => row[columnOf(breakdown) as `by_${string}`]))
      const behind = Map.groupBy(rows, keyed)
      const share = parts.some(({ well }) => well !== null)
      const found = Object.fromEntries(parts.map((part) => [JSON.stringify(Object.values(part.at)), sums(part)]))
      const wanted = Object.fromEntries([...behind].map(([key, some]) => [key, ofRows(some, share)]))
      if (asked.by === undefined && rows.length === 0) wanted['[]'] = ofRows([], share)
      assert.deepEqual(found, wanted, said)
      for (const row of rows)
        assert.ok(
          row.counted === (row.left_out === null) && !(row.well && !row.counted),
          `counted, or left out with a reason: ${said}`,
        )
    }
  }
})

test('law 1: the parts of a figure sum to the whole; children who came in two months are each month’s and one of the whole', async () => {
  for (const life of all) {
    for (const asked of everything(['by each'])) {
      const [whole, { parts, said }] = [await answer(life, { ...asked, by: [] }), await answer(life, asked)]
      const [total, of] = [sums(whole.parts[0]!), parts.map(sums)]
      const summed = {
        counted: sum(of, 'counted'),
        well: total.well === null ? null : sum(of, 'well'),
        leftOut: sum(of, 'leftOut'),
      }
      if (additive(inForce(asked.measure, asked.until).counts) || asked.by![0]!.is !== 'month')
        assert.deepEqual(summed, total, said)
      else if (inForce(asked.measure, asked.until).counts.is === 'median') assert.deepEqual(summed, total, said)
      else if (atLeast(asked.measure) === 1)
        assert.ok(
          summed.counted >= total.counted && Math.max(0, ...of.map(({ counted }) => counted)) <= total.counted,
          said,
        )
      // Twice in the whole may be once in each of two months, but twice in a month is twice in the whole.
      else assert.ok(Math.max(0, ...of.map(({ counted }) => counted)) <= total.counted, said)
    }
  }
})

function* everything(ways: ('by each' | 'by all')[]): Generator<FigureAsked> {
  for (const measure of pathways.measures.values()) {
    for (const period of periods) {
      if (ways.includes('by all')) yield { measure, ...period, by: measure.by }
      if (ways.includes('by each') && period !== periods[1])
        for (const breakdown of measure.by)
          yield {
            measure,
            ...period,
            by: [breakdown],
            ...(breakdown.is === 'team' && period === periods[2] ? { responsible: 'now' as const } : {}),
          }
    }
  }
}

async function answer({ world, end, said }: (typeof all)[number], asked: FigureAsked) {
  const view = { authority, today: londonDay(end), knownAt: null }
  return asKeeper(world.db, async (tx) => {
    const settings = await settingsOf(tx, view)
    const [parts, rows] = [await figure(tx, view, settings, asked), await list(tx, view, settings, asked)]
    return {
      parts,
      rows,
      said: `${asked.measure.id} ${asked.from} to ${asked.until} by ${asked.by?.map(({ id }) => id).join(', ')}, ${said}`,
    }
  })
}

const atLeast = ({ versions }: Measure): number =>
  versions[0]!.counts.is === 'children' ? versions[0]!.counts.atLeast : 0
const sum = <K extends string>(of: readonly Record<K, number | null>[], key: K) =>
  of.reduce((all, one) => all + (one[key] ?? 0), 0)
const sums = (part: Part) => ({
  counted: part.counted,
  well: part.well,
  leftOut: Object.values(part.leftOut).reduce((all, n) => all + n, 0),
})
const ofRows = (rows: readonly Row[], share: boolean) => ({
  counted: rows.filter(({ counted }) => counted).length,
  well: share ? rows.filter(({ well }) => well).length : null,
  leftOut: rows.filter(({ left_out }) => left_out !== null).length,
})
