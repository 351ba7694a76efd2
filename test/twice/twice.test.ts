import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { screens } from '../../src/screens/serve.ts'
import { came, changed, held } from './effect.ts'
import { forms, type Sent } from './forms.ts'
import { scene } from './scene.ts'
import { alike, send, sendAndCut, type Answered } from './send.ts'

const there = await scene()
after(() => there.world.close())
await there.door.app.listen({ port: 0, host: '127.0.0.1' })
after(() => there.door.app.close())
const { port } = there.door.app.server.address() as AddressInfo

const routes = screens.filter(({ method }) => method === 'POST').map(({ path }) => `POST ${path}`)

/** Not tried here yet: what came while this was written. The list may only grow shorter. */
const untried = [
  'POST /removals/retention',
  'POST /sign-in/local',
  'POST /inspections/read',
  'POST /forums/catalogue/:number',
  'POST /meetings/:meeting/pack',
  'POST /handover/:worker',
  'POST /board-reports/new',
  'POST /board-reports/:report/parts/:part',
  'POST /board-reports/:report/figures',
  'POST /board-reports/:report/ask',
  'POST /board-reports/:report/commentary/:commentary',
  'POST /board-reports/:report/sign',
  'POST /board-reports/:report/issue',
  'POST /report-forms',
]

test('every route that changes something has a form here', () => {
  assert.deepEqual(routes.filter((route) => !untried.includes(route)).toSorted(), Object.keys(forms).toSorted())
})

for (const route of routes) {
  for (const [n, make] of (forms[route] ?? []).entries()) {
    test(`${route}${n === 0 ? '' : `, form ${n + 1}`}: sent twice, by two presses at once, and after a cut connection, it does one thing and answers alike`, async () => {
      // One by itself, for what one thing is.
      const alone = await make(there)
      const none = await held(there.world)
      const first = await send(alone)
      await alone.over?.()
      const once = await settled()
      assert.ok(first.status < 400 || alone.refused, `${first.status}: ${first.body.replaceAll(/<[^>]*>|\s+/g, ' ')}`)
      assert.deepEqual(await send(alone), again(alone, first), 'sent a second time')
      assert.deepEqual(changed(once, await settled()), [], 'sent a second time')
      const one = came(none, once)

      const pressed = await make(there)
      const before = await held(there.world)
      const answers = (await Promise.all([send(pressed), send(pressed)])).map(alike)
      // Either may come first; the other finds it done.
      const others = answers.filter((answer) => pressed.instead === undefined || answer.to !== pressed.instead)
      assert.ok(others.length > 0, 'pressed twice at once, and neither did it')
      for (const answer of others) assert.deepEqual(answer, alike(first), 'pressed twice at once')
      await pressed.over?.()
      assert.deepEqual(came(before, await settled()), one, 'pressed twice at once')

      const cut = await make(there)
      const uncut = await held(there.world)
      await sendAndCut(port, cut)
      const answer = alike(await send(cut))
      if (cut.instead === undefined || answer.to !== cut.instead)
        assert.deepEqual(answer, alike(first), 'sent again after a cut connection')
      await cut.over?.()
      assert.deepEqual(came(uncut, await settled()), one, 'sent again after a cut connection')
    })
  }
}

const again = ({ instead }: Sent, first: Answered): Answered =>
  instead === undefined ? first : { ...first, to: instead }

/** What the database holds once nothing is being done any more. */
async function settled() {
  for (let before = await held(there.world); ;) {
    await new Promise((done) => setTimeout(done, 60))
    const now = await held(there.world)
    if (changed(before, now).length === 0) return now
    before = now
  }
}
