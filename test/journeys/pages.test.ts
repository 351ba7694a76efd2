import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { screens } from '../../src/screens/serve.ts'
import { browserHere, openBrowser } from './chromium.ts'
import { addressesOf, heldIn, known } from './held.ts'
import { full } from './look.ts'
import { desks, rolesTried } from './posts.ts'
import { runningServer } from './running.ts'
import { sendSpoilt } from './send-spoilt.ts'
import { nothingToSpoil, spoilt } from './spoilt.ts'
import { teamOf } from './team-of.ts'
import { opens, visit } from './visit.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
after(() => browser?.close())
/** What somebody is typing is asked for by a script, and is no page. */
const shown = screens.filter(({ method, path }) => method === 'GET' && path !== '/typing')
/** Pages of an upload that only its own journey has, and those of an identity provider (test/sign-in). */
const elsewhere = ['/import/:id', '/import/:id/problems', '/sign-in/council', '/sign-in/back']

test('every route is visited, and every form answered wrongly', () => {
  const held = { ...known, ':child': ['a'], ':record': ['b'], ':document': ['c'], ':prompt': ['d'], ':message': ['e'] }
  const unvisited = shown.filter(({ path }) => !elsewhere.includes(path) && addressesOf(path, held).length === 0)
  assert.deepEqual(
    unvisited.map(({ path }) => path),
    [],
  )
  const sent = screens.filter(({ method }) => method === 'POST').map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(
    sent.filter((route) => !(route in spoilt) && !nothingToSpoil.includes(route)),
    [],
  )
})

test(
  'a full authority: nothing is wrong with any page, for whoever may open it and whoever may not',
  { skip },
  async (t) => {
    const server = await runningServer(120)
    t.after(server.close)
    const held = await heldIn(server)
    const there = await desks(browser!, server, await teamOf(server, held[':child']![0]!))
    const wrong: string[] = []
    for (const screen of shown.filter(({ path }) => !elsewhere.includes(path))) {
      const addresses = addressesOf(screen.path, held).slice(0, full ? 3 : 2)
      const may = rolesTried.filter((role) => opens(screen, role))
      const mayNot = rolesTried.filter((role) => !opens(screen, role))
      // A refusal is one page, whoever meets it: each role meets some of them.
      const nth = shown.indexOf(screen)
      const refused = full ? mayNot : mayNot.filter((_, n) => nth % 2 === 0 && n === nth % mayNot.length)
      for (const [n, address] of addresses.entries()) {
        const statuses: number[] = []
        for (const role of full ? may : [may[n % may.length]!]) {
          const seen = await visit(there.get(role)!, address)
          wrong.push(...seen.wrong, ...(seen.status < 500 ? [] : [`${address} as ${role} fails`]))
          statuses.push(seen.status)
        }
        if (!screen.path.includes(':') && !statuses.includes(200))
          wrong.push(`${address} opens to nobody: ${statuses.join(' ')}`)
      }
      for (const role of addresses[0] ? refused : []) {
        const seen = await visit(there.get(role)!, addresses[0]!)
        wrong.push(
          ...seen.wrong,
          ...(seen.status === 403 ? [] : [`${addresses[0]} as ${role} is not refused: ${seen.status}`]),
        )
      }
    }
    for (const form of Object.values(spoilt).flat()) wrong.push(...(await sendSpoilt(form, held, there.get(form.as)!)))
    assert.deepEqual([...wrong, ...[...there.values()].flatMap((desk) => desk.wrong)], [])
  },
)
