/** What differs between two readers of one page, and never in how it looks. */
const readersOwn = [
  [/<p class="tl-header__reader">[\s\S]*?<\/p>/g, ''],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'],
  [/\d{1,2}:\d\d(:\d\d(\.\d+)?)?/g, 'time'],
] as const

/** The place where one is, among those of the head. */
const mark = / aria-current="(?:page|true)"| govuk-service-navigation__item--active|<\/?strong[^>]*>/g

/**
 * Sixteen roles are shown much the same. A page whose head and whose content have both been looked at, perhaps for two
 * different people, needs no third look; nor does a head in which another place is marked in the same way.
 */
export function notLookedAt(): (markup: string) => boolean {
  const known = new Set<string>()
  return (markup) => {
    const plain = readersOwn.reduce((words, [own, same]) => words.replaceAll(own, same), markup)
    const [head = ''] = /<header[\s\S]*?<\/header>/.exec(plain) ?? []
    const before = known.size
    known.add(head.replaceAll(mark, ''))
    known.add(`marked: ${(head.match(mark) ?? []).join('')}`)
    known.add(plain.replace(head, ''))
    return known.size > before
  }
}
