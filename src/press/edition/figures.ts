import type { TableBlock } from '../document.ts'
import type { Cell, Column, Row } from '../table.ts'
import type { ToldPart } from '#workings/publish/parts.ts'
import type { ToldFigure } from '#workings/publish/stored.ts'
import type { ToldMeasure } from '#workings/publish/template.ts'
import { headline, type Number } from './words.ts'

/** Numbers that these eyes may not see, as no number of anything near them may be worked out either. */
export type Hidden = (number: Number & { leftOut: number }) => boolean

const units = { share: 'per cent', hours: 'hours' } as const
const unitOf = ({ said }: ToldMeasure): string => (said.as === 'count' ? said.many : units[said.as])

const numbers: readonly Column[] = [
  { name: 'Figure', kind: 'number' },
  { name: 'Unit', kind: 'text' },
  { name: 'Out of', kind: 'number' },
  { name: 'Left out', kind: 'number' },
]

/** Figures beside one another: each with its unit, what it is out of, and how many are left out of it. */
export function figuresTable(
  figures: readonly { measure: ToldMeasure; figure: ToldFigure }[],
  hidden: Hidden,
): TableBlock {
  const row = ({ measure, figure }: (typeof figures)[number]): Row => [
    measure.name,
    ...numbersOf(measure, figure, hidden(figure)),
    `${measure.meaning} Placed by ${measure.placedBy}.`,
  ]
  return {
    is: 'table',
    id: 'figures',
    title: 'Each figure',
    columns: [{ name: 'Measure', kind: 'text' }, ...numbers, { name: 'What it means', kind: 'text' }],
    rows: figures.map(row),
    empty: 'No figure is in this report.',
    opens: figures.map(({ measure }) => ({ measure: measure.measure })),
  }
}

/** One figure's parts, and their whole at the foot. */
export function partsTable(
  measure: ToldMeasure,
  way: { id: string; name: string },
  whole: ToldFigure,
  parts: readonly ToldPart[],
  hiddenParts: readonly boolean[],
  hidden: Hidden,
): TableBlock {
  return {
    is: 'table',
    id: `${measure.measure}-by-${way.id}`.replaceAll('_', '-'),
    title: `${measure.name} by ${way.name.toLowerCase()}`,
    columns: [{ name: way.name, kind: 'text' }, ...numbers],
    rows: [
      ...parts.map((part, at) => [part.words, ...numbersOf(measure, part, hiddenParts[at] === true)]),
      ...(parts.length > 0 ? [['All', ...numbersOf(measure, whole, hidden(whole))]] : []),
    ],
    empty: 'Nothing was counted.',
    opens: [
      ...parts.map(({ part }) => ({ measure: measure.measure, by: way.id, at: part })),
      { measure: measure.measure },
    ],
  }
}

function numbersOf(measure: ToldMeasure, number: Number & { leftOut: number }, isHidden: boolean): Cell[] {
  const suppressed: Cell = { nothing: 'suppressed' }
  const out: Cell = measure.said.as === 'share' ? number.counted : { nothing: 'none' }
  if (isHidden) return [suppressed, unitOf(measure), measure.said.as === 'share' ? suppressed : out, suppressed]
  return [headline(measure, number) ?? { nothing: 'none' }, unitOf(measure), out, number.leftOut]
}
