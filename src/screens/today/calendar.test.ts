import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { publications } from '#publications/index.ts'
import { addHours } from '#language/instant.ts'
import { programVersion } from '#services/program.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { pass } from '#workings/issuing/pass.ts'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { authority } from '../../../test/examples/given.ts'
import { choose, on } from '../../../test/examples/issuing.ts'
import { saying, valid } from '../../../test/examples/pages.ts'

const { world, people } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const dayOf = async (who: keyof typeof people) => {
  const { body } = await (await as(people[who])).get('/')
  await valid(body, who)
  return saying(body)
}

test('what should have gone out and has not is told to those who look after it, and to nobody else', async () => {
  assert.doesNotMatch(await dayOf('analyst'), /looked (yet )?at what/, 'nothing is switched on')
  await choose(world, onKey('weekly-missing'), true, '2026-05-18')
  for (const who of ['analyst', 'administrator'] as const) {
    assert.match(await dayOf(who), /Nobody has looked yet at what should go out/)
    assert.match(await dayOf(who), /Weekly missing report was due on 18 May 2026 and has not gone out\./)
  }
  for (const who of ['manager', 'director', 'worker', 'member'] as const)
    assert.doesNotMatch(await dayOf(who), /gone out|looked (yet )?at what/)
})

test('what was made up says that it went out late, for a week', async () => {
  const passing = { authority, program: programVersion() }
  await pass(world.db, pathways, publications, passing, addHours(on('2026-06-01', '10:00'), -1))
  const told = await dayOf('administrator')
  assert.match(told, /Weekly missing report for 26 May 2026 went out late, at 1 June 2026/)
  assert.match(told, /Nobody has looked at what goes out since 1 June 2026/)
})

test('health says it in numbers, to anybody, and names nobody', async () => {
  const { body } = await door.app.inject('/health')
  await valid(body, 'health')
  assert.match(saying(body), /What goes out by itself Late The calendar was looked at 1 June 2026/)
  const { calendar } = (await door.app.inject('/health?format=json')).json<{ calendar: object }>()
  assert.deepEqual(
    { ...calendar, looked_at: null },
    { on: true, looked_at: null, unattended: true, not_made: 0, made_late: 2 },
  )
})
