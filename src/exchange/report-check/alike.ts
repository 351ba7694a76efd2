/** How much of the words of two sentences is shared where one is the other set otherwise. */
export const alike = 0.8

/**
 * For each of many sets of words, which of those before it may share as much: two sets that do have one of their rarest words in
 * common, however many sentences there are. To compare each with every other took a second for each hundred pages.
 */
export function alikePerhaps(sets: readonly ReadonlySet<string>[]): (index: number) => number[] {
  const times = new Map<string, number>()
  for (const words of sets) for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const rarest = sets.map((words) =>
    [...words]
      .toSorted((a, b) => times.get(a)! - times.get(b)! || (a < b ? -1 : 1))
      .slice(0, words.size - Math.ceil(alike * words.size - 1e-9) + 1),
  )
  const having = new Map<string, number[]>()
  for (const [index, words] of rarest.entries())
    for (const word of words) {
      const those = having.get(word)
      if (those) those.push(index)
      else having.set(word, [index])
    }
  return (index) =>
    [...new Set(rarest[index]!.flatMap((word) => having.get(word)!.filter((other) => other < index)))].toSorted(
      (a, b) => a - b,
    )
}
