import { byTeam, type Breakdown } from '#language/breakdown.ts'
import type { ListColumn } from '#language/list-column.ts'
import type { Measure } from '#language/measure.ts'
import type { Block } from '#language/publication.ts'

/** Every way in which a publication divides each of its measures. */
export type Ways = ReadonlyMap<
  Measure,
  {
    ways: readonly Breakdown[]
    overMonths: boolean
    splits: readonly Breakdown[]
    before: boolean
    list: readonly ListColumn[] | null
  }
>

export function waysOf(blocks: readonly Block[]): Ways {
  const measures = [...new Set(blocks.flatMap((block) => ('of' in block ? [block.of] : [])))]
  return new Map(
    measures.map((measure) => {
      const own = blocks.filter((block) => 'of' in block && block.of === measure)
      const ways = own.flatMap((block) =>
        block.is === 'figure' && block.by ? [block.by] : block.is === 'chart' && block.by === 'team' ? [byTeam] : [],
      )
      return [
        measure,
        {
          ways: [...new Set(ways)],
          overMonths: own.some((block) => block.is === 'chart' && block.by === 'month' && !block.split),
          splits: own.flatMap((block) => (block.is === 'chart' && block.split ? [block.split] : [])),
          before: own.some((block) => block.is === 'sentence'),
          list: own.flatMap((block) => (block.is === 'list' ? [block.columns] : []))[0] ?? null,
        },
      ]
    }),
  )
}
