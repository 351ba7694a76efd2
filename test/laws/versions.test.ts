import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { asKeeper } from '#workings/database.ts'
import { facts, merged } from '#workings/facts.ts'
import { authority } from '../examples/given.ts'
import { knownAt, ledger, type Version } from './ledger.ts'
import { figuresAt } from './issuing.ts'
import { lives } from './lives.ts'
import { photograph } from './photograph.ts'
import { same } from './same.ts'

const all = await Promise.all((await lives()).map(async (life) => ({ ...life, versions: await ledger(life) })))

test('law 3: no version that was ever seen is gone, or says anything else, or has its span moved once it was closed', async () => {
  for (const { world, photographs, said } of all) {
    const now = await photograph(world)
    assert.ok(photographs.length > 2 && now.size > photographs[0]!.size, `there was something to see: ${said}`)
    for (const before of photographs) {
      for (const [id, { digest, until }] of before) {
        const found = now.get(id)
        assert.equal(found?.digest, digest, `${id} of ${said}`)
        if (until !== 'infinity') assert.equal(found?.until, until, `${id} of ${said}`)
      }
    }
  }
})

test('law 3: the spans of a record follow each other without a gap, only the last is open, and nothing follows a withdrawal', () => {
  for (const { versions, said } of all) {
    for (const [record, own] of Map.groupBy(versions, ({ record }) => record)) {
      const spans = [...new Map(own.map((one) => [one.version, one])).values()].toSorted(
        (a, b) => a.version - b.version,
      )
      assert.deepEqual(
        spans.map(({ version }) => version),
        spans.map((_, at) => at + 1),
        `${record} of ${said}`,
      )
      assert.deepEqual(
        spans.slice(0, -1).filter(({ state }) => state === 'withdrawn'),
        [],
        `${record} of ${said}`,
      )
      spans.forEach(({ from, until }, at) => {
        assert.ok(from < until, `${record} of ${said}`)
        assert.equal(until, spans[at + 1]?.from ?? Infinity, `${record} of ${said}`)
      })
    }
  }
})

test('law 3: what was known at a moment is the versions whose spans hold it, read as the children then known', async () => {
  for (const { world, versions, said } of all) {
    for (const at of momentsIn(versions)) {
      const wanted = knownAt(versions, at).map(lineOf)
      const view = { authority, today: day('2026-12-01'), knownAt: instant(new Date(at).toISOString()) }
      const found = await asKeeper(world.db, async (tx) => {
        const each = [...pathways.records.values()]
          .filter(({ id }) => id !== 'relationship')
          .map((kind) => sql`select record, version, child from ${facts(kind, view)} f`)
        return (
          await sql<Version & { child: string }>`with ${merged(view)} ${sql.join(each, sql` union all `)}`.execute(tx)
        ).rows
      })
      same(found.map(lineOf), wanted, `as known at ${view.knownAt}, ${said}`)
    }
  }
})

test('law 3: what was told once an instant was fixed is what is still known to have been so then', async () => {
  for (const { world, told, said } of all) {
    for (const { knownAt, figures } of told) {
      assert.deepEqual(
        await asKeeper(world.db, (tx) => figuresAt(tx, knownAt)),
        figures,
        `as told from ${knownAt}, ${said}`,
      )
    }
  }
})

const lineOf = ({ record, version, child }: { record: string; version: number; child: string }) =>
  `${record} ${version} ${child}`

/** The instants at which something changed, the millisecond before each, and one after all. */
function momentsIn(versions: readonly Version[]): number[] {
  const changes = [...new Set(versions.map(({ from }) => from))].toSorted((a, b) => a - b)
  const some = changes.filter((_, at) => at % Math.ceil(changes.length / 12) === 0)
  return [...some.flatMap((at) => [at - 1, at]), Date.parse('2030-01-01')]
}
