import type { Declarations } from '#language/declarations.ts'
import { listsRefused } from '#language/committee/problems.ts'
import { everySection, type CommitteeTemplate } from '#language/committee/template.ts'
import type { Db } from '../database.ts'
import type { View } from '../view.ts'
import type { Stop } from './ready.ts'
import type { TakenFigure } from './taken.ts'
import type { ToldReport } from './told-report.ts'

/** What goes through the gate: a report with its figures, and the number under which counts are kept back. */
export type AtTheGate = {
  template: CommitteeTemplate
  told: ToldReport
  figures: readonly TakenFigure[]
  below: number
}

/** What a report may not say to its readers, and where it says it. Run as keeper. */
export async function stoppedBy(
  _db: Db,
  declarations: Declarations,
  _view: View,
  { template }: AtTheGate,
): Promise<Stop[]> {
  return listsRefused(everySection(template.sections), template.eyes, declarations.measures).map((words) => ({
    where: template.name,
    words,
    part: null,
  }))
}
