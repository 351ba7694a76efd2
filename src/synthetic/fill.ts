import type pg from 'pg'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Day } from '#language/day.ts'
import { startOfDay } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { fillCalendar } from '#services/calendar/fill.ts'
import { Trouble } from '#services/trouble.ts'
import { rebuildCaches } from '#workings/caches/refresh.ts'
import { onOne } from '#workings/one-connection.ts'
import { Book } from './book.ts'
import { Chance } from './chance.ts'
import { inventChildren, type Cases } from './children.ts'
import { inventImprovement } from './improvement/improvement.ts'
import { inventLessons } from './lessons.ts'
import { issueThePast, switchOn, type GoingOut } from './going-out.ts'
import { dayAt, startOf } from './moments.ts'
import { inventReviews } from './oversight.ts'
import { asKeeper } from './as-keeper.ts'
import type { Person } from './people.ts'
import { authorityName } from './place.ts'
import { raiseAndAnswer } from './prompts.ts'
import { inventService } from './service.ts'
import { plantStories } from './stories/plant.ts'

type Options = {
  children: number
  seed: number
  today: Day
  authority?: number
  name?: string
  /** What has gone out by itself for a few weeks; nothing, where it is not given. */
  going?: GoingOut
}
type Filled = { children: number; records: number; people: Person[] }

/**
 * Invents an authority as it stands at the start of a day, with two years behind it. The same seed, size and day give the
 * same rows. All of it is one transaction: what breaks half-way leaves no authority, so the next start begins again.
 */
export async function fillInvented(
  pool: pg.Pool,
  options: Options,
  progress: (words: string) => void,
): Promise<Filled> {
  const client = await pool.connect()
  const ignore = () => {}
  client.on('error', ignore)
  try {
    return await onOne(client)
      .transaction()
      .execute((tx) => fill(client, tx, options, progress))
  } finally {
    client.off('error', ignore)
    client.release()
  }
}

async function fill(
  client: pg.PoolClient,
  tx: Parameters<typeof rebuildCaches>[0],
  options: Options,
  progress: (words: string) => void,
): Promise<Filled> {
  const { children, seed, today, authority = 999, name = authorityName, going } = options
  const words = 'insert into authority (authority, name, invented) values ($1, $2, true) on conflict do nothing'
  const { rowCount } = await client.query(words, [authority, name])
  if (rowCount === 0) throw new Trouble(`There is an authority ${authority} here already. Choose another number`)
  await fillCalendar(client, authority)
  const book = new Book(authority, seed, startOf(today))
  const itself = book.subject('authority')
  const service = inventService(book, new Chance(seed, authority, 0), today, children)
  if (going) switchOn(book, going, service, today, itself)
  const cases: Cases = new Map()
  const inventing = { book, service, today, seed, authority, children }
  const stories = plantStories(inventing, cases)
  await writeChildren(client, inventing, cases, stories.children, progress)
  await analyse(client, pathways.records.keys())
  progress('Asking what the prompts would have asked')
  const view = { authority, today, knownAt: null }
  const answers = new Book(authority, seed, startOf(today), 1)
  await asKeeper(client)
  const teamOf = (child: string, at: number) => cases.get(child)?.on(dayAt(at))?.team ?? service.frontDoor
  await raiseAndAnswer(tx, {
    book: answers,
    service,
    authority,
    seed,
    view,
    teamOf,
    leftOpen: stories.leftOpen,
    jointly: stories.jointly,
  })
  progress('Asking what the leaders would have asked')
  const leading = new Book(authority, seed, startOf(today), 2)
  await inventReviews(tx, { book: leading, service, view, seed, authority: itself })
  inventLessons({ book: leading, service, today, authority: itself })
  inventImprovement({ book: leading, service, today, authority: itself })
  await client.query('reset role')
  await answers.write(client)
  await leading.write(client)
  await analyse(client, ['prompt', 'prompt_answer', 'strategy_discussion'])
  await asKeeper(client)
  await rebuildCaches(tx, pathways, view, startOfDay(today), (cache) => progress(`Worked out: ${cache}`))
  if (going) {
    const reports = new Book(authority, seed, startOf(today), 3)
    progress(
      `${await issueThePast(tx, going, { book: reports, service, authority, itself, seed, today })} reports went out`,
    )
  }
  return {
    children: Math.max(children, stories.children),
    records: book.records + answers.records + leading.records,
    people: service.people,
  }
}

/** A thousand at a time, so that memory stays level however many there are; the next are invented while they are written. */
async function writeChildren(
  client: pg.PoolClient,
  inventing: Parameters<typeof inventChildren>[0],
  cases: Cases,
  planted: number,
  progress: (words: string) => void,
): Promise<void> {
  const { book, children } = inventing
  let begun = 0
  let writing = Promise.resolve()
  for (const there of inventChildren(inventing, cases, planted)) {
    await nextTurn()
    if (there - begun < 1000 && there < children) continue
    await writing
    writing = book.write(client)
    // Whoever fails is waited for later; until then nobody must call it unhandled.
    writing.catch(() => {})
    begun = there
    progress(`${there.toLocaleString('en-GB')} of ${children.toLocaleString('en-GB')} children invented`)
  }
  await writing
  await book.write(client)
}

/** Without it the first questions are planned as if the tables were empty. */
async function analyse(client: pg.PoolClient, kinds: Iterable<string>): Promise<void> {
  await client.query('analyze record')
  for (const kind of kinds) await client.query(`analyze answers."${kind}"`)
}
