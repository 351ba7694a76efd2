import type { FindingClass } from '#pathways/improvement/frameworks/framework.ts'
import {
  needsToImprove,
  nothingAsked,
  priorityAction,
  recommendations,
  strengths,
} from '#pathways/improvement/frameworks/findings.ts'
import { withoutBullet } from './bullets.ts'
import { withColumnsApart } from './columns.ts'
import { unmarked } from './headings.ts'
import { plainLine, type Line } from './line.ts'

/** The lines of plain text, or of the light marking that converters write. A form feed begins a page. */
export function textLines(text: string): Line[] {
  return text.split('\f').flatMap((page, at) => {
    const written = withColumnsApart(withLabels(page.split(/\r\n?|\n/)))
    const free = written.filter((line) => line.trim() === '').length
    const crowded = written.length > 20 && free < written.length * 0.04
    return written.flatMap((line, row) => {
      const cleaned = clean(line)
      const { text: words, bullet } = withoutBullet(cleaned)
      if (words === '') return []
      const blank = (beside: string | undefined) => beside === undefined || clean(beside) === ''
      const before = blank(written[row - 1])
      const alone = before && blank(written[row + 1])
      const ended = before || /(?:[.:?!][’”"]?|\))$/.test(clean(written[row - 1] ?? ''))
      const leads = ended && (crowded || blank(written[row + 1]) || isListed.test(written[row + 1]!))
      const asks =
        !bullet && (((ended || crowded) && heads(words, asking)) || ((before || leads) && heads(words, askingNothing)))
      return [
        plainLine(words, at + 1, {
          bullet,
          apart: bullet || before || asks || /^\s*#|^\s*\|/.test(line),
          level: /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length ?? 0,
          heading: asks || (!bullet && (/^\s{0,3}#{1,6}\s/.test(line) || (alone && looksLikeHeading(words)))),
          x: bullet ? Math.min(40, /^\s*/.exec(line)![0].length) : 0,
        }),
      ]
    })
  })
}

/** What heads what must be done, or a part after it, is a heading, though no line is left free around it. */
const heads = (words: string, classes: readonly FindingClass[]): boolean =>
  words.length < 110 && /^\p{Lu}[^.;]*$/u.test(words) && classes.some(({ headed }) => headed.test(unmarked(words)))
const asking = [needsToImprove, priorityAction, recommendations]
const askingNothing = [nothingAsked, strengths]

const isListed = /^\s*(?:[◼■▪•●\uf0b7\uf0a7\uf06e]|\d{1,3}[.)]\s)/

/** A converter may leave an item's number, or its bullet, on a line of its own above it. */
function withLabels(written: readonly string[]): string[] {
  const lines: string[] = []
  let label = ''
  let last = ''
  for (const line of written) {
    if (label !== '' && line.trim() === '') continue
    // "… when they reach the age of", and on the next line "17.", is a sentence's end.
    const goesOn = /^\s*\d/.test(line) && /(?:,|\b(?:aged?|of|to|and|the|in|for|by|than|least))$/.test(last.trim())
    last = line
    const whole = label === '' ? line : `${label} ${line.trim()}`
    label = ''
    if (isLabel(line) && !goesOn) label = line.trim()
    else lines.push(whole)
  }
  return label === '' ? lines : [...lines, label]
}

const isLabel = (line: string): boolean =>
  /^\s*(?:\d{1,3}[.)]|[a-z]\)|\([a-z]\)|[◼■▪•●\uf0b7\uf0a7\uf06e])\s*$/.test(line)

/** Without marks of emphasis, of headings and of tables. */
const clean = (line: string): string =>
  line
    .replace(/^\s{0,3}#{1,6}\s+/, '')
    .replaceAll(/<\/?(?:b|i|em|strong|sup|sub|u)>/gi, '')
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/(?<=^|\s)\*(?=\S[^*]*\S\*)|(?<=\S)\*(?=\s|$)/g, '')
    .replace(/^\s*>\s+/, '')
    .replaceAll(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replaceAll(/[^\S\t]+/g, ' ')
    .trim()

const looksLikeHeading = (words: string): boolean =>
  words.length <= 110 &&
  !/^\d{1,3}[.)]\s/.test(words) &&
  /^[\p{Lu}\d]/u.test(words) &&
  !/(?:[.,;]|\b(?:and|or|the|an?|of|to|in|for|with|that|by|as|be|is|are|we))$/.test(words) &&
  !/\t/.test(words)
