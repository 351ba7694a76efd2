import type { RoleId } from '#language/roles.ts'
import type { Visitor } from '../examples/browser.ts'
import { addressFor, nobody, statuses, type Cell } from './cells.ts'
import type { Crowd } from './crowd.ts'
import { wordsOf } from './words-of.ts'
import { mayOpen } from './who.ts'

/** Whoever takes a whole file away must see all of it, addresses that are not to be disclosed among it. */
const wholeFile = /remove$/

/** Asks as each role, and says what was wrong with each answer. */
export class Trying {
  readonly crowd: Crowd
  readonly #visitors = new Map<RoleId, Promise<Visitor>>()
  /** How many strings were met where they may be: a test that meets none would notice nothing. */
  met = 0

  constructor(crowd: Crowd) {
    this.crowd = crowd
  }

  as(role: RoleId): Promise<Visitor> {
    const there = this.#visitors.get(role) ?? this.crowd.as(role)
    this.#visitors.set(role, there)
    return there
  }

  async ask(role: RoleId, method: 'GET' | 'POST', address: string, form: Record<string, string> = {}) {
    const visitor = await this.as(role)
    return method === 'GET' ? visitor.get(address) : visitor.post(address, form)
  }

  /** A cell whose answer is not as declared, or that shows what it should not. */
  async cell({ role, method, address, route, child, from, expected }: Cell): Promise<string[]> {
    const answer = await this.ask(role, method, address)
    const what = `${route} as ${role}, from ${from}, of a child who is ${child.relation} and ${child.state}`
    const wrong = statuses[expected][method].includes(answer.statusCode)
      ? []
      : [`${what}: ${answer.statusCode}, and not ${expected}`]
    const met = this.outOfPlace(role, await wordsOf(answer), expected === 'opens' ? [] : [child.child])
    const whole = expected === 'opens' && wholeFile.test(route)
    const out = whole ? met.filter((text) => !text.endsWith('hid')) : met
    return [...wrong, ...out.map((text) => `${what}: shows ${text}`)]
  }

  /** Many children at once: nothing of one whom the role may not open. */
  async list(role: RoleId, address: string): Promise<string[]> {
    const answer = await this.ask(role, 'GET', address)
    if (answer.statusCode >= 500) return [`${address} as ${role}: ${answer.statusCode}`]
    return this.outOfPlace(role, await wordsOf(answer)).map((text) => `${address} as ${role}: shows ${text}`)
  }

  /** The planted strings, and the ids, of children who are not this role’s to open. */
  outOfPlace(role: RoleId, words: string, echoed: readonly string[] = []): string[] {
    const { canaries, children } = this.crowd
    const open = new Set(
      children.filter(({ relation, state }) => mayOpen(role, relation, state)).map(({ child }) => child),
    )
    const met = canaries.in(words)
    this.met += met.filter(({ child }) => open.has(child)).length
    const ids = children.filter(({ child }) => !open.has(child) && !echoed.includes(child))
    return [
      ...met.filter(({ child, keptBack }) => keptBack || !open.has(child)).map(({ text }) => text),
      ...ids.flatMap(({ child, record }) => [child, record]).filter((id) => words.includes(id)),
    ]
  }

  /** What the same route answers where there is nothing: the ids that were asked for are the only difference there may be. */
  async sameAsNothing({ role, method, address, route, child }: Cell): Promise<string[]> {
    const ids = { child: nobody, record: nobody, document: nobody, prompt: nobody }
    const path = route.split(' ')[1]!
    const [one, none] = await Promise.all([
      this.ask(role, method, address),
      this.ask(
        role,
        method,
        addressFor(path, ids) + (address.includes('?') ? address.slice(address.indexOf('?')) : ''),
      ),
    ])
    const plain = ({ body, headers, statusCode }: typeof one) =>
      [child.child, child.record, child.document, child.prompt].reduce(
        (words, id) => words.replaceAll(id, nobody),
        JSON.stringify([statusCode, { ...headers, date: '' }, body]),
      )
    return plain(one) === plain(none)
      ? []
      : [`${route} as ${role}: a child who is ${child.relation} and ${child.state} does not look like nothing`]
  }
}
