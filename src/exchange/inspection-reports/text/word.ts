import { Budget } from '#services/files/budget.ts'
import { entriesOf } from '#services/files/zip.ts'
import { withoutBullet } from './bullets.ts'
import { plainLine, type Line } from './line.ts'
import { Unread } from './unread.ts'

/** The most that a Word file may unpack to, in bytes. */
const unpacksTo = 200_000_000

/** The lines of a Word file: a paragraph is a line, and a row of a table one whose cells stand apart. */
export async function wordLines(bytes: Buffer): Promise<Line[]> {
  try {
    for await (const { name, bytes: part } of entriesOf(bytes, new Budget(unpacksTo)))
      if (name === 'word/document.xml') return linesOfMarkup(part.toString('utf8'))
  } catch {
    throw new Unread('it is damaged: its parts could not be unpacked')
  }
  throw new Unread('it is no Word file: it holds no document')
}

/** The parts of the markup that matter, in their order: paragraphs, rows, cells and pages. What a mark says of itself is short, and holds no other mark. */
const marks =
  /<w:p[ >]|<\/w:p>|<w:tr[ >]|<\/w:tr>|<\/w:tc>|<w:lastRenderedPageBreak\/>|<w:br [^<>]{0,500}w:type="page"[^<>]{0,500}\/>|<w:pStyle w:val="([^"]*)"|<w:numPr>|<w:outlineLvl |<w:(?:tab|br|cr)(?: [^<>]{0,500})?\/>|<w:t(?: [^<>]{0,500})?>([^<]*)<\/w:t>/g

function linesOfMarkup(markup: string): Line[] {
  const lines: Line[] = []
  let page = 1
  let row: string[] | null = null
  let words = ''
  let style = ''
  let listed = false
  const close = () => {
    const { text, bullet } = withoutBullet(words.replaceAll(/[^\S\t]+/g, ' ').trim())
    if (text !== '' && row === null)
      lines.push(
        plainLine(text, page, {
          apart: true,
          bullet: bullet || listed,
          heading: /^(?:heading|title)/i.test(style),
          level: Number(/^heading ?(\d)/i.exec(style)?.[1] ?? 0),
        }),
      )
    if (row === null || text === '') words = ''
  }
  for (const [mark, named, letters] of markup.matchAll(marks)) {
    if (letters !== undefined) words += unescaped(letters)
    else if (named !== undefined) style = named
    else if (mark === '<w:numPr>') listed = true
    else if (mark.startsWith('<w:outlineLvl')) style = 'heading'
    else if (mark.startsWith('<w:tr')) row = []
    else if (mark === '</w:tc>') {
      row?.push(words.replaceAll(/\s+/g, ' ').trim())
      words = ''
    } else if (mark === '</w:tr>') {
      const cells = (row ?? []).filter((cell) => cell !== '')
      row = null
      if (cells.length > 0) lines.push(plainLine(cells.join('\t'), page, { apart: true }))
    } else if (mark === '</w:p>') {
      if (row === null) close()
      else words += ' '
    } else if (mark.startsWith('<w:p')) {
      style = ''
      listed = false
    } else if (mark === '<w:lastRenderedPageBreak/>' || mark.includes('"page"')) page += 1
    else words += mark.startsWith('<w:tab') ? '\t' : ' '
  }
  return lines
}

const unescaped = (letters: string): string =>
  letters
    .replaceAll(/&#(x[0-9a-f]+|\d+);/gi, (_, of: string) => {
      const number = /^x/i.test(of) ? Number.parseInt(of.slice(1), 16) : Number(of)
      return number <= 0x10ffff ? String.fromCodePoint(number) : ''
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
