import assert from 'node:assert/strict'
import { screens } from '../../src/screens/serve.ts'
import { lists } from '../../src/screens/list/index.ts'
import type { Person } from './person.ts'
import type { Left } from './stranger.ts'

/** Every address that could lead to the child is tried, asked for and sent to: none opens, and none says her name. */
export async function noWayIn(person: Person, left: Left): Promise<void> {
  const { request } = person.page.context()
  const origin = new URL(person.page.url()).origin
  const ofChildren = screens.filter(({ path }) => !/^\/(health|glossary|sign-(in|out))?$/.test(path))
  for (const { method, path, policy } of ofChildren) {
    for (const address of addressesOf(path, left)) {
      const sent = method === 'GET' ? await request.get(address) : await request.post(address, { form: {}, headers: { origin } })
      const body = await sent.text()
      assert.doesNotMatch(body, /Ashdown|Amy/, `${method} ${address} says no child’s name`)
      const opensFigures = Array.isArray(policy) && policy.length === 1 && policy[0] === 'figures'
      if (opensFigures) continue
      assert.ok([403, 404].includes(sent.status()), `${method} ${address} answers ${sent.status()}`)
    }
  }
}

function addressesOf(path: string, { child, episode, prompt, discussion }: Left): string[] {
  const ids: Record<string, readonly string[]> = {
    ':child': [child],
    ':kind': ['missing_episode', 'strategy_discussion'],
    ':record': [episode, discussion, prompt, child],
    ':document': [episode],
    ':prompt': [prompt],
    ':rule': ['repeat_missing'],
    ':key': ['prompt.repeat_missing.on'],
    ':id': path.startsWith('/lists') ? lists.map(({ id }) => id) : ['missing_episodes', 'prompts_answered_in_time'],
  }
  return path.split('/').reduce<string[]>(
    (made, part) => (part.startsWith(':') ? ids[part]! : [part]).flatMap((word) => made.map((so) => (so === '' && part === '' ? '' : `${so}/${word}`))),
    [''],
  ).map((address) => address.replace(/^\/+/, '/'))
}
