import type { Day } from '#language/day.ts'
import { allOf, gradeOn, judgedOn, type Area, type Framework } from '#pathways/improvement/frameworks/framework.ts'
import { grades, patternOf } from './judgements.ts'
import { sureEnough, type JudgementRead } from './report.ts'
import { plain, type Document } from './text/document.ts'

/**
 * A report tells each grade a second time, at the head of the part about that area. Where its first page gives none the second
 * is taken, and where the two differ the first holds, with a confidence at which a person is asked.
 */
export function withToldAgain(
  judgements: readonly JudgementRead[],
  document: Document,
  framework: Framework,
  inspected: Day | null,
): JudgementRead[] {
  return allOf(judgedOn(framework.areas, inspected)).flatMap((area) => {
    const first = judgements.find(({ areaId }) => areaId === area.id)
    const again = headOf(document, area, framework)
    if (!first || !again) return first ?? again ?? []
    if (first.grade === again.grade) return { ...first, confidence: Math.max(first.confidence, again.confidence) }
    // What stands in a table that can be read in two ways is settled by a whole sentence.
    if (first.confidence < sureEnough) return again
    return { ...first, confidence: 0.6, against: { grade: again.grade, page: again.page } }
  })
}

/** The whole of a heading, or of a heading and the few words beneath it: an area, and its grade. */
export function headOf({ paragraphs }: Document, area: Area, framework: Framework): JudgementRead | null {
  const sentence = new RegExp(
    `^(?:[\\d.]* ?(?:the )?(?:graded judge?ment (?:for|about|of|on) )?(?:the )?(?:experiences? and progress of )?(?:the )?)(?:${patternOf(area).source.replaceAll('experiences', 'experiences?')})[\\s:.–-]*(?:(?:is|are|that it|that they|judged|to be)[\\s:]*){0,4}(${grades})\\.?$`,
  )
  for (const [at, { text, page, span, is }] of paragraphs.entries()) {
    if (page === 1 || is === 'item' || text.length > 160) continue
    const next = paragraphs[at + 1]
    const beneath = next && next.text.length < 35 ? next : null
    for (const [words, end] of [
      [text, span[1]],
      ...(beneath ? [[`${text} ${beneath.text}`, beneath.span[1]] as const] : []),
    ] as const) {
      const said = sentence.exec(plain(words).replaceAll('|', ' '))
      const grade = said && gradeOn(framework, said.at(-1)!)
      if (grade) {
        const place = { page, span: [span[0], end] as const }
        return { area: area.name, areaId: area.id, grade, page, place, sentence: words, confidence: 0.85 }
      }
    }
  }
  return null
}
