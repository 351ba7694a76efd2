import { withoutBullet } from './bullets.ts'
import { plainLine, type Line } from './line.ts'

/** The lines of plain text, or of the light marking that converters write. A form feed begins a page. */
export function textLines(text: string): Line[] {
  return text.split('\f').flatMap((page, at) => {
    const written = page.split(/\r\n?|\n/)
    return written.flatMap((line, row) => {
      const cleaned = clean(line)
      const { text: words, bullet } = withoutBullet(cleaned)
      if (words === '') return []
      const blank = (beside: string | undefined) => beside === undefined || clean(beside) === ''
      const before = blank(written[row - 1])
      const alone = before && blank(written[row + 1])
      return [
        plainLine(words, at + 1, {
          bullet,
          apart: bullet || before || /^\s*#|^\s*\|/.test(line),
          level: /^\s{0,3}(#{1,6})\s/.exec(line)?.[1]?.length ?? 0,
          heading: !bullet && (/^\s{0,3}#{1,6}\s/.test(line) || (alone && looksLikeHeading(words))),
          x: bullet ? Math.min(40, /^\s*/.exec(line)![0].length) : 0,
        }),
      ]
    })
  })
}

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
