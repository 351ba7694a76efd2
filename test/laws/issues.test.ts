import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { merge } from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import type { ToldRow } from '#workings/publish/derive.ts'
import { given } from '../examples/given.ts'
import { issueFor, onceMissing, toldNow, type Weeks } from '../examples/issued.ts'

const world = await given()
const whats = ['late', 'later start', 'withdrawn', 'interview', 'merge', 'unmerge'] as const
const deed = fc.record({
  what: fc.constantFrom(...whats),
  who: fc.nat(2),
  nth: fc.nat(5),
  on: fc.integer({ min: 1, max: 27 }),
})
const deeds = fc.array(deed, { minLength: 1, maxLength: 6 })
type Deed = { what: (typeof whats)[number]; who: number; nth: number; on: number }
type Made = { children: string[]; episodes: { record: string; child: string }[]; merges: string[] }

test('law 2: what was told stays as it was told, and its differences make it what is known now', async () => {
  await fc.assert(fc.asyncProperty(deeds, deeds, tellAndLearn), { numRuns: process.env['THROUGHLINE_FULL'] ? 60 : 8 })
})

async function tellAndLearn(before: readonly Deed[], after: readonly Deed[]): Promise<void> {
  const { weeks, amy, first } = await onceMissing(world)
  const children = [amy, await world.child('Ben'), await world.child('Cai')]
  const made: Made = { children, episodes: [{ record: first.record, child: amy }], merges: [] }
  for (const one of before) await happen(one, weeks, made)
  const issued = await issueFor(world, weeks)
  for (const one of after) await happen(one, weeks, made)
  assert.deepEqual(await issueFor(world, weeks), issued)

  for (const { measure, told, now, differences } of (await toldNow(world, issued)).figures) {
    assert.equal(told.counted, told.rows.filter(({ counted }) => counted).length, `${measure}: a figure is its list`)
    const odd = differences.filter(({ why }) => !['late', 'corrected', 'withdrawn', 'merged'].includes(why))
    assert.deepEqual(odd, [], `${measure}: only what was learned makes a difference`)
    const changed = differences.flatMap(({ was }) => (was ? [words(was)] : []))
    const kept = told.rows.map(words).filter((row) => !changed.includes(row))
    const known = [...kept, ...differences.flatMap(({ is }) => (is ? [words(is)] : []))]
    assert.deepEqual(known.toSorted(), now?.rows.map(words).toSorted(), `${measure}: told and the differences`)
  }
}

async function happen({ what, who, nth, on }: Deed, weeks: Weeks, made: Made): Promise<void> {
  const child = made.children[who]!
  const episode = made.episodes[nth % made.episodes.length]!
  const correcting = { record: episode.record, reason: 'Mistaken' }
  switch (what) {
    case 'late': {
      const { record } = await world.missing(child, `${weeks.day(on)} 20:00`, `${weeks.day(on + 1)} 08:00`)
      return void made.episodes.push({ record, child })
    }
    case 'interview':
      return void (await world.interview(episode.child, episode.record, `${weeks.day(on + 2)} 10:00`))
    case 'later start':
      return void (await world.missing(
        episode.child,
        `${weeks.day(on)} 21:00`,
        `${weeks.day(on + 3)} 08:00`,
        correcting,
      ))
    case 'withdrawn':
      if (made.episodes.length === 1) return
      made.episodes.splice(made.episodes.indexOf(episode), 1)
      return void (await world.save(missingEpisode, [episode.child], {}, { ...correcting, become: 'withdrawn' }))
    case 'merge': {
      const duplicate = made.children[(who + 1) % 3]!
      const { record } = await world.save(merge, [child], { duplicate, merged_on: weeks.day(on), why: 'One child' })
      return void made.merges.push(record)
    }
    case 'unmerge': {
      const record = made.merges.pop()
      if (record === undefined) return
      await world.save(merge, [child], {}, { record, become: 'withdrawn', reason: 'Two children' })
    }
  }
}

/** Not its version: one that says the same of a figure is no difference in it. */
const words = (row: ToldRow): string =>
  [row.record, row.child, row.day, row.counted, row.well, row.left_out, row.value, row.agency].join(' ')
