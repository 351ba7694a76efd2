import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { commentary, forum, publication, sentence } from '#language/publication.ts'
import { missingEpisodes } from '#pathways/missing/measures.ts'
import { alerts, letters } from '#publications/letters.ts'
import { asKeeper } from '#workings/database.ts'
import { hourKey, onKey, remindKey } from '#workings/issuing/settings.ts'
import { authority, given } from '../../test/examples/given.ts'
import { choose } from '../../test/examples/issuing.ts'
import { everyAlert } from './every-alert.ts'
import { everyMessage } from './every-message.ts'

const world = await given()
const board = publication('board', 'Board report', {
  about: 'For trying',
  source: 'Nobody',
  readers: [
    forum('board', 'The board', { eyes: 'aggregate', members: ['director', 'lead_member'], cadence: 'monthly' }),
  ],
  cadence: { every: 'month', workingDay: 5 },
  blocks: [commentary('divisional_manager', 'What has changed?'), sentence(missingEpisodes)],
})
const all = (on: string) => asKeeper(world.db, (tx) => everyMessage(tx, [board], authority, day(on)))

test('every message is listed with its posts, how many people hold them, when it goes and why', async () => {
  for (const role of ['director', 'lead_member', 'divisional_manager'] as const) await world.worker(role, role)
  await world.worker('Another', 'divisional_manager')
  const listed = (await all('2026-03-01')).map(({ name, to, posts, people, when, on }) => ({
    name,
    to,
    posts,
    people,
    when,
    on,
  }))
  const posts = ['director', 'lead_member']
  assert.deepEqual(listed, [
    {
      name: 'A publication is issued',
      to: 'The board',
      posts,
      people: 2,
      when: 'On the 5th working day after each month, not before 07:00',
      on: false,
    },
    {
      name: 'A publication is not opened yet',
      to: 'The board',
      posts,
      people: 2,
      when: 'Once, 2 working days after it was sent, unless they have opened it',
      on: false,
    },
    {
      name: 'A commentary is asked for',
      to: 'What has changed?',
      posts: ['divisional_manager'],
      people: 2,
      when: 'Once, 3 working days before it goes out, unless it has been given',
      on: false,
    },
  ])
})

test('it is listed by the settings in force on the day', async () => {
  await choose(world, onKey('board'), true, '2026-03-02')
  await choose(world, hourKey('board'), 9, '2026-04-01')
  await choose(world, remindKey('board'), 0, '2026-04-01')
  const [march, april] = [await all('2026-03-02'), await all('2026-04-01')]
  assert.ok(march.every(({ on }) => on))
  assert.match(march[0]!.when, /07:00/)
  assert.match(april[0]!.when, /09:00/)
  assert.equal(april[1]!.when, 'Never')
})

test('no letter is declared that the list leaves out', async () => {
  const at = await asKeeper(world.db, (tx) => everyAlert(tx, authority, day('2026-03-01')))
  const listed = new Set([...(await all('2026-03-01')), ...at].map(({ letter }) => letter))
  assert.deepEqual(
    [...letters, ...alerts].map(({ id }) => id).filter((id) => !listed.has(id)),
    [],
  )
})
