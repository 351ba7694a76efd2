import { limitWords } from './limits.ts'
import type { TimescaleVersion } from './timescale.ts'

/** What a timescale allows: "5 working days, and 1 working day locally"; where limits differ, each with whom it is for. */
export function allowedWords(
  { within, local, differs }: Pick<TimescaleVersion, 'within' | 'local' | 'differs'>,
  nameOf: (answer: string) => string,
): string {
  const locally = local ? `, and ${limitWords(local)} locally` : ''
  if (!differs) return limitWords(within) + locally
  const alike = Map.groupBy(Object.keys(differs.within), (answer) => limitWords(differs.within[answer]!))
  const each = [...alike].map(([limit, answers]) => `${limit} for ${answers.map(nameOf).join(', ')}`)
  return `${each.join('; ')}; ${limitWords(within)} for any other${locally}`
}
