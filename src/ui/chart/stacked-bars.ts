import * as Plot from '@observablehq/plot'
import type { Html } from '../html.ts'
import { chartFigure } from './chart-figure.ts'
import { drawing } from './drawing.ts'
import { type Chart, inWords, isNumber, type Value } from './figures.ts'

export interface StackedBars extends Chart {
  /** What the bars are: 'Team'. */
  of: string
  /** What each bar is divided into, in order. */
  parts: readonly string[]
  bars: readonly { label: string; values: readonly Value[] }[]
  /** Which of the six colours each part has, from 1, where the usual order would say something else than the parts do. */
  colours?: readonly number[]
}

interface Segment {
  label: string
  part: number
  from: number
  to: number
  words: string
}

const rowHeight = 46

/** Each part is named by its letter in the key and in the bar, so that no one needs the colours. */
export function stackedBars(options: StackedBars): Html {
  const { bars, parts } = options
  const segments = bars.flatMap(({ label, values }) => stacked(label, values))
  const longest = Math.max(1, ...segments.map(({ to }) => to))
  const drawn = drawing(
    { ...options, width: 720, height: bars.length * rowHeight + 40 },
    {
      marginTop: 32,
      marginBottom: 8,
      marginLeft: Math.min(260, 16 + 7.5 * Math.max(0, ...bars.map(({ label }) => label.length))),
      marginRight: 16,
      x: { axis: null, domain: [0, longest] },
      y: { type: 'band', domain: bars.map(({ label }) => label), label: null, tickSize: 0, padding: 0.35 },
      marks: [
        ...parts.map((_, part) =>
          bar(
            segments.filter((segment) => segment.part === part),
            options.colours?.[part] ?? (part % 6) + 1,
          ),
        ),
        Plot.ruleX([0], { className: 'tl-chart__floor' }),
        Plot.text(
          segments.filter(({ from, to }) => (to - from) / longest > 0.05),
          { x: middle, y: 'label', text: 'words', className: 'tl-chart__inside' },
        ),
        Plot.text([key(parts)], {
          frameAnchor: 'top-left',
          dy: -24,
          text: (words: string) => words,
          textAnchor: 'start',
          className: 'tl-chart__name',
        }),
      ],
    },
  )
  return chartFigure(options, totals(options), drawn, { head: [options.of, ...parts], rows: bars })
}

function stacked(label: string, values: readonly Value[]): Segment[] {
  let reached = 0
  return values.flatMap((value, part) => {
    if (!isNumber(value) || value === 0) return []
    const from = reached
    reached += value
    return [{ label, part, from, to: reached, words: `${letter(part)} ${value.toLocaleString('en-GB')}` }]
  })
}

function bar(segments: readonly Segment[], colour: number): Plot.Markish {
  const className = `tl-series tl-series-${colour}`
  return Plot.barX(segments, { x1: 'from', x2: 'to', y: 'label', fill: 'currentColor', insetRight: 2, className })
}

function middle({ from, to }: Segment): number {
  return (from + to) / 2
}

function letter(part: number): string {
  return String.fromCharCode(65 + part)
}

function key(parts: readonly string[]): string {
  return parts.map((part, index) => `${letter(index)}  ${part}`).join('      ')
}

function totals({ bars, parts, unit }: StackedBars): string {
  const said = parts.map((part, index) => {
    const known = bars.map(({ values }) => values[index]).filter(isNumber)
    const short = known.length < bars.length ? 'at least ' : ''
    return `${part}: ${short}${inWords(
      known.reduce((sum, value) => sum + value, 0),
      unit,
    )}`
  })
  return `${said.join('. ')}.`
}
