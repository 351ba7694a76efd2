import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import type pg from 'pg'
import { copying } from '#exchange/stage/connection.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { makePool } from '#services/postgres/pool.ts'
import { databaseOn } from '#workings/database.ts'
import { frontDoor, type Visitor } from '../../../test/examples/browser.ts'
import { given, World } from '../../../test/examples/given.ts'
import { to } from './address.ts'

const never = Number.POSITIVE_INFINITY
const world = await given()
const { pool, breakAt, broken } = breaking(world.pool)
const there = new World(databaseOn(pool), pool, world.close)
const door = await frontDoor(world)
let child: string
let manager: Visitor
before(async () => {
  const team = await world.team('North')
  const worker = await world.worker('Mina Manager', 'team_manager', team)
  child = await world.child('Amy')
  await world.allocated(child, worker, team)
  await world.missing(child, '2026-05-20 20:00', '2026-05-20 23:00')
  manager = await door.signedIn(worker, 'team_manager', team)
  Object.assign(door.house, { db: there.db, pool })
})
after(() => pool.end())

const asked: Record<string, () => Promise<unknown>> = {
  'a new record': () => there.missing(child, '2026-05-21 20:00', '2026-05-21 23:00'),
  'a correction': async () => {
    const { record } = await world.missing(child, '2026-05-22 20:00', null)
    await there.missing(child, '2026-05-22 20:00', '2026-05-22 23:00', { record, reason: 'Came home' })
  },
  'a withdrawal': async () => {
    const { record } = await world.missing(child, '2026-05-23 20:00', null)
    await there.save(missingEpisode, [child], {}, { record, become: 'withdrawn', reason: 'Another child' })
  },
  'the first page': () => open('/'),
  'the page of a child': () => open(`/children/${child}`),
  'a form': () => open(to.newRecord(child, missingEpisode.id)),
}

// A failure that nobody hears ends the server, with everybody in it; here it fails the test that it falls into.
for (const [what, ask] of Object.entries(asked))
  test(`${what}: a connection that is lost at any question fails what was asked, and nothing else`, async (t) => {
    let questions = 0
    for (let over = false; !over; questions++) {
      breakAt(questions + 1)
      const failed = await ask().then(
        () => null,
        (error: unknown) => error,
      )
      over = !broken()
      breakAt(never)
      if (over) assert.equal(failed, null, String(failed))
    }
    t.diagnostic(`lost at each of ${questions - 1} questions`)
    assert.ok(questions > 5, 'it asks several')
  })

test('an import that is stopped while the store is out of reach fails, and nothing else', async () => {
  const stopping = new AbortController()
  const stopped = copying(pool, stopping.signal, async () => {
    breakAt(1)
    stopping.abort()
    while (!broken()) await turn()
    // The failure is there by now, while the import goes on.
    await world.pool.query('select')
  })
  await assert.rejects(stopped, { name: 'AbortError' })
})

test('of each episode that was begun the answers are there, whatever was lost in the middle', async () => {
  const halves = await world.rows(
    `select from record r full join answers.missing_episode a using (authority, record, version, subject)
     where (r.kind = 'missing_episode' and a.record is null) or r.record is null`,
  )
  assert.equal(halves.length, 0)
})

async function open(url: string): Promise<void> {
  const { statusCode } = await manager.get(url)
  if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`)
}

/** Another pool of the same database, whose connection is gone as soon as so many more questions were asked of it. */
function breaking(like: pg.Pool) {
  let left = never
  const pool = makePool({ connectionString: like.options.connectionString! }, 4)
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: { stream: { destroy(): void } } }
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const answer = query(...given)
      left -= 1
      if (left === 0) connection.stream.destroy()
      return answer
    }) as typeof client.query
  })
  return { pool, breakAt: (question: number) => void (left = question), broken: () => left <= 0 }
}
