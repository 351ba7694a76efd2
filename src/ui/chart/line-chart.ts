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
  /** The last of them is not over: its points stand by themselves and are hollow. */
  underWay?: boolean | undefined
  /** What the lines are held against: a mean, a limit. */
  levels?: readonly Level[] | undefined
}

/** A line across the whole chart, named where it begins. */
export type Level = { name: string; value: number }

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

/** @param height in the pixels of a drawing that is 720 wide; on paper it may be less */
export function lineDrawing(options: LineChart, height: number = size.height): Html {
  const { over, series, unit } = options
  const many = series.length > 1
  const marginRight = many ? 16 + 8.5 * Math.max(...series.map(({ name }) => clipped(name).length)) : 24
  const room = fitting(over, size.width - size.marginLeft - marginRight)
  return drawing(
    { ...options, ...size, height },
    {
      ...size,
      height,
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
        ...(options.levels ?? []).flatMap((level) => across(level, over)),
        ...series.flatMap((each, index) => line(each, index, options)),
        ...(many ? [names(options, height)] : []),
      ],
    },
  )
}

function top({ series, unit, levels = [] }: LineChart): number {
  const highest = Math.max(
    1,
    ...series.flatMap(({ values }) => values.filter(isNumber)),
    ...levels.map(({ value }) => value),
  )
  return unit === '%' ? Math.max(100, highest) : highest * 1.05
}

function across({ name, value }: Level, over: readonly string[]): Plot.Markish[] {
  const className = 'tl-chart__level'
  return [
    Plot.ruleY([value], { className, stroke: 'currentColor', strokeDasharray: name === 'Mean' ? '1 0' : '5 4' }),
    Plot.text([{ x: over[0], y: value }], {
      x: 'x',
      y: 'y',
      text: () => name,
      textAnchor: 'start',
      dx: 4,
      dy: -7,
      className: 'tl-chart__level-name',
    }),
  ]
}

function line({ values }: Series, index: number, { over, underWay }: LineChart): Plot.Markish[] {
  const points = over.map((x, position) => {
    const value = values[position]
    return { x, y: isNumber(value) ? value : Number.NaN }
  })
  const whole = underWay ? points.slice(0, -1) : points
  const named = `tl-series tl-series-${(index % 6) + 1}`
  const strokeDasharray = dashes[index % 6]
  const shape = { x: 'x', y: 'y', r: 4, symbol: marks[index % 6] ?? 'circle', className: named } as const
  return [
    Plot.lineY(whole, {
      x: 'x',
      y: 'y',
      strokeWidth: 2.5,
      className: named,
      ...(strokeDasharray && { strokeDasharray }),
    }),
    Plot.dot(whole, { ...shape, fill: 'currentColor', stroke: 'none' }),
    ...(underWay
      ? [Plot.dot(points.slice(-1), { ...shape, r: 5, fill: 'none', stroke: 'currentColor', strokeWidth: 2 })]
      : []),
  ]
}

/** Names stand at the ends of the lines, moved apart where the ends meet. */
function names(options: LineChart, height: number): Plot.Markish {
  const ends = options.series.map(({ name, values }) => {
    const position = values.findLastIndex(isNumber)
    return { name: clipped(name), x: options.over[Math.max(position, 0)], y: Number(values[position] ?? 0) }
  })
  const gap = (size.gap * top(options)) / (height - size.marginTop - size.marginBottom)
  const placed = apart(ends, gap)
  return Plot.text(placed, { x: 'x', y: 'y', text: 'name', textAnchor: 'start', dx: 10, className: 'tl-chart__name' })
}
