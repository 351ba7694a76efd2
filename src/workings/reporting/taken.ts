import type { Declarations } from '#language/declarations.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Measure } from '#language/measure.ts'
import type { Db } from '../database.ts'
import { definitionOf } from '../publish/definition.ts'
import { asTold, deriving, rowsIn, totalOf, type ToldRow, type Total } from '../publish/derive.ts'
import { partsBy, type ToldPart } from '../publish/parts.ts'
import { toldMeasure, type ToldMeasure } from '../publish/template.ts'
import type { WrittenFigure } from './written.ts'

/** A figure of a report with its number, and the rows that it is. */
export type TakenFigure = Total &
  Pick<WrittenFigure, 'number' | 'measure' | 'from' | 'until' | 'known'> & {
    said: ToldMeasure
    definition: string
    way: string | null
    wayName: string | null
    parts: ToldPart[]
    rows: ToldRow[]
  }

/**
 * A report's figures, each from what was known when it was taken: however late this is asked, they are the same, since no
 * later save is recorded before that instant. Figures whose measure nobody declares any longer are left out. Run as keeper.
 */
export async function takenFigures(
  db: Db,
  declarations: Declarations,
  authority: number,
  figures: readonly WrittenFigure[],
): Promise<TakenFigure[]> {
  const taken: TakenFigure[] = []
  for (const figure of figures) {
    const measure = declarations.measures.get(figure.measure)
    if (measure) taken.push(await takenFigure(db, authority, measure, figure, figure.known))
  }
  return taken
}

/** @param knownAt null for what is known now */
export async function takenFigure(
  db: Db,
  authority: number,
  measure: Measure,
  { number, from, until, division, known }: WrittenFigure,
  knownAt: Instant | null,
): Promise<TakenFigure> {
  const deriver = await deriving(db, { authority, today: londonDay(known), knownAt })
  const by = division === null ? null : (measure.by.find(({ id }) => id === division) ?? null)
  const days = { from, until }
  const rows = await rowsIn(deriver, measure, days, by === null ? [] : [by])
  return {
    number,
    measure: measure.id,
    from,
    until,
    known,
    said: toldMeasure(measure, until),
    definition: definitionOf(measure, until),
    way: by?.id ?? null,
    wayName: by?.name ?? null,
    ...totalOf(measure, days, rows),
    rows: rows.map(asTold),
    parts: by === null ? [] : await partsBy(deriver, measure, by, days, rows),
  }
}
