import { addDays, addMonths, firstOfMonth, type Day } from '#language/day.ts'
import type { Part } from './figure.ts'
import { isSmall, suppressed, together } from './suppress.ts'
import { WhatFollows, type Sum } from './what-follows.ts'

/** The periods of which somebody who sees no child sees figures. A year is a financial one: one that overlapped it by nine months would give the other three away. */
const lengths = { month: 1, quarter: 3, year: 12 } as const
export type WholePeriod = keyof typeof lengths
export type Span = { from: Day; until: Day }

const spanOf = (from: Day, length: WholePeriod): Span => ({
  from,
  until: addDays(addMonths(from, lengths[length]), -1),
})

/** Which of them these days are, both included; null where they are none. */
export function wholePeriod({ from, until }: Span): WholePeriod | null {
  const found = (Object.keys(lengths) as WholePeriod[]).find((length) => spanOf(from, length).until === until)
  if (from !== firstOfMonth(from) || !found) return null
  const month = Number(from.slice(5, 7))
  if (found === 'quarter' && month % 3 !== 1) return null
  return found === 'year' && month !== 4 ? null : found
}

const within = ({ from, until }: Span, length: WholePeriod): Span[] => {
  const spans: Span[] = []
  for (let start = from; start <= until; start = addMonths(start, lengths[length])) spans.push(spanOf(start, length))
  return spans
}
export const monthsIn = (span: Span): Span[] => within(span, 'month')

/** A figure over some days: in all, or in its parts. */
export type FigureOver = (span: Span, divided: boolean) => Promise<readonly Part[]>
export type Cut = { part: Part; hidden: boolean }

/**
 * A figure over a whole period, cut for those who see no child: in all, or in its parts. They may ask for its months and
 * quarters too. So what is shown is decided for months first, each by itself; then for quarters, and for the year; and a sum is
 * shown only where nothing that is hidden could be worked out from it with all that was shown before.
 */
export async function cutToTotals(over: FigureOver, span: Span, divided: boolean, below: number): Promise<Cut[]> {
  const table = await tableOf(over, span, divided)
  const cuts = decide(table, below)
  const whole = wholePeriod(span)
  return cuts
    .filter((cut) => cut.length === whole && (divided ? cut.key !== all : cut.key === all))
    .map(({ part, hidden }) => ({ part, hidden }))
}

const all = 'all'
type Cell = { length: WholePeriod; key: string; part: Part; months: readonly number[] }
type Table = { cells: Cell[]; keys: string[]; months: number }

async function tableOf(over: FigureOver, span: Span, divided: boolean): Promise<Table> {
  const cells: Cell[] = []
  const [whole, months] = [wholePeriod(span), monthsIn(span)]
  for (const length of Object.keys(lengths) as WholePeriod[]) {
    for (const inner of within(span, length)) {
      const at = months.flatMap(({ from }, n) => (from >= inner.from && from <= inner.until ? [n] : []))
      const cell = (key: string) => (part: Part) => cells.push({ length, key, part, months: at })
      ;(await over(inner, false)).forEach(cell(all))
      if (divided) for (const part of await over(inner, true)) cell(JSON.stringify(part.at))(part)
    }
    if (length === whole) break
  }
  const keys = [...new Set(cells.map(({ key }) => key))].filter((key) => key !== all)
  return { cells, keys: keys.length === 0 ? [all] : keys, months: months.length }
}

/** Every cell with whether it is hidden: the months first, then what is summed of them, the whole before its parts and the large before the small. */
function decide({ cells, keys, months }: Table, below: number): (Cell & Cut)[] {
  const sum = ({ key, months: of }: Pick<Cell, 'key' | 'months'>): Sum =>
    keys.flatMap((own) =>
      Array.from({ length: months }, (_, at) => ((key === all || own === key) && of.includes(at) ? 1 : 0)),
    )
  const decided = ofMonths(cells, below)
  let known = new WhatFollows()
  for (const cell of noughts(cells, keys, months)) known = known.with(sum(cell))
  for (const cell of decided) if (!cell.hidden) known = known.with(sum(cell))
  const secrets = cells.filter(({ part }) => isSmall(part, below)).map(sum)
  for (const cell of cells.filter(({ length }) => length !== 'month').toSorted(inTurn)) {
    const unknown = decided.filter(
      (one) => one.length === 'month' && one.hidden && one.key === cell.key && cell.months.includes(one.months[0]!),
    )
    const then = known.with(sum(cell))
    const tells =
      isSmall(cell.part, below) ||
      isSmall(together(unknown.map(({ part }) => part)), below) ||
      secrets.some((one) => then.settles(one))
    decided.push({ ...cell, hidden: tells })
    if (!tells) known = then
  }
  return decided
}

/** A month's total and its parts hide one another, as on its own page. */
function ofMonths(cells: readonly Cell[], below: number): (Cell & Cut)[] {
  const months = Map.groupBy(
    cells.filter(({ length }) => length === 'month'),
    (cell) => cell.months[0]!,
  )
  return [...months.values()].flatMap((month) =>
    [month.filter(({ key }) => key === all), month.filter(({ key }) => key !== all)].flatMap((some) => {
      const out = suppressed(
        some.map(({ part }) => part),
        below,
      )
      return some.map((cell, at) => ({ ...cell, hidden: out[at]! }))
    }),
  )
}

/** Nobody is in a part that is not there, and that is known. */
const noughts = (cells: readonly Cell[], keys: readonly string[], months: number) =>
  keys.flatMap((key) =>
    Array.from({ length: months }, (_, at) => ({ key, months: [at] })).filter(
      ({ months: [at] }) => !cells.some((cell) => cell.length === 'month' && cell.key === key && cell.months[0] === at),
    ),
  )

const order = ['month', 'quarter', 'year']
const inTurn = (a: Cell, b: Cell) =>
  order.indexOf(a.length) - order.indexOf(b.length) ||
  a.months[0]! - b.months[0]! ||
  Number(b.key === all) - Number(a.key === all) ||
  b.part.counted - a.part.counted ||
  a.key.localeCompare(b.key)
