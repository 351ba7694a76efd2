import { checkReport } from '#exchange/report-check/check.ts'
import { plainLine, type Line } from '#exchange/inspection-reports/text/line.ts'
import { overduePromises } from '#press/board/overdue.ts'
import type { Document } from '#press/document.ts'
import { cellWords } from '#press/table.ts'
import type { Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'

/** What reads oddly in the paper as it stands: it stops nothing, and whoever signs decides. */
export function oddities(document: Document): Html {
  const found = checkReport(linesOf(document))
  return listTable({
    id: 'check',
    caption: 'To look at again',
    empty: 'The checker finds nothing that reads oddly.',
    columns: [{ text: 'The words' }, { text: 'Why' }, { text: 'To mend it' }],
    rows: found.map(({ sentence, why, mend }) => [sentence, why, mend]),
  })
}

/** The paper in the lines that a reader of reports takes it in. */
export function linesOf({ about, title, blocks }: Document): Line[] {
  const line = (text: string, more: Partial<Line> = {}) =>
    text.split('\n').map((each) => plainLine(each, 1, { apart: true, ...more }))
  return [
    ...line(title),
    ...about.flatMap(({ label, words }) => line(`${label}: ${words}`)),
    ...blocks.flatMap((block): Line[] => {
      switch (block.is) {
        case 'heading':
          return line(block.words, { heading: true, level: block.level - 1 })
        case 'paragraph':
          return line(block.number === undefined ? block.words : `${block.number} ${block.words}`)
        case 'bullets':
          return block.items.flatMap((item) => line(item, { bullet: true }))
        case 'table':
          return block.id === 'figures' || block.id === overduePromises
            ? []
            : block.rows.flatMap((row) => line(row.map(cellWords).join('\t')))
        case 'commentary':
          return block.said ? line(block.said.words) : []
        case 'chart':
          return line(block.sentence)
      }
    }),
  ]
}
