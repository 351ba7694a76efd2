import type { ToldPart } from '#workings/publish/parts.ts'
import type { ToldMeasure } from '#workings/publish/template.ts'
import type { Unit, Value } from '#ui/chart/figures.ts'
import { acrossBars, overTime } from '#ui/chart/sentence.ts'
import type { ChartBlock } from '../document.ts'
import { headline } from './words.ts'

/** A figure over thirteen months, or across teams, with its sentence made from its numbers. */
export function chartOf(
  block: ToldMeasure & { by: 'month' | 'team' },
  parts: readonly ToldPart[],
  hidden: readonly boolean[],
): ChartBlock {
  const over = parts.map(({ words }) => words)
  const values = parts.map((part, at): Value => (hidden[at] ? 'suppressed' : (headline(block, part) ?? 'none')))
  const unit: Unit =
    block.said.as === 'share' ? '%' : block.said.as === 'hours' ? { one: 'hour', many: 'hours' } : block.said
  const series = [{ name: block.name, values }]
  const across = over.map((label, at) => ({ label, value: values[at]! }))
  return {
    is: 'chart',
    id: `${block.measure}-${block.by}`.replaceAll('_', '-'),
    title: `${block.name} by ${block.by}`,
    description: `${block.meaning} ${block.by === 'month' ? 'A point for each of thirteen months.' : 'A bar for each team.'}`,
    unit,
    kind: block.by === 'month' ? 'line' : 'bar',
    over,
    series,
    sentence: block.by === 'month' ? overTime(over, series, unit) : acrossBars(across, unit),
  }
}
