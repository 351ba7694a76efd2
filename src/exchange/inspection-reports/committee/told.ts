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

const event =
  /\b(focused visit|notice of improvement|improvement notice|peer review|12 month review|inspection|review of the effectiveness)\b[^.;]{0,90}?\b(?:in|on|of|to)? ?((?:\d{1,2} )?(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:[ –-]+(?:january|february|march|april|may|june|july|august|september|october|november|december))? 20\d\d)/gi

/** Every inspection, visit, review and notice that is told of, with what is said of when. */
export function eventsIn(sentences: readonly string[]): { what: string; when: string; sentence: string }[] {
  const all = sentences.flatMap((sentence) =>
    [...sentence.replaceAll(/\s+/g, ' ').matchAll(event)].map(([, what, when]) => ({
      what: what!.toLowerCase(),
      when: when!,
      sentence,
    })),
  )
  const seen = new Set<string>()
  return all.filter(({ what, when }) => {
    const one = `${what} ${when.toLowerCase()}`
    return seen.has(one) ? false : seen.add(one) !== undefined
  })
}
