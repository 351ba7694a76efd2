import { userInfo } from 'node:os'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import { mayDo, roleWords, type Capability } from '#language/roles.ts'
import { reading } from '#workings/access/read-as.ts'
import type { Seam } from '#workings/access/reading.ts'
import { keptOut, logRefused } from '#workings/access/refused.ts'
import { Refusal } from '#workings/refusal.ts'
import type { ReaderView } from '#workings/view.ts'
import { postsHeld } from '#workings/read/posts.ts'
import type { AskPerson, AskStore, Command } from './command.ts'
import { nobodyNamed, personMeant } from './people.ts'
import { Mistake } from './statuses.ts'

type Asked = { as?: string; today?: Day; 'as-at'?: Day; 'known-at'?: Instant }

/** Somebody's question: who they are and whether they may, found before anything is read. */
export async function asked(
  store: AskStore,
  command: Command,
  may: readonly Capability[],
  given: Asked,
): Promise<AskPerson> {
  const { authority, db, at, realToday } = store
  if (!authority)
    throw new Mistake([
      'There is no authority here yet. `bin/throughline invent` makes one up; `script/server` does too',
    ])
  const held = await postsHeld(db, authority.authority, realToday)
  if (given.as === undefined) throw nobodyNamed(held)
  const reader = personMeant(given.as, held)
  const knownAt = given['known-at'] ?? null
  if (knownAt !== null && knownAt > at)
    throw new Mistake(['--known-at is in the future: what will be known then may still change'])
  if (given.today !== undefined && given['as-at'] !== undefined && given.today !== given['as-at'])
    throw new Mistake(['--today and --as-at are the same thing, and these differ'])
  const view: ReaderView = {
    authority: authority.authority,
    today: given['as-at'] ?? given.today ?? realToday,
    knownAt,
    reader,
  }
  const ask: AskPerson = {
    ...store,
    authority,
    reader,
    view,
    saving: { authority: authority.authority, today: realToday, now: at, worker: reader.worker },
    machineWords: machineWords(),
    read: (work) => reading(db, view, at, (seam) => logged(seam, command, work)),
  }
  if (may.every((what) => mayDo(reader.role, what))) return ask
  await noteRefused(ask, command, given)
  throw new Refusal('not yours', `${roleWords[reader.role]} is not a role that may do this`)
}

/** Runs it for them; being refused later is logged too, since what was read is not. */
export async function answered<T>(ask: AskPerson, command: Command, given: object, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refusal && keptOut(error)) await noteRefused(ask, command, given)
    throw error
  }
}

async function logged<T>(seam: Seam, command: Command, work: (seam: Seam) => Promise<T>): Promise<T> {
  const result = await work(seam)
  const children = seam.entries.flatMap((entry) => entry.children ?? [])
  const shown = seam.entries.reduce((sum, entry) => sum + (entry.shown ?? entry.children?.length ?? 0), 0)
  seam.showed({ action: 'command', what: command.name, children, shown, reason: machineWords() })
  return result
}

const noteRefused = ({ db, authority, reader, at }: AskPerson, { name }: Command, given: object): Promise<void> =>
  logRefused(db, authority.authority, reader, at, {
    what: `command: ${name}`,
    ids: Object.values(given),
    reason: machineWords(),
  })

/** The person named is who the log is about; whose hands were at the machine stands beside it. */
export function machineWords(): string {
  try {
    return `command line, as ${userInfo().username}`
  } catch {
    return 'command line'
  }
}
