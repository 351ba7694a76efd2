import assert from 'node:assert/strict'
import { screens } from '../../src/screens/serve.ts'
import { addressesOf, known } from './held.ts'
import { opens } from './visit.ts'
import type { Person } from './person.ts'
import type { Left } from './stranger.ts'

/** What an address that leads to a child or to one of their records is made with. */
const ofAChild = /:(child|record|document|prompt)/

/** Every address that could lead to the child is tried, asked for and sent to: none opens, and none says her name. */
export async function noWayIn(person: Person, { child, episode, prompt, discussion }: Left): Promise<void> {
  const { request } = person.page.context()
  const origin = new URL(person.page.url()).origin
  const records = [episode, discussion, prompt, child]
  const held = { ...known, ':child': [child], ':record': records, ':document': [episode], ':prompt': [prompt] }
  let closed = 0
  for (const screen of screens.filter(({ path }) => !path.startsWith('/sign-'))) {
    const { method, path } = screen
    const isTheirs = opens(screen, 'councillor') && !ofAChild.test(path)
    for (const address of addressesOf(path, held)) {
      const sent =
        method === 'GET' ? await request.get(address) : await request.post(address, { form: {}, headers: { origin } })
      assert.doesNotMatch(await sent.text(), /Ashdown|Amy/, `${method} ${address} says no child’s name`)
      if (isTheirs) continue
      assert.ok([403, 404].includes(sent.status()), `${method} ${address} answers ${sent.status()}`)
      closed++
    }
  }
  assert.ok(closed > 40, `${closed} addresses were tried`)
}
