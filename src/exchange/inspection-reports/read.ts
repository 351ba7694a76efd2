import { hasOverall } from '#pathways/improvement/frameworks/framework.ts'
import { authorityIn } from './authority.ts'
import { readCommitteeReport } from './committee/read.ts'
import { isCommitteeReport } from './committee/recognise.ts'
import { inspectedIn, publishedIn } from './dates.ts'
import { frameworkIn } from './framework-of.ts'
import { judgementsIn, overallIn } from './judgements.ts'
import { boardJudgement } from './lscb.ts'
import { questionsAbout } from './questions.ts'
import { recommendationsIn } from './recommendations.ts'
import { noEvent, nothingRead, type EventRead, type Found, type ReportRead } from './report.ts'
import { withToldAgain } from './told-again.ts'
import { documentOf } from './text/document.ts'
import type { Line } from './text/line.ts'

/** Until then the grades stood in a table at a report’s end, and not on its first page. */
const beforeSif = '2013-11-01'

/**
 * Reads an inspector's report from its lines: whose, under which framework, when, what was judged and what was asked. It takes
 * nothing from anywhere else, and what is not there is null and asked about.
 */
export function readReport(file: string, all: readonly Line[]): ReportRead {
  const document = documentOf(all)
  if (isCommitteeReport(document)) return readCommitteeReport(file, document)
  const { lines } = document
  const authority = authorityIn(document)
  const inspected = inspectedIn(document)
  const began = inspected.found?.value.from ?? null
  const under = frameworkIn(document, began)
  const read = {
    ...nothingRead(file, []),
    authority: authority.found,
    inspected: inspected.found,
    published: publishedIn(document),
  }
  if (!under) return { ...read, questions: questionsAbout(read, document, { authority, inspected }) }
  const { framework } = under
  const before = framework.from !== null && framework.from < beforeSif
  const record = before ? recordOf(lines) : lines.filter(({ page }) => page === 1)
  const judged = judgementsIn(record, framework, began)
  // What is printed is taken, whatever the framework leads one to expect.
  const overall = framework.scale.length > 0 ? overallIn(record, framework) : null
  const board = boardJudgement(document, framework)
  const whole: ReportRead = {
    ...read,
    framework: { value: framework.id, place: under.place, sentence: under.sentence, confidence: under.confidence },
    overall: {
      grade: overall?.grade ?? null,
      state: overall ? 'given' : hasOverall(framework, began) ? 'not found' : 'not given',
      found: overall && {
        ...at(overall.grade, record[overall.at]?.page ?? 1, lines.indexOf(record[overall.at]!), overall.sentence),
        confidence: overall.confidence,
      },
    },
    judgements: before ? judged : withToldAgain(judged, document, framework, began),
    lscb: board && {
      grade: board.grade,
      found: board.grade === null ? null : at(board.grade, board.page, board.at, board.sentence),
    },
    recommendations: recommendationsIn(document, framework),
  }
  return {
    ...whole,
    events: board ? [reviewBeside(whole, board.sentence)] : [],
    questions: questionsAbout(whole, document, { authority, inspected, framework }),
  }
}

/** One report tells of the authority and of its safeguarding board, which were looked at on the same days. */
const reviewBeside = ({ inspected, published }: ReportRead, sentence: string): EventRead => ({
  ...noEvent,
  what: 'board',
  inspected: inspected?.value ?? null,
  published: published?.value ?? null,
  sentence,
})

/** The older reports keep their grades in a table at their end. */
function recordOf(lines: readonly Line[]): readonly Line[] {
  const start = lines.findLastIndex(({ text }) =>
    /^record of main findings|^summary of (?:main )?(?:findings|judgements)/i.test(text),
  )
  return start >= 0 ? lines.slice(start) : lines
}

const at = <T>(value: T, page: number, line: number, sentence: string): Found<T> => ({
  value,
  place: { page, span: [Math.max(0, line), Math.max(0, line)] },
  sentence,
  confidence: 0.98,
})
