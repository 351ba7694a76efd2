import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { screens } from '../../src/screens/serve.ts'
import { browserHere, openBrowser } from './chromium.ts'
import { addressesOf, known } from './held.ts'
import { full } from './look.ts'
import { desks, rolesTried } from './posts.ts'
import { emptyServer } from './running.ts'
import { opens, visit } from './visit.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
after(() => browser?.close())
const shown = screens.filter(({ method }) => method === 'GET')

test('an empty authority: nothing is wrong with any page', { skip }, async (t) => {
  const server = await emptyServer()
  t.after(server.close)
  for (const role of rolesTried) await server.world.worker(`Nobody ${role.replaceAll('_', ' ')}`, role)
  const there = await desks(browser!, server, null)
  const held = { ...known, ':child': [server.child] }
  const wrong: string[] = []
  for (const screen of shown) {
    const may = rolesTried.filter((role) => opens(screen, role))
    for (const [n, address] of addressesOf(screen.path, held)
      .slice(0, full ? 100 : 1)
      .entries())
      for (const role of full || screen.path === '/' ? may : [may[(n + 1) % may.length]!]) {
        const seen = await visit(there.get(role)!, address)
        wrong.push(...seen.wrong, ...(seen.status < 500 ? [] : [`${address} as ${role} fails`]))
      }
  }
  assert.deepEqual([...wrong, ...[...there.values()].flatMap((desk) => desk.wrong)], [])
})
