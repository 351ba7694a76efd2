import { readReport } from '../inspection-reports/read.ts'
import type { Sentence } from './draft.ts'
import { alike, alikePerhaps } from './alike.ts'
import { at, once, type Rule } from './finding.ts'

/** A heading’s level goes by its number, and the same number of parts is the same level. */
export const headingLevels: Rule = {
  id: 'heading_level',
  name: 'headings of one level that are marked as several',
  inspectors: true,
  find: ({ lines }) => {
    const levels = new Map<number, Map<number, (typeof lines)[number]>>()
    for (const line of lines) {
      const [, number] = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{Lu}/u.exec(line.text) ?? []
      if (!line.level || number === undefined) continue
      const depth = number.replace(/\.0$/, '').split('.').length
      const marked = levels.get(depth) ?? new Map<number, (typeof lines)[number]>()
      if (!marked.has(line.level)) marked.set(line.level, line)
      levels.set(depth, marked)
    }
    return [...levels].flatMap(([depth, marked]) => {
      if (marked.size < 2) return []
      const [, odd] = [...marked.values()]
      return [
        at(
          odd!,
          `Headings with ${depth === 1 ? 'one number' : `${depth} numbers`} are marked as levels ${[...marked.keys()].toSorted((a, b) => a - b).join(', ')}`,
          'Mark each by its number, so that the contents and screen readers follow',
        ),
      ]
    })
  },
}

/** What the framework judges, and the report gives no grade for. */
export const ungraded: Rule = {
  id: 'area_without_grade',
  name: 'something that was judged, and whose grade is not told',
  inspectors: false,
  find: ({ lines, sentences }) => {
    const { lscb } = readReport('', lines)
    const where = sentences.find(({ text }) => board.test(text))
    if (lscb ? lscb.grade !== null : !isCovered(sentences)) return []
    return where
      ? [
          at(
            where,
            'The safeguarding board was reviewed beside the inspection, and its grade is not told',
            'Give its grade, or say that it was not graded',
          ),
        ]
      : []
  },
}

const board = /safeguarding children.{0,3} board|\blscb\b/i
const grade = /\b(?:outstanding|good|requires improvement|requiring improvement|inadequate)\b/i

/** The single framework is said to take the board in, the areas have grades, and the board has none. */
const isCovered = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ text }) => /\bsingle (?:inspection|assessment) framework\b|\bSIF\b/i.test(text)) &&
  sentences.some(
    ({ text }) =>
      board.test(text) &&
      /\b(?:judge[sd]?|looks? at|covers?|includes?|included|takes? in|reviewe?d?|effectiveness)\b/i.test(text),
  ) &&
  sentences.some(({ text }) => grade.test(text)) &&
  !sentences.some(({ text }) => board.test(text) && grade.test(text))

/** How many words on end are the same. A name of an inspection is shorter, or is in the title. */
const longest = 10

/** The same thing, told twice. */
export const repeated: Rule = {
  id: 'repeated',
  name: 'the same words told twice',
  inspectors: false,
  find: ({ parts, sentences }) => {
    const seen = new Map<string, number>()
    const title = wordsOf(
      parts
        .slice(0, 14)
        .filter(({ text }) => !text.endsWith('.'))
        .map(({ text }) => text)
        .join(' '),
    ).join(' ')
    return once(
      [
        ...parts.flatMap((part, index) => {
          if (part.heading) return []
          const words = wordsOf(part.text)
          for (let start = 0; start + longest <= words.length; start += 1) {
            const run = words.slice(start, start + longest).join(' ')
            const first = seen.get(run)
            if (first !== undefined && first !== index && !title.includes(run))
              return [at(part, `It says again: '${run} …'`, 'Tell it once')]
            seen.set(run, first ?? index)
          }
          return []
        }),
        ...reordered(sentences),
      ],
      ({ why }) => why,
    )
  },
}

/** One sentence in another’s words, put in another order. */
function reordered(sentences: readonly Sentence[]) {
  const all = sentences.flatMap((sentence) => {
    const run = wordsOf(sentence.text)
    const words = new Set(run)
    return words.size > longest ? [{ sentence, words, run }] : []
  })
  const perhaps = alikePerhaps(all.map(({ words }) => words))
  return all.flatMap(({ sentence, words, run }, index) => {
    const first = perhaps(index).find((one) => {
      const other = all[one]!.words
      const shared = [...words].filter((word) => other.has(word)).length
      return shared >= longest && shared / (words.size + other.size - shared) >= alike
    })
    const earlier = first === undefined ? null : all[first]!
    // Where ten words on end are the same, that is said already.
    if (!earlier || hasRun(earlier.run, run)) return []
    return [at(sentence, `It says in another order: '${earlier.sentence.text.slice(0, 80)} …'`, 'Tell it once')]
  })
}

const hasRun = (one: readonly string[], other: readonly string[]): boolean => {
  const whole = ` ${one.join(' ')} `
  return other.some(
    (_, start) =>
      start + longest <= other.length && whole.includes(` ${other.slice(start, start + longest).join(' ')} `),
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d&]+/gu) ?? []
}
