import type { Day } from '#language/day.ts'
import { allOf, gradeOn, judgedOn, type Area, type Framework } from '#pathways/improvement/frameworks/framework.ts'
import type { JudgementRead } from './report.ts'
import { rowsOf } from './rows.ts'
import { plain } from './text/document.ts'
import type { Line } from './text/line.ts'

/** Words in which each letter still knows its line. */
type Run = { words: string; lineAt(letter: number): number }

export const grades =
  'outstanding|good|requires? improvement(?: to be good)?|requiring improvement|adequate|inadequate|satisfactory'
/** A footnote's mark may stand after the area's name. */
const between =
  '(?:\\s?(?:\\d{1,2}(?![\\d.)])|[*†‡¹²³]))?[\\s:.\\-|]*(?:(?:is|are|was|were|judged|graded?|to be|as|:|-|that|it)[\\s:]*){0,4}(?:grade \\d ?\\(?)?'

/**
 * The grades of each area, as a table or the title page prints them: the area's name, and then its grade. Where the order in which
 * the words were written says otherwise than where they stand, the table as it is seen holds, and a person is asked.
 */
export function judgementsIn(lines: readonly Line[], framework: Framework, inspected: Day | null): JudgementRead[] {
  const written = asWritten(lines, framework, inspected)
  // Two blocks of the same names cannot be told apart by their rows.
  const rows = framework.id === 'slac' ? [] : rowsOf(lines)
  const seen = asWritten(rows, framework, inspected)
  return allOf(judgedOn(framework.areas, inspected)).flatMap(({ id }) => {
    const [first, second] = [written, seen].map((those) => those.find(({ areaId }) => areaId === id))
    if (first && second && first.grade === second.grade)
      return second.confidence > first.confidence ? { ...first, confidence: second.confidence } : first
    if (!second) return first ?? []
    const at = placeIn(lines, rows[second.place.span[0]]!)
    return { ...second, place: { page: second.page, span: [at, at] as const }, confidence: first ? 0.6 : 0.9 }
  })
}

const placeIn = (lines: readonly Line[], row: Line): number =>
  Math.max(
    0,
    lines.findIndex(({ page, x, y }) => page === row.page && x === row.x && y === row.y),
  )

function asWritten(lines: readonly Line[], framework: Framework, inspected: Day | null): JudgementRead[] {
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
      // A later block that the report does not have would be given the grades of the one before it.
      else if (block !== '') break
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
    const confidence = isBesideAnother(run, pattern.lastIndex) ? 0.6 : 0.98
    return { judgement: { area: area.name, areaId: area.id, grade, page: 0, place, sentence, confidence } }
  }
  return null
}

/** A second grade in the same row may be that of the inspection before, or the other way round. */
const another = new RegExp(String.raw`^[\s|]*(?:${grades})(?![a-z])`)
const isBesideAnother = ({ words }: Run, end: number): boolean => another.test(words.slice(end, end + 60))

/** The words of some lines, as printed. */
const printed = (lines: readonly Line[], [from, to]: readonly [number, number]): string =>
  lines
    .slice(from, to + 1)
    .map(({ text }) => text.replaceAll('\t', ' '))
    .join(' ')

export const patternOf = (area: Area): RegExp =>
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

type Overall = { grade: string; sentence: string; at: number; confidence: number }

/** Where there is an overall judgement, its grade and the words that give it. */
export function overallIn(lines: readonly Line[], framework: Framework): Overall | null {
  const written = overallAsWritten(lines, framework)
  const rows = rowsOf(lines)
  const seen = overallAsWritten(rows, framework)
  return seen && (seen.grade !== written?.grade || seen.confidence > written.confidence)
    ? { ...seen, at: placeIn(lines, rows[seen.at]!) }
    : written
}

function overallAsWritten(lines: readonly Line[], framework: Framework): Overall | null {
  const run = runOf(lines)
  const source = (framework.overall ?? /overall effectiveness/).source
  const pattern = new RegExp(`(?:the )?(?:${source})${between}(${grades})(?![a-z])`, 'g')
  for (const match of run.words.matchAll(pattern)) {
    const grade = gradeOn(framework, match[1]!.replace('requiring', 'requires'))
    const span = [run.lineAt(match.index), run.lineAt(match.index + match[0].length - 1)] as const
    const confidence = isBesideAnother(run, match.index + match[0].length) ? 0.6 : 0.98
    if (grade) return { grade, sentence: printed(lines, span), at: span[0], confidence }
  }
  return null
}
