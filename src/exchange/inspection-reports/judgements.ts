import type { Day } from '#language/day.ts'
import { allOf, gradeOn, judgedOn, type Area, type Framework } from '#pathways/improvement/frameworks/framework.ts'
import type { JudgementRead } from './report.ts'
import { plain } from './text/document.ts'
import type { Line } from './text/line.ts'

/** Words in which each letter still knows its line. */
type Run = { words: string; lineAt(letter: number): number }

const grades =
  'outstanding|good|requires? improvement(?: to be good)?|requiring improvement|adequate|inadequate|satisfactory'
const between =
  '[\\s:.\\-|]*(?:(?:is|are|was|were|judged|graded?|to be|as|:|-|that|it)[\\s:]*){0,4}(?:grade \\d ?\\(?)?'

/** The grades of each area, as a table or the title page prints them: the area's name, and then its grade. */
export function judgementsIn(lines: readonly Line[], framework: Framework, inspected: Day | null): JudgementRead[] {
  if (framework.scale.length === 0) return []
  const run = runOf(lines)
  const found: JudgementRead[] = []
  let from = 0
  let block = ''
  for (const area of allOf(judgedOn(framework.areas, inspected))) {
    if (area.parts && !/ (?:permanence|disposals)/.test(area.name)) {
      // A block has a heading, and its grades are those of its parts.
      const at = run.words.slice(from).search(patternOf(area))
      if (at >= 0) from += at
      block = `${area.name}: `
      continue
    }
    const read = gradeAfter(run, area, framework, area.id.includes('_') && framework.id === 'slac' ? from : 0)
    if (read)
      found.push({ ...read.judgement, area: `${block}${area.name}`, page: lines[read.judgement.place.span[0]]!.page })
  }
  return found
}

function gradeAfter(run: Run, area: Area, framework: Framework, from: number) {
  const pattern = new RegExp(
    `(?:\\d(?:\\.\\d)?\\.?\\s*)?(?:the )?(?:${patternOf(area).source})${between}(${grades})(?![a-z])`,
    'g',
  )
  pattern.lastIndex = from
  for (let match = pattern.exec(run.words); match; match = pattern.exec(run.words)) {
    const grade = gradeOn(framework, match[1]!)
    if (grade === null) continue
    const span = [run.lineAt(match.index), run.lineAt(match.index + match[0].length - 1)] as const
    const sentence = match[0].trim()
    const place = { page: 0, span }
    return { judgement: { area: area.name, areaId: area.id, grade, page: 0, place, sentence, confidence: 0.98 } }
  }
  return null
}

/** The words of some lines, as printed. */
const printed = (lines: readonly Line[], [from, to]: readonly [number, number]): string =>
  lines
    .slice(from, to + 1)
    .map(({ text }) => text.replaceAll('\t', ' '))
    .join(' ')

const patternOf = (area: Area): RegExp =>
  area.printed ?? new RegExp(plain(area.name).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))

export function runOf(lines: readonly Line[]): Run {
  let words = ''
  const starts: number[] = []
  for (const { text } of lines) {
    starts.push(words.length)
    words += `${plain(text)} `
  }
  return {
    words,
    lineAt: (letter) =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= letter),
      ),
  }
}

/** Where there is an overall judgement, its grade and the words that give it. */
export function overallIn(
  lines: readonly Line[],
  framework: Framework,
): { grade: string; sentence: string; at: number } | null {
  const run = runOf(lines)
  const source = (framework.overall ?? /overall effectiveness/).source
  const pattern = new RegExp(`(?:the )?(?:${source})${between}(${grades})(?![a-z])`, 'g')
  for (const match of run.words.matchAll(pattern)) {
    const grade = gradeOn(framework, match[1]!.replace('requiring', 'requires'))
    const span = [run.lineAt(match.index), run.lineAt(match.index + match[0].length - 1)] as const
    if (grade) return { grade, sentence: printed(lines, span), at: span[0] }
  }
  return null
}
