import type { Day } from '#language/day.ts'
import { dayIn, spanIn } from './days.ts'
import type { Found } from './report.ts'
import type { Document } from './text/document.ts'

type Dated<T> = { found: Found<T> | null; others: Found<T>[] }

/** When inspectors were there: what the first pages say, and whatever else the report says differently. */
export function inspectedIn({ lines, furniture }: Document): Dated<{ from: Day; to: Day }> {
  const said = lines.flatMap(({ text, page }, at) => {
    if (page > 3) return []
    const next = lines[at + 1]
    const words = `${text} ${next?.page === page ? next.text : ''}`
    const label =
      /(?:inspection|visit|fieldwork|review) ?(?:dates?|took place|was carried out)?(?: of (?:previous )?inspection)?:? ?/i
    const labelled = labels.test(text)
    const told =
      page <= 2 &&
      /\b(?:took place|visit(?:ed)?|inspection|inspected|fieldwork)\b.{0,160}\b(?:on|from|between)\b/i.test(words)
    if (!labelled && page <= 2 && begins.test(text) && did.test(following(lines, at))) {
      const span = spanIn(words)
      return span ? [found(span, page, at, words, 0.85)] : []
    }
    if (!labelled && !(told && label.test(words))) return []
    const span = spanIn(labelled ? words.replace(labels, '') : words.slice(words.search(/\b(?:on|from|between)\b/)))
    if (!span) return []
    return [found(span, page, at, words, labelled ? 0.99 : 0.85)]
  })
  const best = said.toSorted((a, b) => b.confidence - a.confidence)[0] ?? null
  const repeated = furniture.flatMap(({ text, page }, at) => {
    const span = page > 1 ? spanIn(text.replace(/\t.*/, '')) : null
    return span ? [found(span, page, at, text, 0.8)] : []
  })
  const others = repeated.filter(({ value }) => !best || value.from !== best.value.from || value.to !== best.value.to)
  return { found: best ?? repeated[0] ?? null, others: best ? others.slice(0, 1) : [] }
}

const labels =
  /^(?:date\(?s?\)? of (?:the )?(?:inspection|visit)|(?:inspection|visit|fieldwork) dates?|inspected on)\b/i

/** "Between 5 and 9 March 2018, Ofsted and the Care Quality Commission undertook a joint inspection". */
const begins = /^(?:between|from|on) (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri)day)/i
const did = /^.{0,60}20\d\d,? .{0,240}\b(?:undertook|carried out|conducted|completed|inspected|visited)\b/i

const following = (lines: Document['lines'], at: number): string =>
  lines
    .slice(at, at + 4)
    .map(({ text }) => text)
    .join(' ')

/** When it was published, where the report says so of itself. */
export function publishedIn({ lines }: Document): Found<Day> | null {
  for (const [at, { text, page }] of lines.entries()) {
    if (page > 3 || !/^(?:report )?(?:first )?(?:published|publication date|date of publication)(?: on)?\b/i.test(text))
      continue
    const day = dayIn(`${text} ${lines[at + 1]?.text ?? ''}`)
    if (day) return found(day, page, at, text, 0.99)
  }
  return null
}

const found = <T>(value: T, page: number, at: number, sentence: string, confidence: number): Found<T> => ({
  value,
  place: { page, span: [at, at] },
  sentence: sentence.replaceAll('\t', ' ').trim(),
  confidence,
})
