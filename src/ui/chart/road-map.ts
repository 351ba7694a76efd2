import * as Plot from '@observablehq/plot'
import { details } from '../components/details.ts'
import { type Html, html } from '../html.ts'
import { listTable } from '../list-table.ts'
import { scrollRegion } from '../scroll-region.ts'
import { dayInWords } from '../when.ts'
import { clipped } from './fitting.ts'
import { drawing } from './drawing.ts'

/** One point of a plan: the day by which it is due, the days it was due before, the day it was reached, and what it waits for. */
export type Point = {
  id: string
  label: string
  due: string
  before: readonly { due: string; why: string | null }[]
  reached: string | null
  waitsFor: readonly string[]
}

export type RoadMap = { id: string; title: string; points: readonly Point[]; today: string }

/** Drawn along the days, with every day that a point was moved from; the same in a sentence and in a table. */
export function roadMap({ id, title, points, today }: RoadMap): Html {
  const numbers = listTable({
    id: `${id}-points`,
    caption: title,
    captionHidden: true,
    empty: '',
    columns: [
      { text: 'What' },
      { text: 'Due' },
      { text: 'Was due before' },
      { text: 'Reached' },
      { text: 'Waits for' },
    ],
    rows: points.map(({ label, due, before, reached, waitsFor }) => [
      label,
      dayInWords(due),
      before.length === 0
        ? 'Never moved'
        : before.map((one) => `${dayInWords(one.due)}${one.why ? ` (${one.why})` : ''}`).join('; '),
      reached ? dayInWords(reached) : 'Not yet',
      waitsFor.flatMap((other) => points.find((one) => one.id === other)?.label ?? []).join('; ') || 'Nothing',
    ]),
  })
  return html`<figure class="tl-chart">
  <figcaption class="tl-chart__caption" id="${id}-caption">${title}</figcaption>
  <p class="tl-chart__sentence">${sentence(points, today)}</p>
  ${scrollRegion(`${id}-caption`, drawn({ id, title, points, today }))}
  ${details({ summaryText: html`Days<span class="govuk-visually-hidden"> for ${title}</span>`, text: numbers, classes: 'tl-chart__numbers' })}
</figure>`
}

function sentence(points: readonly Point[], today: string): string {
  const reached = points.filter((one) => one.reached !== null).length
  const late = points.filter((one) => one.reached === null && one.due < today).length
  const moved = points.filter(({ before }) => before.length > 0)
  const most = moved.toSorted((a, b) => b.before.length - a.before.length)[0]
  return [
    `${reached} of ${points.length} reached, ${late} overdue, ${moved.length} moved.`,
    most &&
      `Moved most: ${most.label}, from ${most.before.map(({ due }) => dayInWords(due)).join(' and ')} to ${dayInWords(most.due)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const rowHeight = 30

function drawn({ id, title, points, today }: RoadMap): Html {
  const at = new Map(points.map((one) => [one.id, one]))
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const moved = points.flatMap(({ id: of, before }) => before.map(({ due }) => ({ of, on: day(due) })))
  const slipped = points
    .filter(({ before }) => before.length > 0)
    .map(({ id: of, before, due }) => ({ of, from: day(before[0]!.due), until: day(due) }))
  const waits = points.flatMap((one) =>
    one.waitsFor.flatMap((other) => {
      const first = at.get(other)
      return first ? [{ x1: day(first.due), y1: first.id, x2: day(one.due), y2: one.id }] : []
    }),
  )
  const marked = points.map((one) => ({ of: one.id, on: day(one.reached ?? one.due), done: one.reached !== null }))
  const label = (of: string) => clipped(at.get(of)?.label ?? '')
  return drawing(
    {
      id,
      title,
      description:
        'A row for each action and milestone: a filled mark where it was reached, an open one where it is due, and rings on the days that it was due before. Lines lead from what must be done first.',
      width: 900,
      height: points.length * rowHeight + 60,
    },
    {
      marginTop: 8,
      marginBottom: 36,
      marginLeft: 260,
      marginRight: 24,
      x: { type: 'utc', label: null },
      y: {
        type: 'point',
        domain: points.map((one) => one.id),
        tickFormat: label,
        label: null,
        tickSize: 0,
        padding: 0.6,
      },
      marks: [
        Plot.ruleX([day(today)], { className: 'tl-chart__floor' }),
        Plot.link(waits, { x1: 'x1', y1: 'y1', x2: 'x2', y2: 'y2', stroke: 'currentColor', strokeDasharray: '2 4' }),
        Plot.link(slipped, { x1: 'from', y1: 'of', x2: 'until', y2: 'of', stroke: 'currentColor', strokeWidth: 2 }),
        Plot.dot(moved, { x: 'on', y: 'of', r: 5, stroke: 'currentColor', fill: 'none' }),
        Plot.dot(
          marked.filter(({ done }) => done),
          { x: 'on', y: 'of', r: 6, fill: 'currentColor', className: 'tl-series tl-series-1' },
        ),
        Plot.dot(
          marked.filter(({ done }) => !done),
          { x: 'on', y: 'of', r: 6, symbol: 'diamond', stroke: 'currentColor', strokeWidth: 2, fill: 'none' },
        ),
      ],
    },
  )
}
