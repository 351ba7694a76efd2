import type { Writable } from 'node:stream'
import { instant, londonDay } from '#language/instant.ts'
import { problemsIn } from '#language/problems.ts'
import { pathways } from '#pathways/index.ts'
import { publications } from '#publications/index.ts'
import { readConfig } from '#services/config.ts'
import { makeLog } from '#services/log.ts'
import { toTerminal } from '#services/progress.ts'
import { now } from '#services/time.ts'
import { machineTrouble, Trouble } from '#services/trouble.ts'
import { Refusal, WrongAnswers } from '#workings/refusal.ts'
import type { Answer } from './answer.ts'
import { answered, asked } from './ask.ts'
import type { Ask, Command } from './command.ts'
import { helpOn, overview, usage } from './help.ts'
import { interrupted } from './interrupted.ts'
import { parse, type Parsed } from './parse.ts'
import { print } from './print.ts'
import { Mistake, statuses } from './statuses.ts'
import { withStore } from './store.ts'

type Streams = { out: Writable; error: Writable }

/** Runs one line, and returns its exit status. */
export async function run(
  line: readonly string[],
  env: Record<string, string | undefined>,
  table: readonly Command[],
  { out, error }: Streams,
): Promise<number> {
  const say = (words: string) => void error.write(`${words}\n`)
  const parsed = parse(line, table)
  const { command, help, json, mistakes } = parsed
  if (help || line.length === 0) {
    out.write(command ? helpOn(command) : overview(table))
    return statuses.done
  }
  if (!command || mistakes.length > 0) {
    for (const mistake of mistakes.length > 0 ? mistakes : ['Say what to do.'])
      say(`${mistake}${/[.?\n]$/.test(mistake) ? '' : '.'}`)
    say(command ? `It is used so: ${usage(command)}` : '`bin/throughline --help` lists the commands.')
    return statuses.mistake
  }
  const stopping = interrupted()
  try {
    const answer = await answerOf(command, parsed, env, stopping.signal)
    await print(answer, json, out)
    return answer.status ?? statuses.done
  } catch (failure) {
    if (stopping.signal.aborted) {
      say('Stopped. Nothing was changed.')
      return stopping.status()
    }
    return told(failure, say)
  } finally {
    stopping.over()
  }
}

async function answerOf(
  command: Command,
  { given, json }: Parsed,
  env: Record<string, string | undefined>,
  stopped: AbortSignal,
): Promise<Answer> {
  const at = instant(now())
  const ask: Ask = {
    declarations: pathways,
    config: readConfig(env),
    at,
    realToday: londonDay(at),
    progress: toTerminal,
    stopped,
    json,
  }
  const problems = problemsIn(ask.declarations, publications)
  if (problems.length > 0)
    throw new Trouble(`The declarations are wrong:\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
  const work = command.run as (ask: unknown, given: unknown) => Promise<Answer>
  const { who } = command
  if (who === 'no store') return work(ask, given)
  return withStore(ask, given['authority'] as number | undefined, async (store) => {
    if (who === 'the machine') return work(store, given)
    const person = await asked(store, command, who, given)
    return answered(person, command, given, () => work(person, given))
  })
}

function told(failure: unknown, say: (words: string) => void): number {
  if (failure instanceof Mistake) {
    for (const mistake of failure.mistakes) say(mistake)
    return statuses.mistake
  }
  if (failure instanceof WrongAnswers) {
    for (const { field, words } of failure.problems) say(`${field}: ${words}`)
    return statuses.mistake
  }
  if (failure instanceof Refusal) {
    say(`Refused: ${failure.message}.`)
    return statuses.refused
  }
  const trouble = failure instanceof Trouble ? failure : machineTrouble(failure)
  if (trouble) say(trouble.message)
  else say(`Something went wrong, and it was not you. Its reference is ${makeLog('error').fault(failure)}.`)
  return statuses.fault
}
