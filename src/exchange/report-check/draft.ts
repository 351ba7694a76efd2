import { isDay, type Day } from '#language/day.ts'
import { referred } from '../inspection-reports/committee/in-sections.ts'
import { sentencesOf } from '../inspection-reports/committee/declared.ts'
import { isInspectorsReport } from '../inspection-reports/committee/recognise.ts'
import { dayIn } from '../inspection-reports/days.ts'
import { documentOf } from '../inspection-reports/text/document.ts'
import type { Line } from '../inspection-reports/text/line.ts'

export type Part = {
  text: string
  page: number
  /** "5.1.1", or null. */
  ref: string | null
  heading: boolean
  listed: boolean
}
export type Sentence = { text: string; page: number; part: number }

/** A report as it is checked. */
export type Draft = {
  parts: readonly Part[]
  sentences: readonly Sentence[]
  lines: readonly Line[]
  /** The day that it bears; null where it bears none. */
  dated: Day | null
  /** Written by inspectors: what they found stands on what they saw, and not on figures of ours. */
  inspectors: boolean
}

/** "08/11/2010", day first. */
function inFigures(text: string): Day | null {
  const [, day, month, year] = /\b(\d{1,2})\/(\d{1,2})\/(20\d\d)\b/.exec(text) ?? []
  const made = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isDay(made) ? made : null
}

export function draftOf(lines: readonly Line[]): Draft {
  const document = documentOf(lines)
  const parts = document.paragraphs.map(({ text, page, is, number, bullet }): Part => {
    const { ref, words } = referred(text.replaceAll('\t', ' '))
    return {
      text: words,
      page,
      ref: ref ?? (number === null ? null : String(number)),
      heading: is === 'heading',
      listed: bullet || number !== null,
    }
  })
  const sentences = parts.flatMap(({ text, page }, part) => sentencesOf(text).map((one) => ({ text: one, page, part })))
  const front = parts.slice(0, 16).map(({ text }) => text)
  const dated = front.map((text) => dayIn(text) ?? inFigures(text)).find((day) => day !== null) ?? null
  return { parts, sentences, lines: document.lines, dated, inspectors: isInspectorsReport(document) }
}
