import { withoutFurniture } from './furniture.ts'
import type { Line } from './line.ts'
import type { Paragraph } from './paragraph.ts'
import { paragraphsOf } from './paragraphs.ts'
import { withWordsWhole } from './whole-words.ts'

/** A document as it is read: its lines without what stands on every page, and the paragraphs that they make. */
export type Document = {
  lines: readonly Line[]
  furniture: readonly Line[]
  paragraphs: readonly Paragraph[]
}

export function documentOf(all: readonly Line[]): Document {
  const { lines: said, furniture } = withoutFurniture(all.map(apartInLetters))
  const lines = withWordsWhole(said)
  return { lines, furniture, paragraphs: paragraphsOf(lines) }
}

/** Two letters that are printed as one sign are two. */
const apartInLetters = (line: Line): Line =>
  /[\ufb00-\ufb06]/.test(line.text)
    ? { ...line, text: line.text.replaceAll(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC')) }
    : line

/** Words as they are compared: in small letters, with one kind of each mark and one space between words. */
export const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[‘’‛`´]/g, '’')
    .replaceAll("'", '’')
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
