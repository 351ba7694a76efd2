import { typedNumbers, type TypedNumber } from '#language/committee/typed-numbers.ts'
import type { Place } from './gate.ts'
import type { Stop } from './ready.ts'

/** Counts of children that were typed and are too small to be told, or leave too few when one is taken from the other. */
export function fewTyped({ where, part, words }: Place, below: number): Stop[] {
  const typed = typedNumbers(words)
  const small = typed
    .filter(({ people, value }) => people && value > 0 && value < below)
    .map((one) => ({ where, part, words: `‘${around(words, one)}’ counts fewer than ${below}` }))
  const left = typed.flatMap((one, at) => {
    const next = typed[at + 1]
    if (!next?.people || one.unit !== null || !isOutOf(words, one, next)) return []
    const rest = next.value - one.value
    return rest > 0 && rest < below
      ? [
          {
            where,
            part,
            words: `‘${around(words, one)}’ leaves ${rest} when one is taken from the other, fewer than ${below}`,
          },
        ]
      : []
  })
  return [...small, ...left]
}

const isOutOf = (words: string, one: TypedNumber, next: TypedNumber): boolean =>
  /^\s+(?:of|from|out of)\s+(?:the\s+|our\s+|those\s+)?$/i.test(words.slice(one.at + one.words.length, next.at))

/** The number with the words after it, so that it is found. */
const around = (words: string, { at }: TypedNumber): string =>
  words
    .slice(at, at + 36)
    .split('\n')[0]!
    .trim()
