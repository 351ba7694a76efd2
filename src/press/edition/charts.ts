import { monthWords } from '#workings/figures/part-words.ts'
import { overMonthsBy, type ToldPart } from '#workings/publish/parts.ts'
import type { ToldMeasure } from '#workings/publish/template.ts'
import type { Unit, Value } from '#ui/chart/figures.ts'
import { acrossBars, overTime } from '#ui/chart/sentence.ts'
import type { ChartBlock } from '../document.ts'
import { headline } from './words.ts'

type Told = ToldMeasure & { by: 'month' | 'team'; split?: { id: string; name: string } }

/** Under what the parts that a chart shows are kept. */
export const wayOfChart = ({ by, split }: Told): string =>
  by === 'team' ? 'team' : split ? overMonthsBy(split.id) : 'over months'

/** A figure over thirteen months, or across teams, with its sentence made from its numbers. */
export function chartOf(block: Told, parts: readonly ToldPart[], hidden: readonly boolean[]): ChartBlock {
  const values = parts.map((part, at): Value => (hidden[at] ? 'suppressed' : (headline(block, part) ?? 'none')))
  const unit: Unit =
    block.said.as === 'share' ? '%' : block.said.as === 'hours' ? { one: 'hour', many: 'hours' } : block.said
  const { over, series } = block.split ? manyLines(parts, values) : oneLine(block, parts, values)
  const across = over.map((label, at) => ({ label, value: values[at]! }))
  const split = block.split?.name.toLowerCase()
  return {
    is: 'chart',
    id: [block.measure, block.by, ...(block.split ? [block.split.id] : [])].join('-').replaceAll('_', '-'),
    title: `${block.name} by ${block.by}${split === undefined ? '' : ` and ${split}`}`,
    description: `${block.meaning} ${block.by === 'month' ? 'A point for each of thirteen months.' : 'A bar for each team.'}`,
    unit,
    kind: block.by === 'month' ? 'line' : 'bar',
    over,
    series,
    sentence: block.by === 'month' ? overTime(over, series, unit) : acrossBars(across, unit),
  }
}

type Lines = Pick<ChartBlock, 'over' | 'series'>

const oneLine = ({ name }: Told, parts: readonly ToldPart[], values: readonly Value[]): Lines => ({
  over: parts.map(({ words }) => words),
  series: [{ name, values }],
})

/** A line for each part, which are kept one after the other over the same months. */
function manyLines(parts: readonly ToldPart[], values: readonly Value[]): Lines {
  const months = [...new Set(parts.map(({ part }) => part))]
  const names = parts.filter((_, at) => at % months.length === 0).map(({ words }) => words)
  return {
    over: months.map(monthWords),
    series: names.map((name, at) => ({ name, values: values.slice(at * months.length, (at + 1) * months.length) })),
  }
}
