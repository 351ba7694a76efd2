import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '#language/day.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const social = await world.worker('Sol Worker', 'social_worker', team)

/** A child with so many records: episodes, interviews and flags from real saves, and then their like by the hundred. */
async function childWith(name: string, records: number): Promise<string> {
  const child = await world.child(name)
  await world.allocated(child, social, team)
  for (let n = 0; n < 8; n++) {
    const on = addDays(day('2026-01-05'), n * 15)
    const episode = await world.missing(child, `${on} 20:00`, `${addDays(on, 1)} 08:00`)
    await world.interview(child, episode.record, `${addDays(on, 2)} 10:00`)
  }
  const [{ n }] = (await world.rows<{ n: number }>(
    "select count(*) n from record where subject = $1 and recorded_until = 'infinity'",
    [child],
  )) as [{ n: number }]
  await world.rows(
    `with template as (select r.* from record r where r.subject = $1 and r.kind = 'missing_episode' order by r.recorded_from limit 1),
    made as (insert into record select t.authority, gen_random_uuid(), 1, t.subject, t.subject_kind, t.kind, t.day - (g * 1)::int, null, t.state, t.recorded_from - g * interval '1 minute', 'infinity', t.by_worker, 'history', null, null
      from template t, generate_series(1, $2::int) g returning authority, record, version, subject, day)
    insert into answers.missing_episode (authority, record, version, subject, type, missing_from, reported_by, started_day, returned_day, known_to_us, action)
    select authority, record, version, subject, 'missing', 'home', 'parent', day, day + 1, 'yes', 'Visit the home' from made`,
    [child, records - n],
  )
  return child
}

const children = { 50: await childWith('Fifty', 50), 5000: await childWith('Thousands', 5000) }
await world.rows('vacuum analyze')
const door = await frontDoor(world)

for (const [records, child] of Object.entries(children)) {
  test(`a child's page of ${records} records, timed`, async (t) => {
    const visitor = await door.signedIn(officer, 'contact_officer')
    const taken: number[] = []
    for (let n = 0; n < 120; n++) {
      const began = performance.now()
      const page = await visitor.get(`/children/${child}`)
      taken.push(performance.now() - began)
      if (n === 0) assert.match(page.body, new RegExp(`of ${Number(records).toLocaleString('en-GB')} records`))
    }
    const sorted = taken.slice(20).toSorted((a, b) => a - b)
    t.diagnostic(`p50 ${sorted[50]!.toFixed(1)} ms, p99 ${sorted[98]!.toFixed(1)} ms`)
  })
}
