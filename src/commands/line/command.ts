import type pg from 'pg'
import type { Declarations } from '#language/declarations.ts'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { Capability } from '#language/roles.ts'
import type { Config } from '#services/config.ts'
import type { Progress } from '#services/progress.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { Database } from '#workings/database.ts'
import type { Saving } from '#workings/save/draft.ts'
import type { Reader, ReaderView } from '#workings/view.ts'
import type { Answer } from './answer.ts'
import type { Given, Option, Options } from './option.ts'
import { asOption, authorityOption, pointOfView } from './options.ts'

/** What every command has. */
export type Ask = {
  declarations: Declarations
  config: Config
  /** The real moment, asked once. */
  at: Instant
  realToday: Day
  /** Whether JSON was asked for. */
  json: boolean
  /** To standard error: never among what is answered. */
  progress: Progress
  /** Somebody pressed Ctrl-C. */
  stopped: AbortSignal
}
export type Authority = { authority: number; name: string; invented: boolean }

/** A store is open; `authority` is null where nobody has been put in it yet. */
export type AskStore = Ask & {
  pool: pg.Pool
  db: Database
  embedded: boolean
  applied: readonly string[]
  authority: Authority | null
}

/** Somebody asks: with their point of view, and the one way to read. */
export type AskPerson = AskStore & {
  authority: Authority
  reader: Reader
  view: ReaderView
  saving: Saving
  /** Opens the seam: what is read is cut to the reader, and logged before it is printed. */
  read<T>(work: (seam: Seam) => Promise<T>): Promise<T>
  /** For the log entry of whatever is done without the seam. */
  machineWords: string
}

/** Who may run it: anybody without a store, anybody at the machine, or a named person whose role may do all of these. */
export type Who = 'no store' | 'the machine' | readonly Capability[]

export type Command = {
  name: string
  /** Other spellings of its name. */
  also: readonly string[]
  line: string
  /** What else help should say. */
  more: string
  takes: Options
  options: Options
  who: Who
  examples: readonly string[]
  run(ask: never, given: never): Promise<Answer>
}

type Rest<A extends Options, O extends Options> = {
  also?: readonly string[]
  more?: string
  takes?: A
  options?: O
  examples?: readonly string[]
}
type Run<X, G extends Options> = (ask: X, given: Given<G>) => Promise<Answer>
const none: Record<never, Option> = {}

export const withoutStore = <const A extends Options = typeof none, const O extends Options = typeof none>(
  name: string,
  line: string,
  rest: Rest<A, O> & { run: Run<Ask, A & O> },
): Command => made(name, line, 'no store', rest)

export const atTheMachine = <const A extends Options = typeof none, const O extends Options = typeof none>(
  name: string,
  line: string,
  rest: Rest<A, O> & { run: Run<AskStore, A & O> },
): Command => made(name, line, 'the machine', { ...rest, options: { ...rest.options, authority: authorityOption } })

/** Reads, from a point of view. */
export const asPerson = <const A extends Options = typeof none, const O extends Options = typeof none>(
  name: string,
  line: string,
  may: readonly Capability[],
  rest: Rest<A, O> & { run: Run<AskPerson, A & O> },
): Command =>
  made(name, line, may, {
    ...rest,
    options: { ...rest.options, ...pointOfView, as: asOption, authority: authorityOption },
  })

/** Puts on record: as of now, for nobody chooses the instant at which they record. */
export const doneBy = <const A extends Options = typeof none, const O extends Options = typeof none>(
  name: string,
  line: string,
  may: readonly Capability[],
  rest: Rest<A, O> & { run: Run<AskPerson, A & O> },
): Command => made(name, line, may, { ...rest, options: { ...rest.options, as: asOption, authority: authorityOption } })

function made(
  name: string,
  line: string,
  who: Who,
  rest: Rest<Options, Options> & { run(ask: never, given: never): Promise<Answer> },
): Command {
  const { also = [], more = '', takes = {}, options = {}, examples = [], run } = rest
  return { name, also, line, more, takes, options, who, examples, run }
}
