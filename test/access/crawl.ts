import type { RoleId } from '#language/roles.ts'
import type { Trying } from './trying.ts'
import { wordsOf } from './words-of.ts'

/** Pages of one kind are alike: of each route so many are enough, but where everything is asked for. */
const kindOf = (address: string) =>
  address.split('?')[0]!.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d/g, ':')

const linksIn = (body: string): string[] =>
  [...body.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'))

/** Follows the links of a role from Today on, and says what it met that is out of place: on a page, or in an address. */
export async function crawl(trying: Trying, role: RoleId, most: number, ofEachKind: number) {
  const seen = new Set<string>(['/'])
  const kinds = new Map<string, number>()
  const wrong: string[] = []
  const queue = ['/']
  let pages = 0
  while (queue.length > 0 && pages < most) {
    const address = queue.shift()!
    const kind = kindOf(address)
    const times = kinds.get(kind) ?? 0
    if (times >= ofEachKind) continue
    kinds.set(kind, times + 1)
    pages += 1
    const answer = await trying.ask(role, 'GET', address)
    if (answer.statusCode >= 500) wrong.push(`${address} as ${role}: ${answer.statusCode}`)
    // An address that is not to be disclosed is shown where its own page, or its form, asks for it.
    const asked = address.includes('show=address') || address.endsWith('/change')
    const met = trying.outOfPlace(role, await wordsOf(answer)).filter((text) => !(asked && text.endsWith('hid')))
    wrong.push(...met.map((text) => `${address} as ${role}: shows ${text}`))
    for (const link of linksIn(answer.body)) {
      wrong.push(
        ...trying.crowd.canaries
          .in(decodeURIComponent(link))
          .map(({ text }) => `${address} as ${role}: ${text} is in the address ${link}`),
      )
      if (seen.has(link) || link.startsWith('/sign-out') || link.startsWith('/assets')) continue
      seen.add(link)
      queue.push(link)
    }
  }
  return { wrong, pages, kinds: kinds.size }
}
