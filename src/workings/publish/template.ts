import type { Day } from '#language/day.ts'
import type { ListColumn } from '#language/list-column.ts'
import { inForce, isShare, type Measure } from '#language/measure.ts'
import type { Block, ChartBlock, Eyes, Publication } from '#language/publication.ts'
import type { RecordKind } from '#language/record.ts'
import type { RoleId } from '#language/roles.ts'
import { countedKind } from '../figures/figure.ts'

/** How a figure is said: how many, a share of a hundred, or a middle length. */
export type Said = { as: 'count'; one: string; many: string } | { as: 'share' } | { as: 'hours' }
export type ToldMeasure = {
  measure: string
  name: string
  meaning: string
  placedBy: string
  said: Said
  target: number | null
}
export type ToldColumn = { name: string; kind: 'text' | 'number' | 'day' | 'instant' }
export type ToldBlock =
  | ({ is: 'figure'; way: string | null; wayName: string | null } & ToldMeasure)
  | ({ is: 'chart'; by: 'month' | 'team'; split?: { id: string; name: string } } & ToldMeasure)
  | ({ is: 'sentence' } & ToldMeasure)
  | ({ is: 'list'; columns: readonly ToldColumn[] } & ToldMeasure)
  | { is: 'commentary'; from: RoleId; asks: string }
  | { is: 'decision'; asks: string }
  | { is: 'heading'; words: string }
export type ToldForum = { id: string; name: string; eyes: Eyes; members: readonly RoleId[] }

/** A publication in the words in which it was issued: what is declared later changes nothing of it. */
export type Template = {
  name: string
  about: string
  source: string
  readers: readonly ToldForum[]
  blocks: readonly ToldBlock[]
}

export const templateOf = ({ name, about, source, readers, blocks }: Publication, on: Day): Template => ({
  name,
  about,
  source,
  readers: readers.map(({ id, name, eyes, members }) => ({ id, name, eyes, members })),
  blocks: blocks.map((block) => toldBlock(block, on)),
})

function toldBlock(block: Block, on: Day): ToldBlock {
  switch (block.is) {
    case 'figure':
      return { is: 'figure', way: block.by?.id ?? null, wayName: block.by?.name ?? null, ...toldMeasure(block.of, on) }
    case 'chart':
      return { is: 'chart', by: block.by, ...splitOf(block), ...toldMeasure(block.of, on) }
    case 'sentence':
      return { is: 'sentence', ...toldMeasure(block.of, on) }
    case 'list':
      return {
        is: 'list',
        columns: block.columns.map((column) => toldColumn(countedKind(block.of), column)),
        ...toldMeasure(block.of, on),
      }
    case 'commentary':
    case 'decision':
    case 'heading':
      return block
  }
}

const splitOf = ({ split }: ChartBlock) => (split ? { split: { id: split.id, name: split.name } } : {})

export function toldMeasure(measure: Measure, on: Day): ToldMeasure {
  const { id, name, meaning, placedBy, target } = measure
  return { measure: id, name, meaning, placedBy, said: saidAs(measure, on), target }
}

function saidAs(measure: Measure, on: Day): Said {
  const { counts } = inForce(measure, on)
  if (isShare(counts)) return { as: 'share' }
  if (counts.is === 'median') return { as: 'hours' }
  if (counts.is === 'children') return { as: 'count', one: 'child', many: 'children' }
  const one = countedKind(measure).name.toLowerCase()
  return { as: 'count', one, many: `${one}s` }
}

function toldColumn(kind: RecordKind, column: ListColumn): ToldColumn {
  const { name } = column
  if (column.is === 'length') return { name, kind: 'number' }
  if (column.is === 'about') return { name, kind: 'day' }
  if (column.is !== 'own') return { name, kind: 'text' }
  const shape = kind.fields[column.field]?.shape.is
  return { name, kind: shape === 'day' || shape === 'instant' || shape === 'number' ? shape : 'text' }
}
