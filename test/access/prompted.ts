import { londonDay } from '#language/instant.ts'
import type { RoleId } from '#language/roles.ts'
import { pathways } from '#pathways/index.ts'
import { Refusal } from '#workings/refusal.ts'
import { answered, asked } from '../../src/commands/line/ask.ts'
import type { AskPerson, AskStore } from '../../src/commands/line/command.ts'
import { parse } from '../../src/commands/line/parse.ts'
import { Mistake } from '../../src/commands/line/statuses.ts'
import { table } from '../../src/commands/table.ts'
import { roleWords } from '#language/roles.ts'
import type { Crowd } from './crowd.ts'

export type Said = { is: 'answered' | 'refused' | 'mistaken'; words: string }

/** A line at the prompt, as somebody: parsed, asked and answered as the program does, without a process for each. */
export async function asPrompted(
  { world, door, workers }: Crowd,
  role: RoleId,
  words: readonly string[],
): Promise<Said> {
  const { command, given, mistakes } = parse([...words, '--as', workers.get(role)!.worker], table)
  if (!command || mistakes.length > 0) return { is: 'mistaken', words: mistakes.join('; ') }
  if (!Array.isArray(command.who)) throw new TypeError(`${command.name} is not asked by a person`)
  const at = door.house.now()
  const store: AskStore = {
    declarations: pathways,
    config: door.house.config,
    at,
    realToday: londonDay(at),
    json: true,
    progress: () => {},
    stopped: new AbortController().signal,
    pool: world.pool,
    db: world.db,
    embedded: false,
    applied: [],
    authority: door.house.authority,
  }
  try {
    const person = await asked(store, command, command.who, given)
    const run = command.run as (ask: AskPerson, given: unknown) => Promise<unknown>
    return { is: 'answered', words: JSON.stringify(await answered(person, command, given, () => run(person, given))) }
  } catch (error) {
    if (error instanceof Refusal) return { is: 'refused', words: error.message }
    if (error instanceof Mistake) return { is: 'mistaken', words: `${roleWords[role]}: ${error.mistakes.join('; ')}` }
    throw error
  }
}
