import type { Command } from './command.ts'
import { didYouMean } from './nearest.ts'
import { betweenMany, type Option, type Options } from './option.ts'
import { always } from './options.ts'
import { wordsOf } from './words.ts'

export type Parsed = {
  command: Command | null
  json: boolean
  help: boolean
  given: Readonly<Record<string, unknown>>
  /** Everything that is wrong with the line. */
  mistakes: readonly string[]
}

/** Reads a whole line by the table of commands, and finds every mistake in it. */
export function parse(line: readonly string[], table: readonly Command[]): Parsed {
  const { positionals, options, mistakes } = wordsOf(line, known(table))
  const json = options.delete('json')
  const help = options.delete('help')
  const found = commandOf(positionals, table)
  if (!found) {
    const wrong =
      positionals.length === 0
        ? []
        : [
            `There is no command '${positionals[0]}'.${didYouMean(
              positionals[0]!,
              table.map(({ name }) => name),
            )}`,
          ]
    return { command: null, json, help, given: {}, mistakes: [...wrong, ...mistakes] }
  }
  const { command, others } = found
  const given: Record<string, unknown> = {}
  mistakes.push(...takeArguments(command, others, given), ...takeOptions(command, options, given))
  return { command, json, help, given, mistakes }
}

const known = (table: readonly Command[]): Options =>
  Object.assign({}, ...table.map(({ options }) => options), always) as Options

/** The command whose name is longest of those that the words begin with. */
function commandOf(words: readonly string[], table: readonly Command[]) {
  const named = table.flatMap((command) =>
    [command.name, ...command.also].map((name) => ({ command, name: name.split(' ') })),
  )
  const begun = named
    .filter(({ name }) => name.every((word, at) => words[at] === word))
    .toSorted((a, b) => b.name.length - a.name.length)
  return begun[0] && { command: begun[0].command, others: words.slice(begun[0].name.length) }
}

function takeArguments(command: Command, words: readonly string[], given: Record<string, unknown>): string[] {
  const takes = Object.entries(command.takes)
  const mistakes = takes.flatMap(([name, argument], at) => {
    const left = words.slice(at)
    const word = argument.rest ? left.join(' ') : argument.many ? left.join(betweenMany) : (left[0] ?? '')
    return take(
      argument.shows ?? name.toUpperCase(),
      argument,
      word === '' ? [] : [word],
      (value) => (given[name] = value),
    )
  })
  const extra = takes.some(([, { rest, many }]) => rest || many) ? [] : words.slice(takes.length)
  return [...mistakes, ...extra.map((word) => `'${word}' is one word too many for ${command.name}`)]
}

function takeOptions(command: Command, words: ReadonlyMap<string, string[]>, given: Record<string, unknown>): string[] {
  const strange = [...words.keys()]
    .filter((name) => !Object.hasOwn(command.options, name))
    .map((name) => `${command.name} does not take --${name}${meant(name, command)}`)
  return [
    ...strange,
    ...Object.entries(command.options).flatMap(([name, option]) =>
      take(`--${name}`, option, words.get(name) ?? [], (value) => (given[name] = value)),
    ),
  ]
}

/** An option of another command's is often a slip for one of this one's. */
function meant(name: string, { options }: Command): string {
  const words = didYouMean(
    `--${name}`,
    Object.keys(options).map((own) => `--${own}`),
  )
  return words && `.${words}`
}

function take(name: string, option: Option, values: readonly string[], keep: (value: unknown) => void): string[] {
  if (values.length > 1 && option.shows !== null) return [`${name} is given ${values.length} times`]
  const [value] = values
  if (value === undefined) {
    keep(option.otherwise)
    return option.needed ? [`${name} is needed: ${option.words}`] : []
  }
  try {
    keep(option.read(value))
    return []
  } catch (error) {
    return [`${name} ${(error as Error).message}`]
  }
}
