import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles, type RoleId } from '#language/roles.ts'
import { publications } from '#publications/index.ts'
import { placesFor } from './places.ts'

const everyRole = Object.keys(roles) as RoleId[]
const seen = (role: RoleId, path: string, part: string) => placesFor({ publications }, { role }, path, part)

test('nobody has more places on the first line than a laptop shows on one', () => {
  const long = everyRole.filter((role) => seen(role, '/', 'today').navigation.length > 8)
  assert.deepEqual(long, [])
})

test('Today has no second line for anybody, so that what is due is not pushed down', () => {
  assert.deepEqual(
    everyRole.filter((role) => seen(role, '/', 'today').within !== undefined),
    [],
  )
})

test('wherever somebody is, one place is marked on each line that is there, and each group leads to its first place', () => {
  const wrong = everyRole.flatMap((role) =>
    reached(role).flatMap(({ href, part }) => {
      const { navigation, within } = seen(role, href, part)
      const marks = [navigation, within?.items].map((line) => line?.filter(({ active }) => active).length ?? 1)
      const led = !within || navigation.some((one) => one.active && one.href === within.items[0]?.href)
      return marks.some((n) => n !== 1) || !led ? [`${role} at ${href}`] : []
    }),
  )
  assert.deepEqual(wrong, [])
})

test('a director reaches what is kept, and a councillor nothing of a child', () => {
  const ways = (role: RoleId) => reached(role).map(({ href }) => href)
  for (const href of ['/', '/children', '/measures', '/inspections', '/reviews', '/removals', '/log'])
    assert.ok(ways('director').includes(href), href)
  assert.deepEqual(
    ways('councillor').filter((href) => ['/children', '/prompts', '/lists', '/log'].includes(href)),
    [],
  )
})

/** Every place that can be gone to from Today, through the groups. */
function reached(role: RoleId): { href: string; part: string }[] {
  const parts: Record<string, string> = { '/': 'today', '/children': 'children', '/publications': 'publications' }
  const place = (href: string) => ({ href, part: parts[href] ?? (href === '/promise' ? 'promise' : href.slice(1)) })
  const first = seen(role, '/', 'today').navigation.map(({ href }) => place(href ?? ''))
  const second = first.flatMap(({ href, part }) => seen(role, href, part).within?.items ?? [])
  const all = [...first, ...second.map(({ href }) => place(href ?? ''))]
  return [...new Map(all.map((one) => [one.href, one])).values()]
}
