import type { Value } from '#ui/chart/figures.ts'
import type { ChartBlock, Document, TableBlock } from './document.ts'
import type { Cell, Column } from './table.ts'

/** The numbers of a chart, which every form shows beside it or in its place. */
export function chartTable(chart: ChartBlock): TableBlock {
  const columns = chart.series.map(({ name }): Column => ({ name, kind: chart.unit === '%' ? 'per cent' : 'number' }))
  return {
    is: 'table',
    id: chart.id,
    title: chart.title,
    columns: [{ name: ofWhat(chart), kind: 'text' }, ...columns],
    rows: chart.over.map((label, at) => [label, ...chart.series.map(({ values }) => cell(values[at]))]),
    empty: 'There is nothing to show yet.',
    note: [chart.description, unitWords(chart), chart.sentence].join('\n'),
  }
}

export function ofWhat(chart: ChartBlock): string {
  return chart.of ?? (chart.kind === 'line' ? 'Period' : 'Group')
}

/** Every table in the order of the document, a chart as its numbers: a sheet or a CSV file each. */
export function tablesOf(document: Document): TableBlock[] {
  return document.blocks.flatMap((block) =>
    block.is === 'table' ? [block] : block.is === 'chart' ? [chartTable(block)] : [],
  )
}

function unitWords({ unit }: ChartBlock): string {
  return unit === '%' ? 'In per cent.' : `Counted in ${unit.many}.`
}

function cell(value: Value | undefined): Cell {
  if (value === undefined) return { nothing: 'not recorded' }
  return typeof value === 'number' ? value : { nothing: value }
}
