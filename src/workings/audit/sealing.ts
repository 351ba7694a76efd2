import type pg from 'pg'
import type { Instant } from '#language/instant.ts'
import { appendHeads, headsIn, type Head } from '#services/heads.ts'
import { headOf, mostEntries, sealColumns, sealWaiting, type Seal } from './seal.ts'

export type Sealing = {
  pool: pg.Pool
  /** Where heads are kept outside the database. */
  files: readonly string[]
  now(): Instant
  /** What went wrong, for the log. The next round tries again. */
  trouble(error: unknown): void
  /** Told at the start where the heads go further than the store does: it was put back as it had been, or seals were taken out. */
  older?(words: string): void
  everySeconds?: number
}

/** Chains what was logged, every second, for every authority in the store; and keeps each head outside the database as soon as its seal is committed, before the next is made. */
export async function keepSealing(sealing: Sealing): Promise<{ stop(): Promise<void>; round(): Promise<Seal[]> }> {
  const unkept = new Map(sealing.files.map((file): [string, Head[]] => [file, []]))
  const keepAll = async () => {
    for (const [file, heads] of unkept) await keep(file, heads).catch(sealing.trouble)
  }
  // A connection that was lost at a commit, or a server that was ended, may have left a seal of which a file has not heard.
  const unsure = new Set(sealing.files)
  const takeIn = async (file: string, newest: readonly Seal[]) => {
    const heads = unkept.get(file) ?? []
    heads.push(...(await notYetKept(newest, file, heads)))
    unsure.delete(file)
  }
  const takeInAll = async () => {
    const newest = unsure.size > 0 ? await newestSeals(sealing.pool) : []
    for (const file of unsure) await takeIn(file, newest).catch(sealing.trouble)
    await keepAll()
    return sealing.files.filter((file) => !unsure.has(file))
  }
  await takeInAll()
  for (const file of sealing.files) await tellIfOlder(sealing, file).catch(sealing.trouble)
  let waiting = 0
  let going: Promise<Seal[]> = Promise.resolve([])
  const once = async () => {
    waiting -= 1
    const sure = await takeInAll()
    for (const file of sure) unsure.add(file)
    const made: Seal[] = []
    for await (const seal of seals(sealing)) {
      made.push(seal)
      for (const heads of unkept.values()) heads.push(headOf(seal))
      await keepAll()
    }
    for (const file of sure) unsure.delete(file)
    return made
  }
  const round = () => {
    waiting += 1
    return (going = going.then(once).catch((error: unknown) => (sealing.trouble(error), [])))
  }
  // One that takes longer than a second is not asked for again meanwhile.
  const timer = setInterval(() => void (waiting === 0 && round()), (sealing.everySeconds ?? 1) * 1000)
  timer.unref()
  return {
    round,
    async stop() {
      clearInterval(timer)
      await round()
    },
  }
}

async function* seals({ pool, now }: Sealing): AsyncGenerator<Seal> {
  const { rows } = await pool.query<{ authority: number }>('select distinct authority from log_waiting order by 1')
  for (const { authority } of rows) {
    let seal: Seal | null
    do {
      seal = await sealWaiting(pool, authority, now())
      if (seal) yield seal
    } while (seal?.count === mostEntries)
  }
}

/** Heads stay with us until the file has them: a disk that is full now may not be in an hour. */
async function keep(file: string, heads: Head[]): Promise<void> {
  if (heads.length === 0) return
  const now = [...heads]
  await appendHeads(
    file,
    now.map((head) => ({ is: 'head' as const, ...head })),
  )
  heads.splice(0, now.length)
}

/**
 * Whoever was ended between committing a seal and keeping its head has left one head out, which is put in now. More than one
 * are not: heads that are missing were taken away, and to write them from the database would hide that it was changed.
 */
async function notYetKept(newest: readonly Seal[], file: string, heads: readonly Head[]): Promise<Head[]> {
  const kept = await lastKept(file)
  for (const { authority, seal } of heads) kept.set(authority, seal)
  return newest.filter(({ authority, seal }) => seal === (kept.get(authority) ?? 0) + 1).map(headOf)
}

async function lastKept(file: string): Promise<Map<number, number>> {
  const kept = new Map<number, number>()
  for await (const line of headsIn(file)) if (line) kept.set(line.authority, line.seal)
  return kept
}

/** Heads are read before the store is, so that another who seals meanwhile makes nothing look older. */
async function tellIfOlder({ pool, older }: Sealing, file: string): Promise<void> {
  if (!older) return
  const kept = await lastKept(file)
  const ends = new Map((await newestSeals(pool)).map(({ authority, seal }) => [authority, seal]))
  for (const [authority, seal] of kept) {
    const end = ends.get(authority) ?? 0
    if (seal > end)
      older(
        `The store of authority ${authority} ends at seal ${end} of its access log, and heads up to ${seal} were kept outside it: an older store was put in its place, or seals were taken out. What was recorded since is not in it. Look with audit verify, and restore a backup where there is one`,
      )
  }
}

async function newestSeals(pool: pg.Pool): Promise<Seal[]> {
  const { rows } = await pool.query<Seal>(
    `select distinct on (authority) ${sealColumns} from log_seal order by authority, seal desc`,
  )
  return rows
}
