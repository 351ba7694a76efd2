import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMonth } from '#language/breakdown.ts'
import { day } from '#language/day.ts'
import { merge } from '#language/spine/index.ts'
import { byTheme } from '#pathways/missing/interview-measures.ts'
import { interviewsTold } from '#pathways/missing/measures.ts'
import { returnInterview } from '#pathways/missing/records.ts'
import { asKeeper } from '#workings/database.ts'
import { figure } from '#workings/figures/figure.ts'
import { mentions } from '#workings/figures/mentions.ts'
import { noSettings } from '#workings/settings.ts'
import { given } from '../examples/given.ts'

/** Nine interviews in two quarters: none coded, one theme, several, corrected, withdrawn, declined, and of merged children. */
const world = await given()
const [amy, twin, ben] = [await world.child('Amy'), await world.child('Aimee'), await world.child('Ben')]
const told = async (child: string, on: string, answers: object) => {
  const episode = await world.missing(child, `${on} 01:00`, `${on} 02:00`)
  return world.interview(child, episode.record, `${on} 12:00`, answers)
}
await told(amy, '2026-02-10', { pulled: ['friends'], places: 'The park' })
await told(amy, '2026-03-31', { pushed: ['conflict'], pulled: ['friends'] })
await told(twin, '2026-04-01', { pulled: ['friends', 'money'], people: 'An older cousin' })
await told(ben, '2026-04-02', {})
await told(ben, '2026-05-02', { pushed: [], pulled: [], places: '  ' })
await told(ben, '2026-05-03', { outcome: 'declined_by_child', independent: null, harm: null })
const mistaken = await told(ben, '2026-05-04', { pushed: ['school'] })
const gone = await told(ben, '2026-05-05', { pushed: ['violence'] })
const correction = { about: null, record: mistaken.record, reason: 'It was her mother who said so' }
await world.interview(ben, '', '2026-05-04 12:00', { pushed: ['other'] }, correction)
await world.save(returnInterview, [ben], {}, { record: gone.record, become: 'withdrawn', reason: 'Another child' })
await world.save(merge, [amy], { duplicate: twin, merged_on: day('2026-05-20'), why: 'One child' })

const asked = { measure: interviewsTold, from: day('2026-01-01'), until: day('2026-06-30') }
const view = world.view('2026-06-01')

test('each interview is under one theme, several or none, and so they sum to the interviews', async () => {
  const byHand = await world.rows<{ theme: string; n: number }>(`
    select case count(code) when 0 then 'No theme coded' when 1 then min(code) else 'Several themes' end as theme, i.record
    from (select a.record, a.pushed, a.pulled from record r join answers.return_interview a using (authority, record, version, subject)
      where r.recorded_until = 'infinity' and r.state <> 'withdrawn' and a.outcome = 'held') i
    left join lateral (select 'pushed_' || p from unnest(i.pushed) p union all select 'pulled_' || p from unnest(i.pulled) p) named(code) on true
    group by i.record`)
  const parts = await asKeeper(world.db, (tx) => figure(tx, view, noSettings, { ...asked, by: [byTheme] }))
  const found = Object.fromEntries(parts.map((part) => [part.at['theme'], part.counted]))
  const tally = Object.fromEntries(
    [...Map.groupBy(byHand, ({ theme }) => theme)].map(([theme, all]) => [theme, all.length]),
  )
  assert.deepEqual(found, tally)
  assert.deepEqual(found, { pulled_friends: 1, 'Several themes': 2, 'No theme coded': 2, pushed_other: 1 })
  const [whole] = await asKeeper(world.db, (tx) => figure(tx, view, noSettings, asked))
  assert.equal(whole!.counted, 6)
})

test('how often each theme is named is counted by quarter, among whatever else was named', async () => {
  const found = await asKeeper(world.db, (tx) => mentions(tx, view, noSettings, asked, byTheme))
  const byHand = await world.rows<{ quarter: string; named: string; records: number }>(`
    with i as (select case when extract(month from a.happened_day) <= 3 then '2026-01' else '2026-04' end as quarter, a.*
      from record r join answers.return_interview a using (authority, record, version, subject)
      where r.recorded_until = 'infinity' and r.state <> 'withdrawn' and a.outcome = 'held')
    select quarter, named, count(*)::int as records from (
      select quarter, 'pushed_' || unnest(pushed) as named from i union all select quarter, 'pulled_' || unnest(pulled) from i
      union all select quarter, 'places' from i where places ~ '[^ ]' union all select quarter, 'people' from i where people ~ '[^ ]') m
    group by 1, 2`)
  const inOrder = (all: typeof byHand) =>
    all.map(({ quarter, named, records }) => `${quarter} ${named} ${records}`).toSorted((a, b) => a.localeCompare(b))
  assert.deepEqual(inOrder(found), inOrder(byHand))
  assert.deepEqual(inOrder(found), [
    '2026-01 places 1',
    '2026-01 pulled_friends 2',
    '2026-01 pushed_conflict 1',
    '2026-04 people 1',
    '2026-04 pulled_friends 1',
    '2026-04 pulled_money 1',
    '2026-04 pushed_other 1',
  ])
})

test('what was known before the correction is what was said then', async () => {
  const then = world.view('2026-06-01', '2026-06-01T08:00:00.000Z')
  const parts = await asKeeper(world.db, (tx) => figure(tx, then, noSettings, { ...asked, by: [byMonth, byTheme] }))
  assert.deepEqual(parts, [], 'nothing of it was recorded yet')
})
