import { isDay, type Day } from '#language/day.ts'
import type { Found } from './report.ts'
import { plain, type Document } from './text/document.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`
const numberOfDay = '(\\d{1,2})(?: ?(?:st|nd|rd|th))?'
const weekday = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?'
const to = ' ?(?:-|to|and|until) ?'
const range = new RegExp(
  `${weekday}${numberOfDay}(?: ${month})?(?:,? (20\\d\\d))?${to}(?:the )?${weekday}${numberOfDay} ${month},? (20\\d\\d)`,
)
const single = new RegExp(`${weekday}${numberOfDay} ${month},? (20\\d\\d)`)

/** The first span of days in some words; a single day is a span of one. Null where there is none, or one that never was. */
export function spanIn(words: string): { from: Day; to: Day } | null {
  const said = plain(words).replaceAll(/\bthe (?=\d)/g, '')
  const found = range.exec(said)
  if (found) {
    const [, fromDay, fromMonth, fromYear, toDay, toMonth, toYear] = found
    const last = dayOf(toDay!, toMonth!, toYear!)
    const firstMonth = fromMonth ?? toMonth!
    // "19 December to 8 January 2020" began the year before.
    const earlier = fromYear === undefined && monthOf(firstMonth) > monthOf(toMonth!) ? 1 : 0
    const first = dayOf(fromDay!, firstMonth, fromYear ?? String(Number(toYear) - earlier))
    return first && last && first <= last ? { from: first, to: last } : null
  }
  const day = dayIn(said)
  return day ? { from: day, to: day } : null
}

export function dayIn(words: string): Day | null {
  const found = single.exec(plain(words))
  return found ? dayOf(found[1]!, found[2]!, found[3]!) : null
}

const monthOf = (name: string): number => months.findIndex((each) => each.startsWith(name.slice(0, 3)))

function dayOf(day: string, name: string, year: string): Day | null {
  const made = `${year}-${String(monthOf(name) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(made) ? made : null
}

type Dated<T> = { found: Found<T> | null; others: Found<T>[] }

/** When inspectors were there: what the first pages say, and whatever else the report says differently. */
export function inspectedIn({ lines, furniture }: Document): Dated<{ from: Day; to: Day }> {
  const said = lines.flatMap(({ text, page }, at) => {
    if (page > 3) return []
    const next = lines[at + 1]
    const words = `${text} ${next?.page === page ? next.text : ''}`
    const label =
      /(?:inspection|visit|fieldwork|review) ?(?:dates?|took place|was carried out)?(?: of (?:previous )?inspection)?:? ?/i
    const labelled =
      /^(?:date\(?s?\)? of (?:inspection|visit)|inspection dates?|dates? of inspection|visit dates?)\b/i.test(text)
    const told =
      page <= 2 &&
      /\b(?:took place|visit(?:ed)?|inspection|inspected|fieldwork)\b.{0,160}\b(?:on|from|between)\b/i.test(words)
    if (!labelled && page <= 2 && begins.test(text) && did.test(following(lines, at))) {
      const span = spanIn(words)
      return span ? [found(span, page, at, words, 0.85)] : []
    }
    if (!labelled && !(told && label.test(words))) return []
    const span = spanIn(
      labelled ? words.slice(words.indexOf('date')) : words.slice(words.search(/\b(?:on|from|between)\b/)),
    )
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
