import { londonDay } from '#language/instant.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Db } from '../database.ts'
import { figuresSince, type FigureSince } from '../publish/told.ts'
import type { View } from '../view.ts'
import type { IssuedReport } from './stored-report.ts'

/** Each figure of an issued report as it was told, as it is known now, and the rows that differ with the reason. Run as keeper. */
export async function reportSince(
  db: Db,
  declarations: Declarations,
  view: Omit<View, 'knownAt'>,
  program: string,
  issued: IssuedReport,
): Promise<(FigureSince & { number: number })[]> {
  const found: (FigureSince & { number: number })[] = []
  for (const figure of issued.figures) {
    // Each figure was taken at its own moment, so each is told from its own.
    const told = { for: londonDay(figure.known), knownAt: figure.known, program: issued.program, figures: [figure] }
    const [since] = await figuresSince(db, declarations, view, program, told)
    if (since) found.push({ ...since, number: figure.number })
  }
  return found
}
