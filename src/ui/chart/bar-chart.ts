import * as Plot from '@observablehq/plot'
import type { Html } from '../html.ts'
import { nothingWords } from '../nothing.ts'
import { chartFigure } from './chart-figure.ts'
import { drawing } from './drawing.ts'
import { clipped } from './fitting.ts'
import { type Chart, inWords, isNumber, type Value } from './figures.ts'
import { acrossBars } from './sentence.ts'

export interface Bar {
  label: string
  value: Value
}

export interface BarChart extends Chart {
  /** What the bars are: 'Team'. */
  of: string
  bars: readonly Bar[]
}

const rowHeight = 34

export function barChart(options: BarChart): Html {
  const { bars, unit } = options
  return chartFigure(options, acrossBars(bars, unit), barDrawing(options), {
    head: [options.of, unit === '%' ? 'Per cent' : capitalised(unit.many)],
    rows: bars.map(({ label, value }) => ({ label, values: [value] })),
  })
}

export function barDrawing(options: BarChart): Html {
  const { bars, unit } = options
  const labels = bars.map(({ label }) => label)
  const known = bars.filter((bar): bar is { label: string; value: number } => isNumber(bar.value))
  const named = bars.map(({ label, value }) => ({
    label,
    end: isNumber(value) ? value : 0,
    words: isNumber(value) ? inWords(value, unit) : nothingWords[value],
  }))
  return drawing(
    { ...options, width: 720, height: bars.length * rowHeight + 16 },
    {
      marginTop: 8,
      marginBottom: 8,
      marginLeft: 16 + 8 * Math.max(0, ...labels.map((label) => clipped(label).length)),
      marginRight: 16 + 8.5 * Math.max(0, ...named.map(({ words }) => words.length)),
      x: { axis: null, domain: [0, unit === '%' ? 100 : Math.max(1, ...known.map(({ value }) => value))] },
      y: {
        type: 'band',
        domain: labels,
        tickFormat: (label: string) => clipped(label),
        label: null,
        tickSize: 0,
        padding: 0.3,
      },
      marks: [
        Plot.barX(known, { x: 'value', y: 'label', fill: 'currentColor', className: 'tl-series tl-series-1' }),
        Plot.ruleX([0], { className: 'tl-chart__floor' }),
        Plot.text(named, {
          x: 'end',
          y: 'label',
          text: 'words',
          textAnchor: 'start',
          dx: 8,
          className: 'tl-chart__name',
        }),
      ],
    },
  )
}

function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
