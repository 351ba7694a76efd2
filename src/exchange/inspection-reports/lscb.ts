import { gradeOn, type Framework } from '#pathways/improvement/frameworks/framework.ts'
import { boardAt } from './board.ts'
import { runOf } from './judgements.ts'
import type { Document } from './text/document.ts'

const subject = '(?:local )?safeguarding children(?:’?s)?(?:’)? board(?: \\([a-z &]+\\))?|\\b[a-z]{0,3}scb\\b'
const grade = '(outstanding|good|requires? improvement(?: to be good)?|adequate|inadequate)(?![a-z])'
const verdict = new RegExp(
  `(?:effectiveness of the |the )?(?:${subject})(?: in [a-z ]{2,40}?)?(?: judgement)?[\\s:]*(?:is |are |was )?(?:judged |to be |graded ){0,2}${grade}`,
  'g',
)
/** Within the part about the board nothing else is judged, and its first words need not name it again. */
const ofThePart = new RegExp(
  `^(?:the )?(?:overall )?(?:judgement|effectiveness|board)(?: of the board)?[\\s:]*(?:is |was )?(?:that (?:it |the board )?(?:is )?)?(?:judged |to be |graded ){0,2}${grade}[\\s.]*$`,
  'g',
)
/** In the first years its grade stood in a sentence that does not name the board. */
const arrangements =
  /arrangements in place to evaluate the effectiveness of what is done by .{3,100}?promote the welfare of children(?: (?:in|and) .{3,60}?)? (?:are |is )?(outstanding|good|requires? improvement|inadequate)(?![a-z])/g

export type BoardRead = { grade: string | null; sentence: string; page: number; at: number }

/**
 * The judgement of the Local Safeguarding Children Board, where one was reviewed: a report's headings and title page say it, and
 * so do the first words of the part about the board. Null where no board was reviewed.
 */
export function boardJudgement({ lines, paragraphs }: Document, framework: Framework): BoardRead | null {
  if (framework.id !== 'sif') return null
  const first = runOf(lines.filter(({ page }) => page === 1))
  if (!/review of the effectiveness of (?:the )?(?:local )?safeguarding children/.test(first.words)) return null
  for (const { text, page, span, is } of paragraphs) {
    if (is !== 'heading' && page > 1) continue
    const grade = verdictIn(text, framework)
    if (grade) return { grade, sentence: text, page, at: span[0] }
  }
  for (const { text, page, span } of paragraphs) {
    const grade = verdictIn(text, framework)
    if (grade && page > 1) return { grade, sentence: text.slice(0, 300), page, at: span[0] }
  }
  const isBoard = boardAt(paragraphs)
  for (const [at, { text, page, span }] of paragraphs.entries()) {
    const grade = isBoard(at) ? verdictIn(text, framework, [ofThePart]) : null
    if (grade) return { grade, sentence: text, page, at: span[0] }
  }
  return { grade: null, sentence: '', page: 1, at: 0 }
}

function verdictIn(text: string, framework: Framework, ways = [verdict, arrangements]): string | null {
  const words = text.toLowerCase().replaceAll("'", '’').replaceAll(/\s+/g, ' ').replace('is requires', 'requires')
  const [match] = ways.flatMap((way) => [...words.matchAll(way)])
  return match ? gradeOn(framework, match[1]!) : null
}
