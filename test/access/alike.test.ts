import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { frontDoor } from '../examples/browser.ts'
import { given } from '../examples/given.ts'
import { addressFor, aboutChildren, nobody } from './cells.ts'
import { asking } from './statements.ts'
import { screens } from '../../src/screens/serve.ts'
import { day } from '#language/day.ts'
import { restriction } from '#language/spine/index.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const sol = await world.worker('Sol Worker', 'social_worker', north)
const sid = await world.worker('Sid Southern', 'social_worker', south)
const mina = await world.worker('Mina Manager', 'principal_team_manager')
const [amy, ben, cai] = [await world.child('Amy'), await world.child('Ben'), await world.child('Cai')]
await world.allocated(amy, sol, north)
await world.allocated(ben, sid, south)
const long = { recordedAt: '2026-05-20T09:00:00Z' }
await world.save(restriction, [cai], { from: day('2026-01-01'), why: 'Known to staff' }, long)
const of = async (child: string) => {
  const { record } = await world.missing(child, '2026-05-01 20:00', '2026-05-02 08:00', long)
  return { child, record, document: record, prompt: record }
}
const [theirs, restricted] = [await of(ben), await of(cai)]
const nothing = { child: nobody, record: nobody, document: nobody, prompt: nobody }
const door = await frontDoor(world)
const visitors = {
  'a social worker': await door.signedIn(sol, 'social_worker', north),
  'a principal team manager': await door.signedIn(mina, 'principal_team_manager'),
}
const routes = screens.filter(({ path }) => aboutChildren.test(path))

test('“may not” and “is not there” put the same questions to the database, in the same order', async () => {
  const wrong: string[] = []
  let compared = 0
  for (const [who, visitor] of Object.entries(visitors)) {
    for (const { method, path } of routes) {
      const ask = (ids: typeof nothing) => () =>
        method === 'GET' ? visitor.get(addressFor(path, ids)) : visitor.post(addressFor(path, ids), {})
      // What is asked for once, such as a first statement of a connection, has been by then.
      await ask(nothing)()
      const none = await asking(ask(nothing))
      for (const [what, ids] of Object.entries(who === 'a social worker' ? { theirs, restricted } : { restricted })) {
        const shut = await asking(ask(ids))
        compared += 1
        if (shut.answer.statusCode !== none.answer.statusCode || shut.statements.join() !== none.statements.join())
          wrong.push(
            `${method} ${path}, ${what}, as ${who}: ${shut.statements.length} and ${none.statements.length}`,
            ...none.statements.filter((one) => !shut.statements.includes(one)),
          )
      }
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(compared >= 30, `${compared} were compared`)
})

test('and take as long to answer, in the work of the processor', async (t) => {
  const visitor = visitors['a social worker']
  const addresses = ['/children/:child', '/records/:record', '/records/:record/change']
  for (const path of addresses) {
    // By turns, so that what else the machine does falls on both alike; the middle of many is compared, by a ratio.
    const took = { shut: [] as number[], none: [] as number[] }
    for (let turn = 0; turn < 60; turn++)
      for (const [which, ids] of [
        ['shut', theirs],
        ['none', nothing],
      ] as const) {
        const before = process.cpuUsage()
        await visitor.get(addressFor(path, ids))
        const { user, system } = process.cpuUsage(before)
        if (turn >= 10) took[which].push(user + system)
      }
    const ratio = middle(took.shut) / middle(took.none)
    t.diagnostic(`${path}: ${ratio.toFixed(2)} times the work of what is not there`)
    assert.ok(ratio > 0.6 && ratio < 1.67, `${path}: ${ratio}`)
  }
})

const middle = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
