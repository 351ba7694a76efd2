import { monthNames } from '#language/day.ts'
import { spanIn } from '../days.ts'
import { noEvent, type EventRead, type Found } from '../report.ts'
import { numberIn } from './declared.ts'
import { dated } from './events.ts'

const board = /\b(?:lscb|safeguarding children[’']?s? board)\b/i
const reviewedToo = /\bat the same time\b|\balso (?:inspected|reviewed)\b|\bincluded a review\b/i
const asksOfBoard = /\b(\d{1,2}|\p{L}+) (?:key )?areas? (?:of|for) improvement\b/iu
const publishedIn = new RegExp(`\\bpublished,? (?:in )?((?:${monthNames.join('|')}) 20\\d\\d)`, 'i')

/** The review of the safeguarding board that is said to have been held beside an inspection; null where none is said to have been. */
export function boardsReview(sentences: readonly string[]): EventRead | null {
  const sentence = sentences.find((one) => board.test(one) && reviewedToo.test(one))
  if (sentence === undefined) return null
  const published = sentences.find((one) => board.test(one) && publishedIn.test(one))
  const counts = sentences.filter((one) => board.test(one)).map((one) => numberIn(asksOfBoard.exec(one)?.[1] ?? ''))
  return {
    ...noEvent,
    what: 'board',
    publishedSaid: published ? publishedIn.exec(published)![1]! : null,
    declared: counts.find((count) => count !== null) ?? null,
    sentence,
  }
}

/** "Published July 2014": a month, and no day. */
export function publishedMonthIn(sentences: readonly string[]): Found<string> | null {
  const sentence = sentences.find((one) => publishedIn.test(one))
  return sentence === undefined ? null : said(publishedIn.exec(sentence)![1]!, sentence)
}

const ofInspection = new RegExp(
  `\\binspections?(?: \\(|,? in |,? of |,? | took place in | was (?:held|carried out|undertaken) in )(${dated.source})`,
  'i',
)

/** "The last inspection (May-June 2014": what is said of its dates, where no day is. */
export function monthsOfInspection(sentences: readonly string[]): Found<string> | null {
  for (const sentence of sentences) {
    const [, words] = ofInspection.exec(sentence) ?? []
    if (words && spanIn(words) === null) return said(words, sentence)
  }
  return null
}

const said = (value: string, sentence: string): Found<string> => ({
  value,
  place: { page: 1, span: [0, 0] },
  sentence,
  confidence: 0.85,
})
