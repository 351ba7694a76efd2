import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from '../../../test/database.ts'
import { fillCalendar } from './fill.ts'

const { pool } = await testDatabase()
await pool.query(`insert into authority (authority, name, invented) values (1, 'Hallam', true), (2, 'Elsewhere', true)`)

type Row = { working: boolean; working_count: number; school: boolean; term: number; note: string; expected: boolean }

async function on(authority: number, day: string): Promise<Row> {
  const { rows } = await pool.query<Row>('select * from calendar where authority = $1 and day = $2', [authority, day])
  return rows[0]!
}

test('a calendar has every day of 56 years, and filling it again changes nothing', async () => {
  assert.equal(await fillCalendar(pool, 1), 20_454)
  assert.equal(await fillCalendar(pool, 1), 0)
})

test('the count of working days goes up by one on each working day, and on no other', async () => {
  const { rows } = await pool.query(`
    select day from (
      select day, working, working_count - lag(working_count, 1, 0) over (order by day) as step
      from calendar where authority = 1
    ) as days where step <> working::integer`)
  assert.deepEqual(rows, [])
})

test('Good Friday says why it is not worked', async () => {
  const { working, school, note } = await on(1, '2026-04-03')
  assert.deepEqual({ working, school, note }, { working: false, school: false, note: 'Good Friday' })
})

test('a day past the published holidays is marked expected', async () => {
  assert.equal((await on(1, '2027-12-31')).expected, false)
  assert.equal((await on(1, '2028-01-04')).expected, true)
})

test('an authority’s closure takes a working day away from it alone, and can be taken back', async () => {
  await fillCalendar(pool, 2)
  const closures = [{ day: '2026-12-29', name: 'Shut between Christmas and New Year' }]
  const before = await on(2, '2026-12-30')
  await fillCalendar(pool, 2, { closures })
  assert.equal((await on(2, '2026-12-29')).working, false)
  assert.equal((await on(2, '2026-12-30')).working_count, before.working_count - 1)
  assert.equal((await on(1, '2026-12-29')).working, true)
  await fillCalendar(pool, 2)
  assert.deepEqual(await on(2, '2026-12-30'), before)
})

test('an authority’s own terms and training days replace the invented ones', async () => {
  const autumn = { from: '2026-09-02', until: '2026-12-18', breaks: [{ from: '2026-10-19', until: '2026-10-30' }] }
  await fillCalendar(pool, 2, { terms: [autumn], schoolClosures: ['2026-09-02'] })
  const school = async (day: string) => (await on(2, day)).school
  assert.deepEqual(await Promise.all(['2026-09-02', '2026-09-03', '2026-10-23', '2026-12-18'].map(school)), [
    false,
    true,
    false,
    true,
  ])
  assert.deepEqual([(await on(2, '2026-09-01')).term, (await on(2, '2026-12-25')).term], [0, 1])
})

test('in the default terms schools are open 192 to 199 days a year, training days included', async () => {
  const { rows } = await pool.query<{ open: number }>(`
    select count(*)::integer as open from calendar where authority = 1 and school
    group by extract(year from day + interval '4 months') order by min(day)`)
  for (const { open } of rows.slice(1, -1)) assert.ok(open >= 192 && open <= 199, `${open}`)
})
