import { isDay, type Day } from '#language/day.ts'
import { instant, isTime, londonInstant, type Instant } from '#language/instant.ts'
import { didYouMean } from './nearest.ts'

/** What may stand on a command's line: an argument in its place, or an option by its name. */
export type Option<T = unknown> = {
  words: string
  /** What help shows for its value; null for a switch, which has none. */
  shows: string | null
  needed: boolean
  /** Takes the words that remain: a name of two words needs no quotation marks. */
  rest?: boolean
  /** Takes the words that remain, each by itself. */
  many?: boolean
  /** Reads the value, or throws the words that say what is wrong with it. */
  read(text: string): T
  /** What holds where it is not given. */
  otherwise: T
}
export type Options = Readonly<Record<string, Option>>

/** What was given, by the names of arguments and options. */
export type Given<O extends Options> = { [K in keyof O]: O[K] extends Option<infer T> ? T : never }

const say = (words: string): never => {
  throw new Error(words)
}

export const reads = <T>(shows: string, words: string, read: (text: string) => T): Option<T | undefined> => ({
  words,
  shows,
  needed: false,
  read,
  otherwise: undefined,
})

/** The command cannot run without it, so what it reads is always there. */
export const needed = <T>(option: Option<T | undefined>): Option<T> =>
  ({ ...option, needed: true }) as unknown as Option<T>

export const flag = (words: string): Option<boolean> => ({
  words,
  shows: null,
  needed: false,
  read: () => true,
  otherwise: false,
})
export const text = (shows: string, words: string) =>
  reads(shows, words, (given) => (given.trim() === '' ? say('must not be empty') : given))
export const rest = (shows: string, words: string): Option<string> => ({ ...needed(text(shows, words)), rest: true })

/** No argument of a program holds this letter, so that each remains itself. */
export const betweenMany = '\u0000'
export const many = (shows: string, words: string): Option<readonly string[]> => ({
  ...needed(reads(shows, words, (given) => given.split(betweenMany))),
  many: true,
})

export const day = (words: string) => reads('DAY', words, readDay)
export const readDay = (given: string): Day =>
  isDay(given) ? given : say(`must be a day, such as 2026-03-31; '${given}' is not one`)

export const id = (shows: string, words: string) => reads(shows, words, readId)
export const readId = (given: string): string =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(given)
    ? given.toLowerCase()
    : say(`must be an id, such as 019b7a3e-0000-7000-8000-000000000001; '${given}' is not one`)

export const whole = (shows: string, words: string, least: number, most: number) =>
  reads(shows, words, (given) => {
    const number = Number(given)
    return /^\d+$/.test(given) && number >= least && number <= most
      ? number
      : say(`must be a whole number from ${least} to ${most}; '${given}' is not one`)
  })

export const oneOf = <T extends string>(words: string, choices: readonly T[]) =>
  reads(
    choices.join('|'),
    words,
    (given): T =>
      choices.find((choice) => choice === given) ?? say(`must be ${choices.join(' or ')}; '${given}' is neither`),
  )

/** Something that is declared, by its id. What is not known names the nearest that are. */
export const declared = <T>(shows: string, words: string, all: ReadonlyMap<string, T>) =>
  reads(shows, words, (given): T => readDeclared(shows.toLowerCase(), given, all))

export function readDeclared<T>(what: string, given: string, all: ReadonlyMap<string, T>): T {
  return all.get(given) ?? say(`names no ${what} that is known: '${given}'.${didYouMean(given, all.keys())}`)
}

export const list = <T>(shows: string, words: string, read: (one: string) => T) =>
  reads(shows, words, (given) => given.split(',').map((one) => read(one.trim())))

/** An instant with its zone, or a day and a time by London's clocks. */
export const moment = (words: string) => reads('INSTANT', words, readInstant)

export function readInstant(given: string): Instant {
  const [on, time, which] = given.split(' ')
  if (
    isDay(on) &&
    time !== undefined &&
    isTime(time) &&
    (which === undefined || which === 'first' || which === 'second')
  ) {
    const at = londonInstant(on, time, { which })
    if (at === 'skipped') return say(`'${given}' never happened: the clocks went forward over it`)
    if (at === 'repeated')
      return say(`'${given}' happened twice, because the clocks went back: add 'first' or 'second'`)
    return at
  }
  try {
    return instant(given)
  } catch {
    return say(`must be an instant, such as 2026-03-31T15:04:05Z or '2026-03-31 16:04'; '${given}' is not one`)
  }
}
