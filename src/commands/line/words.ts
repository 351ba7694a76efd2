import { parseArgs } from 'node:util'
import { didYouMean, nearest } from './nearest.ts'
import type { Options } from './option.ts'

/** A line cut up: what stands by its place, what stands by its name, and what cannot be either. */
export type Words = { positionals: string[]; options: Map<string, string[]>; mistakes: string[] }

/** One name is a switch everywhere or takes a value everywhere, so the line can be cut into words before the command is known. */
export function wordsOf(line: readonly string[], all: Options, mistakes: string[] = []): Words {
  const types = Object.fromEntries(
    Object.entries(all).map(([name, { shows }]) => [
      name,
      { type: shows === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens, positionals } = parseArgs({
    args: [...line],
    options: types,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const options = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(all, token.name) ? all[token.name] : undefined
    if (!option) {
      mistakes.push(
        `There is no option ${token.rawName}.${didYouMean(
          token.rawName,
          Object.keys(all).map((name) => `--${name}`),
        )}`,
      )
      if (isMeantValue(line, token, all)) return wordsOf(line.toSpliced(token.index, 2), all, mistakes)
    } else if (option.shows === null && token.value !== undefined)
      mistakes.push(`--${token.name} is a switch, and takes no value`)
    else if (
      option.shows !== null &&
      (token.value === undefined || (!token.inlineValue && /^--\w/.test(token.value)))
    ) {
      // The next option was taken for its value: the line is read again without the one that has none.
      mistakes.push(`--${token.name} needs a value: --${token.name} ${option.shows}`)
      return wordsOf(line.toSpliced(token.index, 1), all, mistakes)
    } else options.set(token.name, [...(options.get(token.name) ?? []), token.value ?? ''])
  }
  return { positionals, options, mistakes: [...new Set(mistakes)] }
}

/** Where a slip of the hand stands for an option with a value, the next word is that value and no argument. */
function isMeantValue(
  line: readonly string[],
  { index, name, value }: { index: number; name: string; value: string | undefined },
  all: Options,
): boolean {
  const [meant] = nearest(name, Object.keys(all))
  const next = line[index + 1]
  return (
    value === undefined &&
    next !== undefined &&
    !next.startsWith('-') &&
    meant !== undefined &&
    all[meant]!.shows !== null
  )
}
