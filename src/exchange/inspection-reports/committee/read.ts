import { hasOverall } from '#pathways/improvement/frameworks/framework.ts'
import { authorityIn } from '../authority.ts'
import { frameworkIn } from '../framework-of.ts'
import { judgementsIn } from '../judgements.ts'
import { questionsAbout } from '../questions.ts'
import { nothingRead, type Found, type Question, type ReportRead } from '../report.ts'
import type { Document } from '../text/document.ts'
import { askedIn } from './asked.ts'
import type { Asked } from './one-asked.ts'
import { declaredIn, sentencesOf } from './declared.ts'
import { boardIn, gradesInProse, overallIn } from './grades.ts'
import { monthsOfInspection, publishedMonthIn } from './board.ts'
import { withEvents } from './beside.ts'
import { inspectedIn, publishedIn } from './told.ts'

/**
 * Reads what a council’s own report tells of an inspection. It tells less than the inspectors did, and in its own words: what it
 * does not repeat is asked about, and so is every recommendation that it declares and does not give.
 */
export function readCommitteeReport(file: string, document: Document): ReportRead {
  const sentences = document.paragraphs.flatMap(({ text }) => sentencesOf(text.replaceAll('\t', ' ')))
  const authority = authorityIn(document)
  const inspected = inspectedIn(sentences)
  const published = publishedIn(sentences)
  const under = frameworkIn(document, inspected?.value.from ?? null)
  const framework = under?.framework
  const judged = framework !== undefined && hasOverall(framework, null)
  const overall = judged ? overallIn(sentences, framework) : null
  const table = framework ? judgementsIn(document.lines, framework, inspected?.value.from ?? null) : []
  const board = framework?.id === 'sif' ? boardIn(sentences, framework) : null
  const reviewed =
    framework?.id === 'sif' &&
    sentences.some(
      (one) =>
        /\b(?:lscb|safeguarding children[’']?s? board)\b/i.test(one) &&
        /\b(?:review(?:ed)?|inspected|sif)\b/i.test(one),
    )
  const asked = askedIn(document.paragraphs)
  const whole: ReportRead = {
    ...nothingRead(file, []),
    authority: authority.found,
    framework: under && {
      value: under.framework.id,
      place: under.place,
      sentence: under.sentence,
      confidence: under.confidence,
    },
    inspected,
    published,
    inspectedSaid: inspected ? null : monthsOfInspection(sentences),
    publishedSaid: published ? null : publishedMonthIn(sentences),
    overall: {
      grade: overall?.grade ?? null,
      state: overall ? 'given' : judged ? 'not found' : 'not given',
      found: overall ? found(overall.grade, overall.sentence) : null,
    },
    judgements: table.length > 0 ? table : framework ? gradesInProse(sentences, framework) : [],
    lscb: board
      ? { grade: board.grade, found: found(board.grade, board.sentence) }
      : reviewed
        ? { grade: null, found: null }
        : null,
    declared: declaredIn(sentences)?.count ?? null,
    recommendations: numbered(asked),
  }
  const seen = { authority, inspected: { others: [] }, ...(framework ? { framework } : {}) }
  const all = withEvents(whole, sentences)
  return {
    ...all,
    questions: [...questionsAbout(all, document, seen), ...conflicts(sentences, all)],
  }
}

/** Where what is declared and what is there differ, and what else is told of. */
function conflicts(sentences: readonly string[], { recommendations, events }: ReportRead): Question[] {
  const questions: Question[] = []
  const declared = declaredIn(sentences)
  const captured = recommendations.filter(({ body }) => body === 'authority').length
  if (declared && declared.count !== captured)
    questions.push({
      about: 'recommendations',
      words:
        declared.count > captured
          ? `It declares ${declared.count} recommendations, and ${captured} can be read in it: ${declared.count - captured} not captured. What are they?`
          : `It declares ${declared.count} recommendations, and ${captured} were read in it. Which are not recommendations?`,
      page: 1,
      sentence: declared.sentence,
    })
  if (events.length > 0)
    questions.push({
      about: 'inspected',
      words: `It tells of ${events.length === 1 ? 'another event' : `${events.length} other events`} too. ${events.length === 1 ? 'Is it' : 'Are they'} on the register?`,
      page: 1,
      sentence: events[0]!.sentence,
    })
  return questions
}

function numbered(all: readonly Asked[]) {
  const count = { authority: 0, lscb: 0 }
  return all.map(({ body, group, area, priority, text, answered, paragraph, confidence }) => ({
    number: (count[body] += 1),
    body,
    group,
    area,
    priority,
    text,
    answered,
    page: paragraph.page,
    place: { page: paragraph.page, span: paragraph.span },
    sentence: paragraph.text,
    confidence,
  }))
}

const found = (value: string, sentence: string): Found<string> => ({
  value,
  place: { page: 1, span: [0, 0] },
  sentence,
  confidence: 0.9,
})
