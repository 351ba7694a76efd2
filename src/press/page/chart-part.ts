import { barChart, type BarChart, barDrawing } from '#ui/chart/bar-chart.ts'
import { type LineChart, lineChart, lineDrawing } from '#ui/chart/line-chart.ts'
import type { Html } from '#ui/html.ts'
import { ofWhat } from '../chart-table.ts'
import type { ChartBlock } from '../document.ts'

/** With its sentence and its numbers. */
export function chartPart(block: ChartBlock): Html {
  return block.kind === 'line' ? lineChart(line(block)) : barChart(bars(block))
}

/** The drawing alone, for a sheet of paper that is to have two of them, each with its numbers. */
export function chartDrawing(block: ChartBlock): Html {
  return block.kind === 'line' ? lineDrawing(line(block), 230) : barDrawing(bars(block))
}

function line(block: ChartBlock): LineChart {
  return { ...block, of: ofWhat(block) }
}

/** Of several series, each has its own bar: added up, a bar could say a number that nobody counted. */
function bars(block: ChartBlock): BarChart {
  const many = block.series.length > 1
  return {
    ...block,
    of: ofWhat(block),
    bars: block.over.flatMap((label, at) =>
      block.series.map(({ name, values }) => ({
        label: many ? `${label}, ${name}` : label,
        value: values[at] ?? 'not recorded',
      })),
    ),
  }
}
