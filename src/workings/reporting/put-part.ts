import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { reportFigure, reportPart } from '#language/spine/index.ts'
import type { Day } from '#language/day.ts'
import type { Database } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { Saving } from '../save/draft.ts'
import { settledNow } from './issue-report.ts'
import { putIn } from './put-in.ts'

export type PartTyped = {
  part: string
  words: string
  nothing: string
  /** The version that it was typed over; nought where there was none yet. */
  seen: number
}

/** Writes a part of a report. Where somebody else wrote it since it was opened it is refused as changed since, and theirs stays. */
export async function putPart(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  { part, words, nothing, seen }: PartTyped,
): Promise<void> {
  await putIn(db, declarations, saving, report, (written) => {
    const now = written.parts.find((one) => one.part === part)
    const answers = {
      part,
      words: words === '' ? null : words,
      nothing: nothing === '' ? null : nothing,
      written_on: saving.today,
    }
    // The same form sent twice, or nothing changed.
    if ((now?.words ?? '') === words && (now?.nothing ?? '') === nothing) return null
    if ((now?.version ?? 0) !== seen)
      throw new Refusal('changed since', 'Somebody else wrote this part after you opened it')
    return now
      ? { kind: reportPart, record: now.record, seen: now.version, reason: 'Written anew', answers }
      : { kind: reportPart, answers }
  })
}

export type FigureAskedFor = { measure: string; from: Day; until: Day; by: string | null; form: string }

/** Puts a figure into a report as it is known now, under the next number, and says which. The same form sent twice is one figure. */
export async function putFigure(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  { measure, from, until, by, form }: FigureAskedFor,
): Promise<number> {
  const known = await settledNow(db, saving)
  let number = 0
  await putIn(db, declarations, saving, report, ({ figures }) => {
    const before = figures.find(({ record }) => record === form)
    number = before?.number ?? Math.max(0, ...figures.map((figure) => figure.number)) + 1
    if (before) return null
    const answers = { number, measure, from, until, by, known: { day: saving.today, at: known } }
    return { kind: reportFigure, newRecord: form, answers }
  })
  return number
}

/** Takes every figure of a report anew, as it is known now; what was signed before is signed no longer. */
export async function bringUpToDate(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  numbers: readonly number[],
): Promise<void> {
  const known: Instant = await settledNow(db, saving)
  for (const number of numbers)
    await putIn(db, declarations, saving, report, ({ figures }) => {
      const figure = figures.find((one) => one.number === number)
      if (!figure) return null
      const { record, version, measure, from, until, division } = figure
      const answers = { number, measure, from, until, by: division, known: { day: saving.today, at: known } }
      return { kind: reportFigure, record, seen: version, reason: 'Brought up to date', answers }
    })
}
