import type { Breakdown } from './breakdown.ts'
import type { Cadence } from './cadence.ts'
import type { ListColumn } from './list-column.ts'
import type { Measure } from './measure.ts'
import type { RoleId } from './roles.ts'

/** What a forum may see of children: by name, by pseudonym, as totals with small counts suppressed, or as the public may. */
export type Eyes = 'named' | 'pseudonym' | 'aggregate' | 'public'
export type ChildEyes = 'named' | 'pseudonym'

/** Who reads it. Whoever holds one of these posts on the day is sent the issue: nobody keeps a list of names. */
export type Forum<E extends Eyes = Eyes> = {
  is: 'forum'
  id: string
  name: string
  eyes: E
  /** The roles of those who read it. */
  members: readonly RoleId[]
  cadence: string
}

/** A figure, or its parts under one breakdown. */
export type FigureBlock = { is: 'figure'; of: Measure; by?: Breakdown | undefined }
/** A figure's last thirteen months, or its teams; of months, a line for each part under one breakdown where that is asked. */
export type ChartBlock = { is: 'chart'; of: Measure; by: 'month' | 'team'; split?: Breakdown | undefined }
/** What a figure says in a sentence, beside the period before. */
export type SentenceBlock = { is: 'sentence'; of: Measure }
/** Words asked of whoever holds a role, before it is issued. */
export type CommentaryBlock = { is: 'commentary'; from: RoleId; asks: string }
/** What its readers are asked to decide; what they decided is recorded against the issue. */
export type DecisionBlock = { is: 'decision'; asks: string }
export type HeadingBlock = { is: 'heading'; words: string }
/** The rows behind a figure, a row a child or record: never for aggregate or public eyes. */
export type ListBlock = { is: 'list'; of: Measure; columns: readonly ListColumn[]; childLevel: true }
export type Block =
  FigureBlock | ChartBlock | SentenceBlock | CommentaryBlock | DecisionBlock | HeadingBlock | ListBlock

/**
 * The blocks that eyes may see: a child-level block for public eyes does not compile, nor one for eyes that are not
 * known until the program runs.
 */
export type BlockFor<E extends Eyes> = Exclude<Block, ListBlock> | ([E] extends [ChildEyes] ? ListBlock : never)

export type Publication = {
  is: 'publication'
  id: string
  name: string
  /** What it is for, in a sentence. */
  about: string
  source: string
  /** Each forum is shown its own cut of one issue. Somebody in several is shown the first. */
  readers: readonly Forum[]
  cadence: Cadence
  blocks: readonly Block[]
}

/** What these eyes may not see of the blocks, in words: for a template kept as data, which no compiler has read. */
export function shownTo(eyes: Eyes, blocks: readonly Block[]): string[] {
  const lists = blocks.filter((block) => block.is === 'list')
  if (eyes === 'named') return []
  if (eyes === 'pseudonym') return lists.flatMap((block) => wordsThatName(block))
  return lists.map((block) => `lists children (${block.of.name}), which ${eyes} eyes may not see`)
}

/** Free text of the record's own may name anybody: a police reference, an address, a friend. */
function wordsThatName({ of, columns }: ListBlock): string[] {
  const { counts } = of.versions[0]!
  const kind = counts.is === 'in time' ? counts.of.starts.kind : counts.of.kind
  return columns
    .filter((column) => column.is === 'own' && kind.fields[column.field]?.shape.is === 'text')
    .map((column) => `shows ‘${column.name}’, which is free text, to pseudonym eyes`)
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

export const figure = (of: Measure, by?: Breakdown): FigureBlock => ({ is: 'figure', of, by })
export const chart = (of: Measure, by: ChartBlock['by'], split?: Breakdown): ChartBlock => ({
  is: 'chart',
  of,
  by,
  split,
})
export const sentence = (of: Measure): SentenceBlock => ({ is: 'sentence', of })
export const commentary = (from: RoleId, asks: string): CommentaryBlock => ({ is: 'commentary', from, asks })
export const decision = (asks: string): DecisionBlock => ({ is: 'decision', asks })
export const heading = (words: string): HeadingBlock => ({ is: 'heading', words })
export const list = (of: Measure, columns: readonly ListColumn[] = []): ListBlock => ({
  is: 'list',
  of,
  columns,
  childLevel: true,
})

export function publication<const E extends Eyes>(
  id: string,
  name: string,
  rest: {
    about: string
    source: string
    readers: readonly Forum<E>[]
    cadence: Cadence
    blocks: readonly BlockFor<NoInfer<E>>[]
  },
): Publication {
  return { is: 'publication', id, name, ...rest }
}
