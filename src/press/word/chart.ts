import { Paragraph, type Table } from 'docx'
import { ChartRun, type ChartSeries } from 'docx/charts'
import { isNumber } from '#ui/chart/figures.ts'
import { clipped } from '#ui/chart/fitting.ts'
import { nothingWords } from '#ui/nothing.ts'
import { chartTable } from '../chart-table.ts'
import type { ChartBlock } from '../document.ts'
import { wordTable } from './table.ts'
import { paragraph } from './words.ts'

const colours = ['17495A', 'B4500A', '6A3D9A', '0B7A4B', 'A3194F', '55606A'] as const
const dashes = ['solid', 'dash', 'dot', 'dashDot', 'longDash', 'shortDash'] as const
const marks = ['circle', 'square', 'triangle', 'diamond', 'star', 'x'] as const

/** Word's own chart: every Word and LibreOffice draws it, its numbers are inside it, and lines are told apart without colour. */
export function chartBlock(chart: ChartBlock, across: number): (Paragraph | Table)[] {
  const { title, sentence } = chart
  const head = [paragraph(title, { style: 'Caption' }), paragraph(sentence, { keepNext: true })]
  if (chart.over.length === 0 || chart.series.length === 0) return head
  const drawn = new Paragraph({ keepNext: true, children: [drawing(chart, across)] })
  return [...head, drawn, wordTable(chartTable(chart), across)]
}

function drawing(chart: ChartBlock, across: number): ChartRun {
  const { title, description, sentence, unit, over, kind } = chart
  const many = chart.series.length > 1
  const width = Math.min(across, 9600) / 15
  const text = { name: 'Arial', color: '0B0C0C' }
  const valueAxis = {
    minimum: 0,
    ...(unit === '%' && { maximum: 100 }),
    numberFormat: unit === '%' ? '0"%"' : '#,##0',
    font: { size: 9 },
  }
  const common = {
    categories: over.map((label, at) => clipped(`${label}${standsFor(chart, at)}`, 60)),
    font: text,
    chartArea: { fill: 'none', border: 'none' },
    legend: many ? ({ position: 'bottom', font: { size: 10 } } as const) : (false as const),
    altText: { name: clipped(title, 100), title: clipped(title, 200), description: `${description} ${sentence}` },
    valueAxis,
  } as const
  const series = chart.series.map(({ name, values }, at): ChartSeries => ({
    name: clipped(name, 60),
    values: over.map((_, point) => (isNumber(values[point]) ? values[point] : null)),
    color: colours[at % 6]!,
    ...(kind === 'line' && {
      line: { width: 2.25, dash: dashes[at % 6]!, color: colours[at % 6]! },
      markers: { shape: marks[at % 6]!, size: 7 },
    }),
  }))
  if (kind === 'line')
    return new ChartRun({ ...common, type: 'line', series, emptyValues: 'gap', transformation: { width, height: 270 } })
  return new ChartRun({
    ...common,
    type: 'bar',
    series,
    categoryAxis: { reverseOrder: true, font: { size: 9 } },
    valueAxis: { ...valueAxis, visible: false, gridlines: false },
    gapWidth: 60,
    dataLabels: {
      value: true,
      position: 'outsideEnd',
      numberFormat: unit === '%' ? '0.#"%"' : '#,##0.#',
      font: { size: 9, bold: true },
    },
    transformation: { width, height: Math.min(700, 60 + over.length * chart.series.length * 30) },
  })
}

/** A bar that is not drawn says why beside its name; of several, and of lines, the table says it. */
function standsFor({ kind, series }: ChartBlock, at: number): string {
  const value = series[0]?.values[at] ?? 'not recorded'
  return kind === 'line' || series.length > 1 || isNumber(value) ? '' : `: ${nothingWords[value].toLowerCase()}`
}
