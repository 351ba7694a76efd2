import type { Line } from '../inspection-reports/text/line.ts'
import { acronyms } from './acronyms.ts'
import { declaredCounts } from './counts.ts'
import { draftOf } from './draft.ts'
import { dayUnits, directions } from './claims.ts'
import { comparisons } from './comparisons.ts'
import { changeUnits, denominators } from './figures.ts'
import type { Finding, Rule } from './finding.ts'
import { implications } from './implications.ts'
import { moneyParts } from './money.ts'
import { domains, emptyFields, papers } from './papers.ts'
import { promises } from './promises.ts'
import { crossReferences } from './references.ts'
import { headingLevels, repeated, ungraded } from './shape.ts'
import { titleSlips } from './titles.ts'
import { expansions, proofing } from './wording.ts'

/** Every rule, in the order in which a reader would mend what it finds. */
export const rules: readonly Rule[] = [
  crossReferences,
  declaredCounts,
  ungraded,
  denominators,
  moneyParts,
  changeUnits,
  comparisons,
  directions,
  dayUnits,
  promises,
  implications,
  papers,
  emptyFields,
  domains,
  titleSlips,
  acronyms,
  expansions,
  proofing,
  repeated,
  headingLevels,
]

/** Every defect that a rule finds in a report’s lines. It reads nothing else, and asks nobody. */
export function checkReport(lines: readonly Line[]): Finding[] {
  const draft = draftOf(lines)
  return rules
    .filter(({ inspectors }) => inspectors || !draft.inspectors)
    .flatMap(({ id, find }) => find(draft).map((one) => ({ rule: id, ...one })))
}
