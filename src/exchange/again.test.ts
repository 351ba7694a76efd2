import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { legalStatuses, placements, reviewParticipation } from '#pathways/looked-after/codes.ts'
import { authority, given } from '../../test/examples/given.ts'
import { fileOf, type InputFile } from './read/file.ts'
import { importSsda903 } from './ssda903.ts'

const world = await given()
const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

const on = fc.integer({ min: 0, max: 400 }).map((days) => addDays(day('2012-01-01'), days))
const british = (iso: string | null) => (iso === null ? '' : iso.split('-').toReversed().join('/'))
const spell = fc
  .tuple(on, fc.option(fc.integer({ min: 0, max: 400 })))
  .map(([from, days]) => [from, days === null ? null : addDays(from, days)] as const)
const oneOf = (codes: object) => fc.constantFrom(...Object.keys(codes))
const child = fc.record({
  number: fc.stringMatching(/^[A-Z0-9]{1,4}$/),
  sex: fc.constantFrom('1', '2', 'M', 'F', 'U', ''),
  born: on,
  episodes: fc.array(fc.tuple(spell, oneOf(legalStatuses), oneOf(placements)), { maxLength: 4 }),
  away: fc.array(fc.tuple(spell, fc.constantFrom('M', 'A')), { maxLength: 3 }),
  reviews: fc.array(fc.tuple(on, oneOf(reviewParticipation)), { maxLength: 3 }),
})
const children = fc.uniqueArray(child, { selector: ({ number }) => number, minLength: 1, maxLength: 6 })
type Child = typeof child extends fc.Arbitrary<infer T> ? T : never

function files(all: readonly Child[], run: number, order: <T>(rows: T[]) => T[]): InputFile[] {
  const of = (name: string, titles: string, rows: string[]) => fileOf(name, [titles, ...order(rows)].join('\r\n'))
  const id = ({ number }: Child) => `${run}N${number}`
  return [
    of(
      'header.csv',
      'CHILD,SEX,DOB,ETHNIC,UPN',
      all.map((c) => `${id(c)},${c.sex},${british(c.born)},WBRI,`),
    ),
    of(
      'episodes.csv',
      'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC',
      all.flatMap((c) =>
        c.episodes.map(
          ([[from, until], status, place]) =>
            `${id(c)},${british(from)},S,${status},N1,${place},${british(until)},${until ? 'X1' : ''}`,
        ),
      ),
    ),
    of(
      'missing.csv',
      'CHILD,DOB,MISSING,MIS_START,MIS_END',
      all.flatMap((c) =>
        c.away.map(([[from, until], kind]) => `${id(c)},${british(c.born)},${kind},${british(from)},${british(until)}`),
      ),
    ),
    of(
      'reviews.csv',
      'CHILD,DOB,REVIEW,REVIEW_CODE',
      all.flatMap((c) => c.reviews.map(([held, code]) => `${id(c)},${british(c.born)},${british(held)},${code}`)),
    ),
  ]
}

test(`any valid set is imported, and again in any order changes nothing (THROUGHLINE_SEED=${seed})`, async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(children, async (all) => {
      run += 1
      const bring = (order: <T>(rows: T[]) => T[]) =>
        importSsda903(
          world.pool,
          pathways,
          { authority, today: day('2026-06-01'), now: instant('2026-06-01T09:00:00.000Z'), worker: null },
          files(all, run, order),
        )
      const first = await bring((rows) => rows)
      assert.deepEqual([first.outcome, first.added, first.problems.shown], ['imported', first.rows, []])
      const versions = await world.rows('select count(*) as n, max(version) as most from record')
      const again = await bring((rows) => rows.toReversed())
      assert.deepEqual([again.outcome, again.added, again.changed, again.unchanged], ['imported', 0, 0, first.rows])
      assert.deepEqual(await world.rows('select count(*) as n, max(version) as most from record'), versions)
    }),
    { numRuns: 15, seed },
  )
})
