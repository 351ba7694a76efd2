import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { setting } from '#language/spine/index.ts'
import { asKeeper } from '#workings/database.ts'
import { clocksOf } from '#workings/clocks/derive.ts'
import { figure } from '#workings/figures/figure.ts'
import { noSettings, settingsOf } from '#workings/settings.ts'
import { authoritySubject, given } from '../../../test/examples/given.ts'
import { promptsAnsweredInTime } from './measures.ts'
import { promptToAnswer } from './timescales.ts'

const world = await given()
type Clock = { rule: string; due_day: string; due_at: string | null; outcome: string | null }

/** A child who discloses harm at an interview recorded at this instant. */
async function discloses(name: string, recordedAt: string) {
  const child = await world.child(name)
  const on = recordedAt.slice(0, 10)
  const episode = await world.missing(child, `${on} 01:00`, `${on} 02:00`, { recordedAt })
  await world.interview(child, episode.record, `${on} 08:00`, { harm: 'yes' }, { recordedAt })
  return child
}

const clocks = (child: string) =>
  world.rows<Clock>(
    `select p.rule, c.due_day, c.due_at, c.outcome from clock_cache c join answers.prompt p on p.record = c.start_record and p.subject = c.child
    where c.child = $1 and c.timescale = 'prompt_to_answer' order by c.due_day, p.rule`,
    [child],
  )

test('harm disclosed on a Friday is due on the Saturday at the same hour, and repeated episodes in three working days', async () => {
  const amy = await discloses('Amy', '2026-05-08T09:00:00Z')
  for (const on of ['2026-05-06', '2026-05-07'])
    await world.missing(amy, `${on} 20:00`, `${on} 23:00`, {
      recordedAt: '2026-05-08T10:00:00Z',
      answers: { no_interview: 'declined' },
    })
  assert.deepEqual(
    (await clocks(amy)).map(({ rule, due_day, due_at }) => [rule, due_day, due_at]),
    [
      ['harm_disclosed', '2026-05-09', '2026-05-09T09:00:00Z'],
      ['repeat_missing', '2026-05-13', null],
    ],
  )
})

test('a discussion on the third working day answers disclosed harm late, and the figure says so', async () => {
  const ben = await discloses('Ben', '2026-05-11T09:00:00Z')
  const [prompt] = await world.rows<{ record: string }>(
    "select record from record where kind = 'prompt' and subject = $1",
    [ben],
  )
  await world.discussion(ben, prompt!.record, '2026-05-14 10:00', { recordedAt: '2026-05-14T11:00:00Z' })
  assert.deepEqual(
    (await clocks(ben)).map(({ outcome }) => outcome),
    ['late'],
  )
  const on = day('2026-05-11')
  const asked = { measure: promptsAnsweredInTime, from: on, until: on }
  const [whole] = await asKeeper(world.db, (tx) => figure(tx, world.view('2026-06-01'), noSettings, asked))
  assert.deepEqual([whole!.counted, whole!.well], [1, 0])
})

test('what was raised before each rule had its own limit keeps the three working days that it was given', async () => {
  const cai = await discloses('Cai', '2026-03-30T09:00:00Z')
  // Good Friday and Easter Monday do not count.
  assert.deepEqual(
    (await clocks(cai)).map(({ due_day, due_at }) => [due_day, due_at]),
    [['2026-04-02', null]],
  )
})

test('an authority’s own limit for a rule holds from its day, for that rule alone', async () => {
  const sooner = { key: 'prompt.harm_disclosed.within', value: '4', from: day('2026-05-20'), why: 'Agreed' }
  await world.save(setting, [authoritySubject], sooner, { recordedAt: '2026-05-19T09:00:00Z' })
  const dee = await discloses('Dee', '2026-05-19T10:00:00Z')
  const eve = await discloses('Eve', '2026-05-20T10:00:00Z')
  const settings = await settingsOf(world.db, world.view('2026-06-01'))
  const due = async (child: string) =>
    (
      await asKeeper(world.db, (tx) =>
        clocksOf(promptToAnswer, world.view('2026-06-01'), settings, [child]).execute(tx),
      )
    ).rows[0]!.due_at
  assert.deepEqual([await due(dee), await due(eve)], ['2026-05-20T10:00:00Z', '2026-05-20T14:00:00Z'])
})
