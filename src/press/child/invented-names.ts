/** Names that stand for those of a child's file. */
const invented = {
  given: 'Rowan Ellis Marlow Sage Perry Linden Hollis Arden Tamsin Corin Merle Robyn Wynne Jules Emery Fenn'.split(' '),
  family:
    'Aldermere Brackwood Castleton Dunmore Easterly Fairholm Greystone Hartwell Ivybridge Kestrel Lambourne Moorcroft'.split(
      ' ',
    ),
}

/** The next that nobody has yet, and that is nobody's in the file: a child may be called Robyn. */
export function inventedNames(real: readonly string[]): (which: keyof typeof invented) => string {
  const theirs = new Set(real.map((name) => name.toLowerCase()))
  const free = (names: readonly string[]) => names.filter((name) => !theirs.has(name.toLowerCase()))
  const lists = { given: free(invented.given), family: free(invented.family) }
  const taken = { given: 0, family: 0 }
  return (which) => {
    const list = lists[which]
    const at = taken[which]++
    return `${list[at % list.length]}${at < list.length ? '' : ` ${Math.floor(at / list.length) + 1}`}`
  }
}
