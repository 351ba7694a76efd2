import type { Measure } from './measure.ts'
import type { RoleId } from './roles.ts'

/** What a forum may see of children: by name, by pseudonym, as totals with small counts suppressed, or as the public may. */
export type Eyes = 'named' | 'pseudonym' | 'aggregate' | 'public'
export type ChildEyes = 'named' | 'pseudonym'

export type Forum<E extends Eyes = Eyes> = {
  is: 'forum'
  id: string
  name: string
  eyes: E
  /** The roles of those who read it. */
  members: readonly RoleId[]
  cadence: string
}

export type FigureBlock = { is: 'figure'; of: Measure }
export type ChartBlock = { is: 'chart'; of: Measure; by: 'month' | 'team' }
export type SentenceBlock = { is: 'sentence'; of: Measure }
export type CommentaryBlock = { is: 'commentary'; from: RoleId; asks: string }
/** One row a child: never for aggregate or public eyes. */
export type ListBlock = { is: 'list'; of: Measure; childLevel: true }
export type Block = FigureBlock | ChartBlock | SentenceBlock | CommentaryBlock | ListBlock

/**
 * The blocks that eyes may see: a child-level block for public eyes does not compile, nor one for eyes that are not
 * known until the program runs.
 */
export type BlockFor<E extends Eyes> = Exclude<Block, ListBlock> | ([E] extends [ChildEyes] ? ListBlock : never)

export type Publication = {
  is: 'publication'
  id: string
  name: string
  forum: Forum
  cadence: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'
  blocks: readonly Block[]
}

/** What these eyes may not see of the blocks, in words: for a template kept as data, which no compiler has read. */
export function shownTo(eyes: Eyes, blocks: readonly Block[]): string[] {
  if (eyes === 'named' || eyes === 'pseudonym') return []
  return blocks
    .filter((block) => block.is === 'list')
    .map((block) => `lists children (${block.of.name}), which ${eyes} eyes may not see`)
}

export const forum = <const E extends Eyes>(
  id: string,
  name: string,
  rest: { eyes: E; members: readonly RoleId[]; cadence: string },
): Forum<E> => ({
  is: 'forum',
  id,
  name,
  ...rest,
})

export const figure = (of: Measure): FigureBlock => ({ is: 'figure', of })
export const chart = (of: Measure, by: ChartBlock['by']): ChartBlock => ({ is: 'chart', of, by })
export const sentence = (of: Measure): SentenceBlock => ({ is: 'sentence', of })
export const commentary = (from: RoleId, asks: string): CommentaryBlock => ({ is: 'commentary', from, asks })
export const list = (of: Measure): ListBlock => ({ is: 'list', of, childLevel: true })

export function publication<const E extends Eyes>(
  id: string,
  name: string,
  rest: { forum: Forum<E>; cadence: Publication['cadence']; blocks: readonly BlockFor<NoInfer<E>>[] },
): Publication {
  return { is: 'publication', id, name, ...rest }
}
