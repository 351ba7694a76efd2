import { describe } from '#language/day.ts'
import { londonDay, londonTime } from '#language/instant.ts'
import type { Eyes } from '#language/publication.ts'
import { suppressed } from '#workings/figures/suppress.ts'
import type { TakenFigure } from '#workings/reporting/taken.ts'
import { partsTable, type Hidden } from '../edition/figures.ts'
import { hiddenFrom, seesAll } from '../edition/hidden.ts'
import { headline, periodWords, said } from '../edition/words.ts'
import type { TableBlock } from '../document.ts'
import { shown } from '../shown.ts'
import type { Cell, Row } from '../table.ts'

/** A report's figures as these eyes may see them. */
export class Shown {
  readonly #figures: readonly TakenFigure[]
  readonly #hidden: Hidden
  readonly #below: number
  readonly #all: boolean

  constructor(figures: readonly TakenFigure[], eyes: Eyes, below: number) {
    this.#figures = figures
    this.#below = below
    this.#all = seesAll({ eyes })
    this.#hidden = hiddenFrom(eyes, below)
  }

  of(number: number): TakenFigure | undefined {
    return this.#figures.find((figure) => figure.number === number)
  }

  /** In a sentence: the number, and where its note is. */
  inWords(number: number): string {
    const figure = this.of(number)
    if (!figure) return `[there is no figure ${number}]`
    return `${this.#value(figure)} [${number}]`
  }

  #value(figure: TakenFigure): string {
    if (this.#hidden(figure)) return '(suppressed)'
    const value = headline(figure.said, figure)
    if (value === null) return '(could not be worked out)'
    if (figure.said.said.as === 'hours') return `${shown({ kind: 'number' }, value)} hours`
    return shown({ kind: figure.said.said.as === 'share' ? 'per cent' : 'number' }, value)
  }

  /** Alone on its line: its parts and their whole. */
  table(number: number): TableBlock | null {
    const figure = this.of(number)
    if (!figure || figure.way === null) return null
    const { said: measure, parts } = figure
    const hiddenParts = this.#all ? parts.map(() => false) : suppressed(parts, this.#below)
    const way = { id: figure.way, name: figure.wayName ?? figure.way }
    const table = partsTable(measure, way, { ...figure, rows: [] }, parts, hiddenParts, this.#hidden)
    return {
      ...table,
      id: `figure-${number}`,
      title: `Figure ${number}: ${table.title}, ${periodWords(figure.from, figure.until)}`,
      opens: [...parts.map(() => ({ figure: number })), { figure: number }],
    }
  }

  /** Every figure that the report refers to: what the spreadsheet and the values hold, and what opens to its list. */
  all(numbers: readonly number[]): TableBlock {
    const figures = numbers.flatMap((number) => this.of(number) ?? [])
    return {
      is: 'table',
      id: 'figures',
      title: 'Figures in this report',
      columns: [
        { name: 'Figure', kind: 'text' },
        { name: 'Number', kind: 'number' },
        { name: 'Unit', kind: 'text' },
        { name: 'Of whom', kind: 'number' },
        { name: 'Out of', kind: 'number' },
        { name: 'Left out', kind: 'number' },
      ],
      rows: figures.map((figure) => this.#row(figure)),
      empty: 'The report refers to no figure.',
      opens: figures.map(({ number }) => ({ figure: number })),
    }
  }

  #row(figure: TakenFigure): Row {
    const { number, said: measure } = figure
    const share = measure.said.as === 'share'
    const none: Cell = { nothing: 'none' }
    const hidden: Cell = { nothing: 'suppressed' }
    const unit = measure.said.as === 'count' ? measure.said.many : share ? 'per cent' : 'hours'
    const name = `[${number}] ${measure.name}, ${periodWords(figure.from, figure.until)}`
    if (this.#hidden(figure)) return [name, hidden, unit, share ? hidden : none, share ? hidden : none, hidden]
    return [
      name,
      headline(measure, figure) ?? { nothing: 'not worked out' },
      unit,
      share ? (figure.well ?? none) : none,
      share ? figure.counted : none,
      figure.leftOut,
    ]
  }

  /** A footnote: what the figure is, of when, out of what, who is left out, as known when, from where. */
  note(number: number, source: string | undefined): string {
    const figure = this.of(number)
    if (!figure) return `Figure ${number} is not in this report.`
    const { said: measure, from, until, known } = figure
    const hidden = this.#hidden(figure)
    return [
      `Figure ${number}. ${measure.name}, ${periodWords(from, until)}: ${hidden ? 'suppressed' : said(measure, figure)}.`,
      `${measure.meaning} Placed by ${measure.placedBy}.`,
      hidden ? '' : leftOutWords(figure, this.#all, this.#below),
      `As known on ${describe(londonDay(known))} at ${londonTime(known)}.`,
      source === undefined ? '' : `Source: ${source}.`,
    ]
      .filter((words) => words !== '')
      .join(' ')
  }
}

/** Why some are left out: for eyes that see totals a reason that few share is told with the rest. */
function leftOutWords({ rows, leftOut }: TakenFigure, all: boolean, below: number): string {
  if (leftOut === 0) return 'Nobody is left out.'
  const reasons = Map.groupBy(
    rows.filter((row) => row.left_out !== null),
    (row) => row.left_out!,
  )
  const each = [...reasons].map(([words, those]) => ({ words, count: those.length }))
  if (!all && each.length > 1 && each.some(({ count }) => count < below))
    return `${leftOut} are left out, for several reasons.`
  return `${leftOut} ${leftOut === 1 ? 'is' : 'are'} left out: ${each.map(({ words, count }) => `${words} (${count})`).join('; ')}.`
}
