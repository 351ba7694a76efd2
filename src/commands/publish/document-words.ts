import { notesOf } from '#press/explained.ts'
import { chartTable } from '#press/chart-table.ts'
import { asTold } from '#press/as-told.ts'
import type { Document, DocumentBlock, TableBlock } from '#press/document.ts'
import { cellOf, shown } from '#press/shown.ts'

/** A report for a person to read at a prompt: the same words and numbers, and a chart as its numbers. */
export function documentWords(given: Document): string {
  const document = asTold(given)
  const { marking, title, period, authority, about, blocks } = document
  const parts = [
    marking,
    `${title}, ${period}\n${authority}\n${about.map(({ label, words }) => `${label}: ${words}`).join('\n')}`,
    ...blocks.map(part),
    notesOf(document).join('\n'),
  ]
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function part(block: DocumentBlock): string {
  switch (block.is) {
    case 'heading':
      return block.words.toUpperCase()
    case 'paragraph':
      return block.words
    case 'bullets':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return tableWords(block)
    case 'chart':
      return tableWords(chartTable(block))
    case 'commentary':
      return `${block.asks} (asked of ${block.from})\n${block.said ? `${block.said.words}\n${block.said.by}` : 'Nothing was said before this was issued.'}`
  }
}

function tableWords({ title, columns, rows, empty, note }: TableBlock): string {
  const heads = columns.map(({ name }) => name)
  const lines = rows.map((row) => columns.map((column, at) => oneLine(shown(column, cellOf(row, at)))))
  const said = rows.length === 0 ? [empty] : aligned([heads, ...lines])
  return [title, ...said, ...(note === undefined ? [] : [note])].join('\n')
}

const oneLine = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

function aligned(lines: readonly string[][]): string[] {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  const [heads, ...rest] = lines.map((line) =>
    line
      .map((words, at) => words.padEnd(widths[at]!))
      .join('  ')
      .trimEnd(),
  )
  return [heads!, widths.map((wide) => '-'.repeat(wide)).join('  '), ...rest]
}
