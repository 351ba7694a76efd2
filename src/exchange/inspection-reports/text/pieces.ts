import { withoutBullet } from './bullets.ts'
import type { Line } from './line.ts'

/** A run of letters as a PDF places it. */
export type Piece = { text: string; x: number; y: number; size: number; width: number; font: string }

/** Joins the pieces of one page into lines, in the order in which they were written: a table so reads cell by cell. */
export function linesOf(pieces: readonly Piece[], page: number): Line[] {
  const lines: Line[] = []
  let row: Piece[] = []
  const close = () => {
    const line = lineOf(row, page, lines.at(-1))
    if (line) lines.push(line)
    row = []
  }
  for (const piece of pieces) {
    if (row.length > 0 && !sameLine(row, piece)) close()
    row.push(piece)
  }
  close()
  return lines
}

function sameLine(row: readonly Piece[], piece: Piece): boolean {
  const main = largest(row)
  const last = row.at(-1)!
  const size = Math.max(main.size, piece.size)
  const level = Math.abs(main.y - piece.y) < size * 0.3 || raised(main, piece) || raised(piece, main)
  return level && piece.x >= last.x - size * 0.5
}

/** A note's number or the "th" of a date stands smaller and higher, on the same line. */
const raised = (main: Piece, piece: Piece): boolean =>
  piece.size < main.size * 0.85 && piece.y > main.y - 1 && piece.y - main.y < main.size * 0.65

const largest = (row: readonly Piece[]): Piece => row.reduce((most, each) => (each.size > most.size ? each : most))

function lineOf(row: readonly Piece[], page: number, before: Line | undefined): Line | null {
  const inked = row.filter(({ text }) => text.trim() !== '')
  if (inked.length === 0) return null
  const main = plainest(inked)
  let words = symbolAt(inked) ? '• ' : ''
  let end = inked[0]!.x
  for (const piece of row) {
    if (isNote(main, piece) || (piece === inked[0] && symbolAt(inked))) continue
    if (piece.x - end > main.size * 2) words += '\t'
    else if (piece.x - end > main.size * 0.2 && !words.endsWith(' ')) words += ' '
    // A blank that is wider than a word is the room between two columns.
    words += piece.text.trim() === '' && piece.width > main.size * 2 ? '\t' : piece.text
    end = piece.x + piece.width
  }
  const { text, bullet } = withoutBullet(tidy(words))
  if (text === '' && !bullet) return null
  const first = bullet && isSign(inked) ? (inked[1] ?? inked[0]!) : inked[0]!
  const gap = before && before.page === page ? before.y - main.y : 0
  return {
    text,
    page,
    x: first.x,
    y: main.y,
    size: main.size,
    font: longest(inked),
    bullet,
    ...(bullet && { mark: inked[0]!.x }),
    apart: !before || before.page !== page || gap > main.size * 1.45 || gap < 0,
    heading: false,
    level: 0,
  }
}

const isNote = (main: Piece, piece: Piece): boolean =>
  piece.size < main.size * 0.85 && piece.y > main.y + main.size * 0.2 && /^[\s\d,*†]*$/.test(piece.text)

/** The piece of most letters: a bullet before it may be of any size. */
const plainest = (row: readonly Piece[]): Piece =>
  row.reduce((most, each) => (each.text.trim().length > most.text.trim().length ? each : most))

/** Symbol fonts keep their bullets where other fonts keep letters: alone, in a font of its own, and well before the words. */
function symbolAt([first, second]: readonly Piece[]): boolean {
  if (!first || !second || !/^[nlqvwo§Øüu]$/.test(first.text.trim()) || first.font === second.font) return false
  return second.x - (first.x + first.width) > first.size * 0.4
}

/** The bullet is a piece by itself, and the words are the next. */
const isSign = (inked: readonly Piece[]): boolean =>
  symbolAt(inked) || withoutBullet(`${inked[0]!.text.trim()} `).text === ''

/** The font of most of its letters. */
function longest(row: readonly Piece[]): string {
  const letters = new Map<string, number>()
  for (const { font, text } of row) letters.set(font, (letters.get(font) ?? 0) + text.trim().length)
  return [...letters].reduce((most, each) => (each[1] > most[1] ? each : most))[0]
}

const tidy = (words: string): string =>
  words
    .replace(/\u00ad\s*$/, '\u2010')
    .replaceAll(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replaceAll(/[^\S\t]+/g, ' ')
    .replaceAll(/ ?\t[\t ]*/g, '\t')
    .trim()
