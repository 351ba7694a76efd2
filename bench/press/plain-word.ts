import { Document as WordDocument, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { ChartRun } from 'docx/charts'
import type { ChartBlock, Document, DocumentBlock } from '#press/document.ts'

/** As anybody would with `docx` who has the same words, tables and charts to set, and no more to mind. */
export function plainWord(report: Document): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: report.title, heading: HeadingLevel.HEADING_1 }),
    ...report.blocks.flatMap(part),
  ]
  return Packer.toBuffer(new WordDocument({ title: report.title, sections: [{ children }] }))
}

function part(block: DocumentBlock): (Paragraph | Table)[] {
  switch (block.is) {
    case 'heading':
      return [new Paragraph({ text: block.words, heading: HeadingLevel.HEADING_2 })]
    case 'paragraph':
      return [new Paragraph(block.words)]
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.nothing : String(cell))))
      return [new Paragraph(block.title), table([block.columns.map(({ name }) => name), ...rows])]
    }
    case 'chart':
      return chart(block)
    case 'bullets':
    case 'commentary':
      return []
  }
}

function chart({ title, description, sentence, over, series }: ChartBlock): (Paragraph | Table)[] {
  const drawn = new ChartRun({
    type: 'line',
    categories: over,
    series: series.map(({ name, values }) => ({ name, values: values.map(Number) })),
    altText: { name: title, description },
  })
  const rows = over.map((label, at) => [label, ...series.map(({ values }) => String(values[at]))])
  return [
    new Paragraph(title),
    new Paragraph(sentence),
    new Paragraph({ children: [drawn] }),
    table([['Month', ...series.map(({ name }) => name)], ...rows]),
  ]
}

function table([head, ...rows]: string[][]): Table {
  const row = (words: string[], tableHeader: boolean) =>
    new TableRow({ tableHeader, children: words.map((each) => new TableCell({ children: [new Paragraph(each)] })) })
  return new Table({ rows: [row(head!, true), ...rows.map((each) => row(each, false))] })
}
