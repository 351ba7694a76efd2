import type { Measure } from './measure.ts'

/** What a forum may see of children: by name, by pseudonym, as totals with small counts suppressed, or as the public may. */
export type Eyes = 'named' | 'pseudonym' | 'aggregate' | 'public'
export type ChildEyes = 'named' | 'pseudonym'

export type Forum<E extends Eyes = Eyes> = {
  is: 'forum'
  id: string
  name: string
  eyes: E
  members: readonly string[]
  cadence: string
}

export type FigureBlock = { is: 'figure'; of: Measure }
export type ChartBlock = { is: 'chart'; of: Measure; by: 'month' | 'team' }
export type SentenceBlock = { is: 'sentence'; of: Measure }
export type CommentaryBlock = { is: 'commentary'; from: string; asks: string }
/** One row a child: never for aggregate or public eyes. */
export type ListBlock = { is: 'list'; of: Measure; childLevel: true }

/** The blocks that eyes may see: a child-level block for public eyes does not compile. */
export type BlockFor<E extends Eyes> =
  FigureBlock | ChartBlock | SentenceBlock | CommentaryBlock | (E extends ChildEyes ? ListBlock : never)

export type Publication<E extends Eyes = Eyes> = {
  is: 'publication'
  id: string
  name: string
  forum: Forum<E>
  cadence: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'
  blocks: readonly BlockFor<E>[]
}

export const forum = <const E extends Eyes>(
  id: string,
  name: string,
  rest: { eyes: E; members: readonly string[]; cadence: string },
): Forum<E> => ({
  is: 'forum',
  id,
  name,
  ...rest,
})

export const figure = (of: Measure): FigureBlock => ({ is: 'figure', of })
export const chart = (of: Measure, by: ChartBlock['by']): ChartBlock => ({ is: 'chart', of, by })
export const sentence = (of: Measure): SentenceBlock => ({ is: 'sentence', of })
export const commentary = (from: string, asks: string): CommentaryBlock => ({ is: 'commentary', from, asks })
export const list = (of: Measure): ListBlock => ({ is: 'list', of, childLevel: true })

export function publication<const E extends Eyes>(
  id: string,
  name: string,
  rest: { forum: Forum<E>; cadence: Publication['cadence']; blocks: readonly BlockFor<E>[] },
): Publication<E> {
  return { is: 'publication', id, name, ...rest }
}
