import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { screens } from '../../src/screens/serve.ts'
import { borough } from '../examples/borough.ts'
import { frontDoor, type Visitor } from '../examples/browser.ts'
import { issueFor } from '../examples/issued.ts'
import { addressesOf, known } from '../journeys/held.ts'
import { opens } from '../journeys/visit.ts'

const { world, people, children } = await borough()
after(() => world.close())
const door = await frontDoor(world)
const may = { from: day('2026-05-01'), until: day('2026-05-31'), day: () => day('2026-05-31') }
const issue = await issueFor(world, may)
const [{ record }, { prompt }] = await Promise.all([
  one<{ record: string }>("select record from record where kind = 'missing_episode' and subject = $1", [children.amy]),
  one<{ prompt: string }>("select record as prompt from record where kind = 'prompt'"),
])
const held = {
  ...known,
  ':child': [children.amy],
  ':record': [record],
  ':prompt': [prompt],
  ':day': [issue.for],
}
const readers = [people.officer, people.manager, people.director, people.administrator, people.member]
const asked = (path: string) => (path === '/children' ? ['?q=amy'] : ['', '?format=csv'])
const names = /\b(Amy|Ben|Cai)\b/

async function one<T>(text: string, values: unknown[] = []): Promise<T> {
  return (await world.rows<T>(text, values))[0]!
}

type Told = { route: string; by: string; status: number; body: string }

/** Every page that somebody may open and every form sent empty, with what it says. */
async function everything(visitors: ReadonlyMap<(typeof readers)[number], Visitor>): Promise<Told[]> {
  const told: Told[] = []
  for (const [who, visitor] of visitors) {
    for (const screen of screens.filter((screen) => opens(screen, who.role) && !screen.path.startsWith('/sign-'))) {
      for (const address of addressesOf(screen.path, held)) {
        for (const query of screen.method === 'GET' ? asked(screen.path) : ['']) {
          const answer =
            screen.method === 'GET' ? await visitor.get(`${address}${query}`) : await visitor.post(address, {})
          told.push({
            route: `${screen.method} ${address}${query}`,
            by: who.role,
            status: answer.statusCode,
            body: answer.rawPayload.toString('latin1'),
          })
        }
      }
    }
  }
  return told
}

test('where the log cannot be written, no page, file or form shows a child: what would have is a fault, and nothing of it leaves', async (t) => {
  const visitors = new Map<(typeof readers)[number], Visitor>()
  for (const who of readers) visitors.set(who, await door.signedIn(who.worker, who.role, who.team))
  const before = (await everything(visitors)).filter(({ body }) => names.test(body))
  const routes = new Set(before.map(({ route }) => route.replace(/\?.*/, '')))
  assert.ok(routes.size > 12, `Only these show a child: ${[...routes].join(', ')}`)
  await world.pool.query('revoke insert on access_log from throughline_keeper')
  t.mock.method(process.stderr, 'write', () => true)
  const afterwards = await everything(visitors)
  assert.deepEqual(
    afterwards.filter(({ body }) => names.test(body)).map(({ route, by }) => `${route} as ${by}`),
    [],
  )
  const failed = new Map(afterwards.map(({ route, by, status }) => [`${route} ${by}`, status]))
  assert.deepEqual(
    before.filter(({ route, by }) => failed.get(`${route} ${by}`) !== 500).map(({ route, by }) => `${route} as ${by}`),
    [],
  )
})
