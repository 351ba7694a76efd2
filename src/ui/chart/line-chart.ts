import * as Plot from '@observablehq/plot'
import type { Html } from '../html.ts'
import { chartFigure } from './chart-figure.ts'
import { drawing } from './drawing.ts'
import { apart, clipped, fitting, shortened, sparse } from './fitting.ts'
import { type Chart, isNumber, type Series } from './figures.ts'
import { overTime } from './sentence.ts'

export interface LineChart extends Chart {
  /** What the points along the bottom are, at the head of its column: 'Week'. Left out, 'Period'. */
  of?: string | undefined
  /** What runs along the bottom, oldest first: 'February 2026', 'March 2026'. */
  over: readonly string[]
  series: readonly Series[]
}

const size = { width: 720, height: 300, marginTop: 16, marginBottom: 36, marginLeft: 48, gap: 17 }

/** Lines are told apart by their dashes, their marks and the names at their ends; colour only helps. */
const dashes = [undefined, '7 4', '2 4', '10 3 2 3', '14 5', '4 2 1 2'] as const
const marks = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const

export function lineChart(options: LineChart): Html {
  const { over, series, unit } = options
  return chartFigure(options, overTime(over, series, unit), lineDrawing(options), {
    head: [options.of ?? 'Period', ...series.map(({ name }) => name)],
    rows: over.map((label, index) => ({ label, values: series.map(({ values }) => values[index] ?? 'not recorded') })),
  })
}

export function lineDrawing(options: LineChart): Html {
  const { over, series, unit } = options
  const many = series.length > 1
  const marginRight = many ? 16 + 8.5 * Math.max(...series.map(({ name }) => clipped(name).length)) : 24
  const room = fitting(over, size.width - size.marginLeft - marginRight)
  return drawing(
    { ...options, ...size },
    {
      ...size,
      marginRight,
      x: {
        type: 'point',
        domain: [...over],
        label: null,
        ticks: sparse(over, room),
        tickFormat: shortened,
        tickSize: 4,
      },
      y: {
        domain: [0, top(options)],
        label: null,
        grid: true,
        ticks: 5,
        tickFormat: (value: number) => (unit === '%' ? `${value}%` : value.toLocaleString('en-GB')),
      },
      marks: [
        Plot.ruleY([0], { className: 'tl-chart__floor' }),
        ...series.flatMap((each, index) => line(each, index, over)),
        ...(many ? [names(options)] : []),
      ],
    },
  )
}

function top({ series, unit }: LineChart): number {
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.filter(isNumber)))
  return unit === '%' ? Math.max(100, highest) : highest * 1.05
}

function line({ values }: Series, index: number, over: readonly string[]): Plot.Markish[] {
  const points = over.map((x, position) => {
    const value = values[position]
    return { x, y: isNumber(value) ? value : Number.NaN }
  })
  const named = `tl-series tl-series-${(index % 6) + 1}`
  const strokeDasharray = dashes[index % 6]
  return [
    Plot.lineY(points, {
      x: 'x',
      y: 'y',
      strokeWidth: 2.5,
      className: named,
      ...(strokeDasharray && { strokeDasharray }),
    }),
    Plot.dot(points, {
      x: 'x',
      y: 'y',
      r: 4,
      symbol: marks[index % 6] ?? 'circle',
      fill: 'currentColor',
      stroke: 'none',
      className: named,
    }),
  ]
}

/** Names stand at the ends of the lines, moved apart where the ends meet. */
function names(options: LineChart): Plot.Markish {
  const ends = options.series.map(({ name, values }) => {
    const position = values.findLastIndex(isNumber)
    return { name: clipped(name), x: options.over[Math.max(position, 0)], y: Number(values[position] ?? 0) }
  })
  const gap = (size.gap * top(options)) / (size.height - size.marginTop - size.marginBottom)
  const placed = apart(ends, gap)
  return Plot.text(placed, { x: 'x', y: 'y', text: 'name', textAnchor: 'start', dx: 10, className: 'tl-chart__name' })
}
