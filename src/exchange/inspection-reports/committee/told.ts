import { isDay, type Day } from '#language/day.ts'
import { dayIn, spanIn } from '../days.ts'
import type { Found } from '../report.ts'

const found = <T>(value: T, sentence: string, confidence: number): Found<T> => ({
  value,
  place: { page: 1, span: [0, 0] },
  sentence,
  confidence,
})

/** When inspectors were there, as a sentence about an inspection tells it. */
export function inspectedIn(sentences: readonly string[]): Found<{ from: Day; to: Day }> | null {
  for (const sentence of sentences) {
    if (!/\binspect(?:ion|ed|ors)\b/i.test(sentence)) continue
    const at = sentence.search(/\b(?:took place|between|from|undertaken|carried out|held)\b/i)
    const span = at < 0 ? null : spanIn(sentence.slice(at))
    if (span && span.from !== span.to) return found(span, sentence, 0.9)
  }
  return null
}

/** When the inspectors’ report was published, or their review reported, as a sentence tells it. */
export function publishedIn(sentences: readonly string[]): Found<Day> | null {
  for (const sentence of sentences) {
    const at = sentence.search(/\b(?:published|reported the outcome)\b/i)
    const near = at < 0 ? '' : sentence.slice(at, at + 140)
    const day = dayIn(near.replaceAll(/<\/?sup>/g, '').replaceAll(/(\d) (st|nd|rd|th)\b/g, '$1$2'))
    if (day && isDay(day)) return found(day, sentence, 0.85)
  }
  return null
}
