import { sql } from 'kysely'
import type pg from 'pg'
import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Saving } from '#workings/save/draft.ts'
import { newId } from '#services/ids.ts'
import { now } from '#services/time.ts'
import { Findings } from './findings.ts'
import type { Format } from './format.ts'
import { outcomeOf, type Outcome, type Seconds } from './outcome.ts'
import { holdAuthority, planned, type Plan } from './plan/plan.ts'
import type { InputFile } from './read/file.ts'
import { lookOver } from './read/folder.ts'
import { copying, type CopyingTx } from './stage/connection.ts'
import { stage } from './stage/stage.ts'
import type { Staging } from './stage/staged.ts'
import { follow } from './write/follow.ts'
import { write } from './write/write.ts'

export type Step = { doing: 'reading' | 'comparing' | 'writing' | 'caches'; file: string | null; rows: number }
export type Options = {
  /** What happened before this day is history: it raises no prompt and starts no clock. Today, unless it is said. */
  cutOver?: Day | undefined
  progress?: ((step: Step) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Thrown to take back what a transaction has done, where there is nothing wrong with doing so. */
class TakenBack extends Error {}

/** What an import of these files would do, and everything about them that is wrong or odd. Nothing is saved. */
export const preview = (
  pool: pg.Pool,
  format: Format,
  context: Saving,
  files: readonly InputFile[],
  options: Options = {},
): Promise<Outcome> =>
  run(pool, format, context, files, options, 'previewed', async () => {
    throw new TakenBack()
  })

/** Imports a folder, all of it or nothing. Importing it again changes nothing. */
export const importFiles = (
  pool: pg.Pool,
  format: Format,
  declarations: Declarations,
  context: Saving,
  files: readonly InputFile[],
  options: Options = {},
): Promise<Outcome> =>
  run(pool, format, context, files, options, 'imported', async ({ tx }, work) => {
    const step = (doing: Step['doing']) => options.progress?.({ doing, file: null, rows: work.rows })
    step('writing')
    const id = newId(Date.parse(context.now))
    const at = await write(tx, format, { ...context, import: id, settled: work.settled })
    await sql`insert into import_run (authority, import, format, cut_over, files, at, by_worker, rows, added, changed, unchanged, refused)
      values (${context.authority}, ${id}, ${format.id}, ${work.staging.cutOver}, ${JSON.stringify(work.outcome.files)}::jsonb, ${at}::timestamptz, ${context.worker}::uuid,
        ${work.outcome.rows}, ${work.outcome.added}, ${work.outcome.changed}, ${work.outcome.unchanged}, 0)`.execute(tx)
    work.clock('write')
    step('caches')
    await follow(tx, format, declarations, context, at)
    work.clock('caches')
  })

type Work = { outcome: Outcome; staging: Staging; rows: number; settled: string; clock(part: keyof Seconds): void }

async function run(
  pool: pg.Pool,
  format: Format,
  context: Saving,
  files: readonly InputFile[],
  options: Options,
  done: 'previewed' | 'imported',
  finish: (copying: CopyingTx, work: Work) => Promise<void>,
): Promise<Outcome> {
  const [problems, warnings] = [new Findings(), new Findings()]
  const seconds: Seconds = { read: 0, write: 0, caches: 0 }
  let since = Date.parse(now())
  const clock = (part: keyof Seconds) => {
    const at = Date.parse(now())
    seconds[part] += (at - since) / 1000
    since = at
  }
  const staging: Staging = {
    authority: context.authority,
    format: format.id,
    scheme: format.scheme,
    today: context.today,
    cutOver: options.cutOver ?? context.today,
  }
  const { reports, found } = await lookOver(format, files, problems, warnings)
  let plan: Plan | null = null
  let refused = 0
  const outcome = (how: Outcome['outcome']) => outcomeOf(how, reports, plan, refused, problems, warnings, seconds)
  try {
    return await copying(pool, options.signal, async (copying) => {
      const watching = {
        signal: options.signal,
        progress: (rows: number, file: string) => options.progress?.({ doing: 'reading', file, rows }),
      }
      refused = (await stage(copying, format, staging, found, problems, warnings, watching)).refused
      clock('read')
      options.progress?.({ doing: 'comparing', file: null, rows: outcome(done).rows })
      const settled = done === 'imported' ? await holdAuthority(copying.tx, context.authority) : ''
      plan = await planned(copying.tx, format, staging, found, problems, warnings)
      refused += plan.refused
      if (problems.count > 0) throw new TakenBack()
      await finish(copying, { outcome: outcome(done), staging, rows: outcome(done).rows, settled, clock })
      return outcome(done)
    })
  } catch (error) {
    if (options.signal?.aborted) return outcome('cancelled')
    if (error instanceof TakenBack) return outcome(done === 'previewed' ? 'previewed' : 'refused')
    throw error
  }
}
