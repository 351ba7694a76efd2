import { codesIn } from '#language/code.ts'
import type { Declarations } from '#language/declarations.ts'
import { listsRefused } from '#language/committee/problems.ts'
import { everySection, type CommitteeTemplate } from '#language/committee/template.ts'
import { referredTo } from '#language/committee/words.ts'
import type { Db } from '../database.ts'
import type { View } from '../view.ts'
import { fewGivenAway } from './few.ts'
import { childrenNamed } from './named.ts'
import type { Stop } from './ready.ts'
import { fewTyped } from './few-typed.ts'
import type { TakenFigure } from './taken.ts'
import { frontSheet, type ToldReport } from './told-report.ts'

/** What goes through the gate: a report with its figures, and the number under which counts are kept back. */
export type AtTheGate = {
  template: CommitteeTemplate
  told: ToldReport
  figures: readonly TakenFigure[]
  below: number
}

/**
 * What a report may not say to its readers, and where it says it. Whoever may see no child's row is not given one, nor a count so
 * small that it tells of somebody, whether it was typed or is left when one figure is taken from another; and nobody but those who
 * may see names is given one. Run as keeper.
 */
export async function stoppedBy(
  db: Db,
  declarations: Declarations,
  view: View,
  { template, told, figures, below }: AtTheGate,
): Promise<Stop[]> {
  const { eyes, name } = template
  if (eyes === 'named') return []
  const lists = listsRefused(everySection(template.sections), eyes, declarations.measures)
  const all = wordsOf(template, told)
  const totals = eyes === 'public' || eyes === 'aggregate'
  const shut = eyes === 'public' ? (told.registers.unpublished ?? []) : []
  return [
    ...shut.map((inspection) => ({
      where: inspection,
      words: 'its outcome is not published yet, and this report is for the public',
      part: null,
    })),
    ...lists.map((words) => ({ where: name, words, part: null })),
    ...(await childrenNamed(db, view, all)),
    ...(totals ? all.flatMap((one) => [...codesTyped(one), ...fewTyped(one, below)]) : []),
    ...(totals ? fewGivenAway(figures.filter(isIn(all)), below) : []),
  ]
}

/** A figure that nothing refers to is not printed. */
const isIn = (all: readonly Place[]) => {
  const used = new Set(all.flatMap(({ words }) => referredTo(words)))
  return ({ number }: TakenFigure) => used.has(number)
}

/** Some words of a report, and where they stand. */
export type Place = { where: string; part: string | null; words: string }

function wordsOf(template: CommitteeTemplate, told: ToldReport): Place[] {
  const heads = new Map([
    ...template.fields.map(({ id, label }) => [frontSheet(id), label] as const),
    ...everySection(template.sections).map(({ id, heading }) => [id, heading] as const),
  ])
  const { recommendations, overdue = [], appendix } = told.registers
  return [
    { where: 'The subject', part: null, words: told.title },
    ...Object.entries(told.parts).map(([part, { words }]) => ({
      where: heads.get(part) ?? part,
      part,
      words: words ?? '',
    })),
    ...told.commentary.map(({ asks, words }) => ({ where: asks, part: null, words: words ?? '' })),
    ...overdue.map(({ what, promise }) => ({
      where: 'What was promised, and is past its day',
      part: null,
      words: promise ?? what,
    })),
    ...(appendix?.actions ?? []).map(({ what }) => ({ where: 'The appendix', part: null, words: what })),
    ...recommendations.map(({ number, wording, answered }) => ({
      where: `Recommendation ${number} in the register`,
      part: null,
      words: `${wording}\n${answered ?? ''}`,
    })),
  ]
}

const codesTyped = ({ where, part, words }: Place): Stop[] =>
  codesIn(words).map((code) => ({ where, part, words: `‘${code}’ is a child’s code: it speaks of one child` }))
