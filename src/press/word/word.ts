import {
  BorderStyle,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  type Table,
  TextRun,
} from 'docx'
import { instantInWords } from '#ui/when.ts'
import { asTold } from '../as-told.ts'
import { tablesOf } from '../chart-table.ts'
import type { Commentary, Document, DocumentBlock } from '../document.ts'
import { notesOf } from '../explained.ts'
import { notGiven } from '../page/commentary-part.ts'
import { paragraphs } from '../shown.ts'
import { isWide } from '../widths.ts'
import { chartBlock } from './chart.ts'
import { fixed } from './fixed.ts'
import { numbering, second, styles, tableStyles } from './look.ts'
import { tableBlock } from './table.ts'
import { headingLevels, typedParagraph } from './typed.ts'
import { paragraph, runs } from './words.ts'

/** A Word file with Word's own headings, lists, tables and charts, and no macros. The same document is the same bytes. */
export async function word(given: Document): Promise<Uint8Array> {
  const document = asTold(given)
  const { title, period, authority } = document
  const wide = isWide(tablesOf(document))
  // A4 in twentieths of a point, less the margins at its sides.
  const across = (wide ? 16838 : 11906) - 2 * margin
  const made = new WordDocument({
    title: `${title}, ${period}`,
    creator: authority,
    lastModifiedBy: authority,
    description: document.marking,
    styles,
    externalStyles: tableStyles,
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: 11906,
              height: 16838,
              orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1500, bottom: 1100, left: margin, right: margin, header: 560, footer: 480 },
          },
        },
        headers: { default: header(document, across) },
        footers: { default: footer(document, across) },
        children: [
          ...opening(document),
          ...document.blocks.flatMap((block) => part(block, across)),
          ...closing(document),
        ],
      },
    ],
  })
  return fixed(await Packer.toBuffer(made), document.issuedAt)
}

const margin = 907

function header({ marking, title, period }: Document, across: number): Header {
  const border = { bottom: { style: BorderStyle.SINGLE, size: 4, color: '0B0C0C', space: 4 } }
  const lines = [
    paragraph(marking, { style: 'Running' }, { bold: true }),
    paragraph(`${title}, ${period}`, { style: 'Running', border }),
  ]
  return new Header({ children: across > 0 ? lines : [] })
}

function footer({ authority }: Document, across: number): Footer {
  const number = new TextRun({
    color: second,
    children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
  })
  const tabStops = [{ type: TabStopType.RIGHT, position: across }]
  return new Footer({
    children: [
      new Paragraph({ style: 'Running', tabStops, children: [...runs(authority, { color: second }), number] }),
    ],
  })
}

function opening({ marking, authority, title, period, about }: Document): Paragraph[] {
  return [
    paragraph(marking, { style: 'Marking' }),
    paragraph(authority, { style: 'Authority' }),
    paragraph(title, { heading: HeadingLevel.HEADING_1 }),
    paragraph(period, { style: 'Period' }),
    ...about.map(
      ({ label, words }, at) =>
        new Paragraph({
          tabStops: [{ type: TabStopType.LEFT, position: 2600 }],
          indent: { left: 2600, hanging: 2600 },
          spacing: { after: at === about.length - 1 ? 280 : 60 },
          children: [...runs(label, { bold: true }), new TextRun({ text: '\t' }), ...runs(words)],
        }),
    ),
  ]
}

function part(block: DocumentBlock, across: number): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [paragraph(block.words, { heading: headingLevels[block.level] })]
    case 'paragraph':
      return paragraphs(block.words).map((words, nth) => typedParagraph(words, nth === 0 ? block.number : undefined))
    case 'bullets':
      return block.items.map((item) => paragraph(item, { numbering: { reference: 'bullets', level: 0 } }))
    case 'table':
      return tableBlock(block, across)
    case 'chart':
      return chartBlock(block, across)
    case 'commentary':
      return commentary(block)
  }
}

function commentary({ asks, from, said }: Commentary): Paragraph[] {
  const quietly = { color: second, size: 19 }
  const style = 'Commentary'
  return [
    paragraph(asks, { style: 'Commentaryasks' }),
    paragraph(`Asked of ${from}`, { style, keepNext: true }, quietly),
    ...paragraphs(said?.words ?? notGiven).map((words) => paragraph(words, { style }, said ? {} : { color: second })),
    ...(said ? [paragraph(`${said.by}, ${instantInWords(said.at)}`, { style }, quietly)] : []),
  ]
}

function closing(document: Document): Paragraph[] {
  const notes = notesOf(document)
  // Word wants something after a table.
  if (notes.length === 0) return [paragraph('')]
  return [
    paragraph('Notes', { heading: HeadingLevel.HEADING_2 }),
    ...notes.map((words) => paragraph(words, { numbering: { reference: 'notes', level: 0 } })),
  ]
}
