import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'
import { pathways } from '#pathways/index.ts'
import { asKeeper } from '#workings/database.ts'
import { stoppedBy, type AtTheGate } from '#workings/reporting/gate.ts'
import type { TakenFigure } from '#workings/reporting/taken.ts'
import { noRegisters, type ToldRegisters } from '#workings/reporting/told-report.ts'
import { authority, given } from '../examples/given.ts'
import { templateOf } from './writing.ts'

const world = await given()
after(() => world.close())
await world.child('Amy-Lou', { family_name: 'Invented' })
const at = instant('2026-06-01T09:00:00Z')
const ppb = templateOf('halton-ppb-2016')

const figure = (
  number: number,
  from: string,
  until: string,
  counted: number,
  well: number | null = null,
): TakenFigure => ({
  number,
  measure: missingEpisodes.id,
  from: day(from),
  until: day(until),
  known: at,
  said: {
    measure: missingEpisodes.id,
    name: missingEpisodes.name,
    meaning: '',
    placedBy: '',
    target: null,
    said: { as: 'count', one: 'episode', many: 'episodes' },
  },
  definition: '',
  way: null,
  wayName: null,
  counted,
  well,
  leftOut: 0,
  value: null,
  parts: [],
  rows: [],
})

/** Why a report that says this in its third section does not go out. */
function stops(
  words: string,
  { figures = [], registers = noRegisters, ...change }: Partial<AtTheGate> & { registers?: ToldRegisters } = {},
) {
  const told = {
    title: 'A report',
    meeting: day('2026-07-06'),
    from: day('2026-04-01'),
    until: day('2026-06-30'),
    parts: { 'supporting-information': { words, nothing: null, by: 'Ana', at } },
    commentary: [],
    registers,
    signed: [],
  }
  const view = { authority, today: day('2026-06-01'), knownAt: null }
  return asKeeper(world.db, async (tx) =>
    (await stoppedBy(tx, pathways, view, { template: ppb, told, figures, below: 5, ...change })).map(
      ({ where, words: why }) => `${where}: ${why}`,
    ),
  )
}

test('a public report that says nothing of anybody goes out', async () => {
  assert.deepEqual(
    await stops('Of 120 children 118 were offered help in 2 weeks. Halton Council met on 4 May 2026.'),
    [],
  )
})

test('a small count of children that was typed is stopped where it stands, in digits and in words', async () => {
  assert.deepEqual(
    await stops('We know that 3 children were harmed.\n\nTwo young people sat with us, and 5 families.'),
    [
      'SUPPORTING INFORMATION: ‘3 children were harmed.’ counts fewer than 5',
      'SUPPORTING INFORMATION: ‘Two young people sat with us, and 5’ counts fewer than 5',
    ],
  )
})

test('a count that leaves few when it is taken from what it is out of is stopped', async () => {
  assert.deepEqual(await stops('Of all, 23 of 25 children were seen.'), [
    'SUPPORTING INFORMATION: ‘23 of 25 children were seen.’ leaves 2 when one is taken from the other, fewer than 5',
  ])
})

test('figures that leave few when one is taken from another are stopped, and named', async () => {
  const quarter = figure(1, '2026-04-01', '2026-06-30', 40)
  const refers = 'In the quarter [figure 1]; in its months [figure 2] and [figure 3].'
  assert.deepEqual(await stops(refers, { figures: [quarter, figure(2, '2026-04-01', '2026-05-31', 38)] }), [
    'Missing episodes: taking figure 2 from figure 1 leaves fewer than 5',
  ])
  const months = [figure(2, '2026-04-01', '2026-04-30', 20), figure(3, '2026-05-01', '2026-05-31', 17)]
  assert.deepEqual(await stops(refers, { figures: [quarter, ...months] }), [
    'Missing episodes: taking figure 2 and 3 from figure 1 leaves fewer than 5',
  ])
  const overlapping = [figure(2, '2026-04-01', '2026-05-31', 38), figure(3, '2026-04-01', '2026-04-30', 20)]
  assert.deepEqual(await stops(refers, { figures: [quarter, ...overlapping] }), [
    'Missing episodes: taking figure 2 from figure 1 leaves fewer than 5',
  ])
  assert.deepEqual(await stops(refers, { figures: [quarter, figure(2, '2026-04-01', '2026-05-31', 30)] }), [])
  assert.deepEqual(
    await stops('Only [figure 1].', { figures: [quarter, figure(2, '2026-04-01', '2026-05-31', 38)] }),
    [],
  )
})

test('the name of a child of the record is stopped where it stands, whichever way round, and a code too', async () => {
  const named = (typed: string) => [`SUPPORTING INFORMATION: ‘${typed}’ is the name of a child of the record`]
  assert.deepEqual(await stops('We thank Lou Invented for her words.'), named('Lou Invented'))
  assert.deepEqual(await stops('INVENTED, AMY was seen.'), named('INVENTED, AMY'))
  assert.deepEqual(await stops('Bo Invented is nobody here. Amy was seen.'), [])
  assert.deepEqual(await stops('The case of F4K7-M2R8.'), [
    'SUPPORTING INFORMATION: ‘F4K7-M2R8’ is a child’s code: it speaks of one child',
  ])
})

test('a form that lists children does not go out for the public, however it came to be saved', async () => {
  const template = { ...ppb, sections: [{ id: 'who', heading: 'Who', lists: 'missing_episodes' }] }
  assert.deepEqual(await stops('', { template }), [
    `${ppb.name}: ‘Who’ lists children (Missing episodes), which public eyes may not see`,
  ])
})

test('an outcome that inspectors have not published yet does not go out for the public', async () => {
  const registers = { ...noRegisters, unpublished: ['Invented Council'] }
  assert.deepEqual(await stops('What inspectors found.', { registers }), [
    'Invented Council: its outcome is not published yet, and this report is for the public',
  ])
})
