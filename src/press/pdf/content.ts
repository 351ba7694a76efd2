import { instantInWords } from '#ui/when.ts'
import { chartTable, tablesOf } from '../chart-table.ts'
import type { ChartBlock, Commentary, Document, DocumentBlock, TableBlock } from '../document.ts'
import { notesOf } from '../explained.ts'
import { mapWords } from '../map-words.ts'
import { notGiven } from '../page/commentary-part.ts'
import { paragraphs } from '../shown.ts'
import { isWide } from '../widths.ts'
import { breakable, linesOf, sheet, type Sheet } from './fit.ts'
import { picture } from './picture.ts'
import { tableContent } from './table-content.ts'
import { inTypefaces } from './typefaces.ts'

/** What `report.typ` sets: data, every word of it already as it is to be read. */
export function contentOf(told: Document): object {
  const document = mapWords(told, inTypefaces)
  const notes = [...notesOf(document), ...(JSON.stringify(document) === JSON.stringify(told) ? [] : [notDrawn])]
  const { title, period, authority, marking, about } = document
  const wide = isWide(tablesOf(document))
  return {
    ...mapWords({ title, period, authority, marking, about, notes }, breakable),
    wide,
    blocks: document.blocks.map((block) => blockContent(block, wide ? sheet.sideways : sheet.upright)),
  }
}

const notDrawn =
  'A sign such as [U+6F22] is the number of a character that this file has no letter for. The page and the Word file have it.'

function blockContent(block: DocumentBlock, on: Sheet): object {
  switch (block.is) {
    case 'heading':
    case 'bullets':
      return mapWords(block, breakable)
    case 'paragraph':
      return { is: 'paragraphs', all: paragraphs(block.words).map(breakable), number: block.number ?? null }
    case 'table':
      return table(block, on)
    case 'chart':
      return chart(block, on)
    case 'commentary':
      return commentary(block, on)
  }
}

function table(block: TableBlock, on: Sheet): object {
  const content = tableContent(block, on)
  return { is: 'table', ...content, keep: content.lines < on.lines / 2 }
}

/** The sentence stands above the drawing and is in its place too, for who hears the one without the other. */
function chart(block: ChartBlock, on: Sheet): object {
  const { title, description, sentence } = block
  const content = tableContent(chartTable(block), on)
  const { svg, shape } = picture(block)
  const tall = Math.min(shape * 178, on.picture)
  return {
    is: 'chart',
    ...mapWords({ title, sentence }, breakable),
    alt: `${description} ${sentence}`,
    svg,
    tall: shape * 178 > on.picture ? on.picture : null,
    table: content,
    keep: content.lines + linesOf(sentence, on.letters) + tall / 5 < on.lines,
  }
}

function commentary({ asks, from, said }: Commentary, on: Sheet): object {
  const words = paragraphs(said?.words ?? notGiven)
  return {
    is: 'commentary',
    ...mapWords({ asks, from, said: words }, breakable),
    by: said && breakable(`${said.by}, ${instantInWords(said.at)}`),
    keep: linesOf([asks, from, ...words].join('\n\n'), on.letters) < on.lines / 2,
  }
}
