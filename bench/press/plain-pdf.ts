import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { ChartBlock, Document, TableBlock } from '#press/document.ts'

const { document: dom } = parseHTML('<!doctype html><html><body></body></html>')
const compiler = NodeCompiler.create()

/** As anybody would who has the same words, tables and charts to set, and no more to mind: Typst and Plot by themselves. */
export function plainPdf(report: Document): Uint8Array {
  const content = {
    title: report.title,
    blocks: report.blocks.map((block) =>
      block.is === 'table'
        ? { is: 'table', ...cells(block) }
        : block.is === 'chart'
          ? { ...block, svg: svg(block), ...numbers(block) }
          : block,
    ),
  }
  const { result } = compiler.compile({
    mainFileContent: template,
    inputs: { content: JSON.stringify(content) },
    resetRead: true,
  })
  return compiler.pdf(result!, { pdfStandard: 'ua-1', creationTimestamp: 1_775_030_400 })
}

const cells = ({ title, columns, rows }: TableBlock) => ({
  title,
  head: columns.map(({ name }) => name),
  rows: rows.map((row) => row.map((cell) => (typeof cell === 'object' ? cell.nothing : String(cell)))),
})

const numbers = ({ over, series }: ChartBlock) => ({
  head: ['Month', ...series.map(({ name }) => name)],
  rows: over.map((label, at) => [label, ...series.map(({ values }) => String(values[at]))]),
})

function svg({ over, series }: ChartBlock): string {
  const points = series.flatMap(({ name, values }) => over.map((x, at) => ({ name, x, y: Number(values[at]) })))
  const drawn = Plot.plot({
    document: dom,
    width: 720,
    height: 300,
    x: { type: 'point', domain: [...over] },
    marks: [Plot.lineY(points, { x: 'x', y: 'y', stroke: 'name' }), Plot.dot(points, { x: 'x', y: 'y' })],
  }) as unknown as { outerHTML: string }
  return drawn.outerHTML
}

const template = `
#let content = json(bytes(sys.inputs.content))
#set document(title: content.title)
#set text(lang: "en", region: "GB")
#set page(footer: context [#counter(page).display() of #counter(page).final().first()])
#let cells(t) = table(columns: t.head.len(), table.header(..t.head), ..t.rows.flatten())
= #content.title
#for b in content.blocks {
  if b.is == "heading" { heading(level: b.level, b.words) }
  else if b.is == "paragraph" { par(b.words) }
  else if b.is == "table" { figure(kind: table, caption: b.title, supplement: none, cells(b)) }
  else if b.is == "chart" {
    figure(caption: b.title, supplement: none, image(bytes(b.svg), format: "svg", alt: b.description))
    par(b.sentence)
    cells(b)
  }
}
`
