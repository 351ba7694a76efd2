import { mayDo, roles } from '#language/roles.ts'
import { goesTo } from '#press/edition/whose.ts'
import type { NavigationItem } from '#ui/components/service-navigation.ts'
import type { PlacesWithin } from '#ui/page.ts'
import { present } from '#ui/words.ts'
import type { Reader } from '#workings/view.ts'
import { to } from './address.ts'
import type { House } from './screen.ts'

type Place = { href: string; text: string; part: string }
type Group = { text: string; within: readonly Place[] }

/** As many as stand on one line of a laptop beside the name of the service. */
const mostOnALine = 8

/**
 * Where a reader may go: what is used every day on the first line, and what is gone to now and then in groups. The places of the group
 * that one is in are a second line.
 */
export function placesFor(
  { publications }: Pick<House, 'publications'>,
  reader: Pick<Reader, 'role'>,
  path: string,
  part: string | undefined,
): { navigation: NavigationItem[]; within: PlacesWithin | undefined } {
  const everyday = [...everydayPlaces(publications, reader), ...grouped('Improvement', improvementPlaces(reader))]
  const running = runningPlaces(reader)
  const entries = [
    ...everyday,
    ...(everyday.length + running.length <= mostOnALine ? running : grouped('Administration', running)),
  ]
  const here = entries.filter((one) => 'within' in one).find(({ within }) => within.some(isHere(path, part)))
  return {
    navigation: entries.map((one) =>
      'within' in one
        ? { href: one.within[0]!.href, text: one.text, current: false, active: one === here }
        : { href: one.href, text: one.text, current: path === one.href, active: isHere(path, part)(one) },
    ),
    within: here && { name: here.text, items: itemsOf(here.within, path, part) },
  }
}

const isHere = (path: string, part: string | undefined) => (one: Place) => path === one.href || part === one.part

/** One is marked: the page itself where it is among them, and otherwise the first of its part. */
function itemsOf(places: readonly Place[], path: string, part: string | undefined): NavigationItem[] {
  const marked = places.find(({ href }) => href === path) ?? places.find((one) => one.part === part)
  return places.map((one) => ({
    href: one.href,
    text: one.text,
    current: one.href === path,
    active: one === marked,
  }))
}

/** A group of one is that one. */
const grouped = (text: string, within: readonly Place[]): readonly (Group | Place)[] =>
  within.length > 1 ? [{ text, within }] : within

function everydayPlaces(publications: House['publications'], reader: Pick<Reader, 'role'>): Place[] {
  const children = roles[reader.role].scope !== 'none'
  return present<Place>([
    { href: to.today, text: 'Today', part: 'today' },
    children && { href: to.find, text: 'Find a child', part: 'children' },
    children && { href: to.prompts, text: 'Prompts', part: 'prompts' },
    children && { href: to.lists, text: 'Lists', part: 'lists' },
    mayDo(reader.role, 'figures') && { href: to.measures, text: 'Measures', part: 'measures' },
    goesTo(publications, reader.role) && { href: to.publications, text: 'Reports', part: 'publications' },
    mayDo(reader.role, 'adoption archive') && { href: to.archive, text: 'Archive', part: 'archive' },
  ])
}

function improvementPlaces({ role }: Pick<Reader, 'role'>): Place[] {
  const figures = mayDo(role, 'figures')
  return present<Place>([
    figures && { href: to.promise, text: 'Overview', part: 'promise' },
    figures && { href: to.inspections, text: 'Inspections', part: 'inspections' },
    figures && { href: to.others, text: 'How others stand', part: 'others' },
    figures && { href: to.raised, text: 'Themes', part: 'raised' },
    figures && { href: to.plan, text: 'The plan', part: 'plan' },
    figures && { href: to.forums, text: 'Forums', part: 'forums' },
    mayDo(role, 'learn') && { href: to.lessons, text: 'Lessons', part: 'lessons' },
    mayDo(role, 'oversee') && { href: to.reviews, text: 'Reviews', part: 'reviews' },
    figures && { href: to.money, text: 'Money', part: 'money' },
    figures && { href: to.policies, text: 'Policies', part: 'policies' },
  ])
}

const runningPlaces = ({ role }: Pick<Reader, 'role'>): Place[] =>
  present<Place>([
    mayDo(role, 'import') && { href: to.import, text: 'Import', part: 'import' },
    mayDo(role, 'configure') && { href: to.settings, text: 'Settings', part: 'settings' },
    mayDo(role, 'configure') && { href: to.outbox, text: 'Outbox', part: 'outbox' },
    mayDo(role, 'remove') && { href: to.removals, text: 'Removals', part: 'removals' },
    mayDo(role, 'audit') && { href: to.log, text: 'Access log', part: 'log' },
  ])
