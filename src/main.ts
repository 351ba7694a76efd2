import { instant, londonDay } from '#language/instant.ts'
import { roleWords } from '#language/roles.ts'
import { pathways } from '#pathways/index.ts'
import { outsideOf } from '#services/removal-list.ts'
import { databaseOn } from '#workings/database.ts'
import { removeAgain } from '#workings/removing/again.ts'
import { goingOut } from '#press/posting.ts'
import { describeSettings, readConfig, type Config } from '#services/config.ts'
import { migrate } from '#services/postgres/migrate.ts'
import { noteAddress } from '#services/postgres/server-claim.ts'
import { openStore, type Store } from '#services/postgres/store.ts'
import { toTerminal } from '#services/progress.ts'
import { onSignal } from '#services/signals.ts'
import { now } from '#services/time.ts'
import { machineTrouble, Trouble } from '#services/trouble.ts'
import { postsHeld } from '#workings/read/posts.ts'
import { keepTheCalendar } from './jobs.ts'
import { serve } from './screens/serve.ts'
import type { House } from './screens/front/screen.ts'
import { fillInvented } from './synthetic/fill.ts'

if (process.argv.includes('--help')) {
  process.stdout.write(
    `script/server starts Throughline. It is set up by environment variables:\n\n${describeSettings()}`,
  )
} else {
  await start()
}

async function start(): Promise<void> {
  /** What has been opened so far, to be closed in reverse when we are told to stop, even half-way through starting. */
  const opened: Promise<{ close(): Promise<void> }>[] = []
  const closing = onSignal(async (signal) => {
    toTerminal(`\nStopping (${signal})`)
    for (const each of opened.toReversed()) await each.then((open) => open.close()).catch(() => {})
  })
  const open = <T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> => {
    opened.push(opening)
    return opening
  }

  try {
    const config = readConfig(process.env)
    const store = await open(openStore(config, toTerminal, { as: 'server' }))
    await migrate(store.pool, toTerminal)
    await removedAgain(store, config)
    await fillIfEmpty(store, config)
    const { address, house } = await open(serve(store, config))
    void open(Promise.resolve(keepTheCalendar(house)))
    if (store.embedded) noteAddress(config.dataDir, address)
    await welcome(house, address)
  } catch (error) {
    // Closing the store under a step that is still running makes that step fail, which is not news.
    if (closing.begun()) return
    for (const each of opened.toReversed()) await each.then((store) => store.close()).catch(() => {})
    tell(error)
    process.exit(1)
  }
}

/** What was agreed to go is gone, whatever backup the store was brought back from. */
async function removedAgain({ pool }: Store, config: Config): Promise<void> {
  const made = await removeAgain(databaseOn(pool), pathways, outsideOf(config), instant(now()))
  if (made.length > 0) toTerminal(`Removals made again that this store did not know: ${made.length}`)
}

/** An authority is invented only where nobody else can have put one: never in a DATABASE_URL. */
async function fillIfEmpty({ embedded, pool }: Store, config: Config): Promise<void> {
  if (!embedded || (await pool.query('select from authority limit 1')).rowCount !== 0) return
  toTerminal(`Inventing an authority with ${config.inventedChildren} children; nobody in it is real`)
  const { inventedChildren: children, inventedSeed: seed } = config
  const today = londonDay(instant(now()))
  await fillInvented(pool, { children, seed, today, going: goingOut(config.publicUrl) }, toTerminal)
}

async function welcome(house: House, address: string): Promise<void> {
  const people = house.authority.invented ? await firstOfEachRole(house) : []
  const names = people.map(
    ({ name, role, team_name }) => `  ${name}, ${roleWords[role].toLowerCase()}${team_name ? `, ${team_name}` : ''}`,
  )
  const signIn = names.length > 0 ? `\nSign in by choosing an invented person, such as\n${names.join('\n')}\n` : ''
  process.stdout.write(`\nThroughline is at ${address}\n${signIn}\nCtrl-C stops it.\n`)
}

async function firstOfEachRole(house: House) {
  const shown = new Set(['contact_officer', 'team_manager', 'performance_analyst', 'director', 'councillor'])
  const people = await postsHeld(house.db, house.authority.authority, londonDay(house.now()))
  // Taken off the list as they are met, so that each role is named once.
  return people.filter(({ role }) => shown.delete(role))
}

function tell(error: unknown): void {
  const inUse = (error as { code?: string }).code === 'EADDRINUSE'
  if (inUse) toTerminal('Another program is using that port. Set PORT to another; 0 takes any free one.')
  else {
    const trouble = error instanceof Trouble ? error : machineTrouble(error)
    if (trouble) toTerminal(trouble.message)
    else console.error(error)
  }
}
