import type { Document, DocumentBlock } from '../document.ts'
import { standing } from './terms.ts'

/** What is said instead of each of these words. */
export type Instead = readonly { words: string; by: string }[]

/**
 * The document with words changed before it has any form, so that no file made from it can hold them: not under a black bar, not in its properties, not as a change
 * that was tracked. The longest go first, so that a name is changed before a part of it.
 */
export function saidInstead(document: Document, instead: Instead): Document {
  const each = instead
    .toSorted((a, b) => b.words.length - a.words.length)
    .map(({ words, by }) => ({ at: standing(words), by }))
  const change = (words: string) => each.reduce((said, { at, by }) => said.replaceAll(at, () => by), words)
  return {
    ...document,
    about: document.about.map(({ label, words }) => ({ label, words: change(words) })),
    title: change(document.title),
    marking: change(document.marking),
    period: change(document.period),
    notes: document.notes.map(change),
    blocks: document.blocks.map((block) => changed(block, change)),
  }
}

function changed(block: DocumentBlock, change: (words: string) => string): DocumentBlock {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return { ...block, words: change(block.words) }
    case 'bullets':
      return { ...block, items: block.items.map(change) }
    case 'table':
    case 'chart':
    case 'commentary':
      throw new Error(`A child’s record is told without a ${block.is}`)
  }
}

/** Every word that a document would show or hold. */
export const wordsIn = ({ title, period, marking, about, blocks, notes }: Document): string[] => [
  title,
  period,
  marking,
  ...about.map(({ words }) => words),
  ...blocks.flatMap((block) => (block.is === 'bullets' ? [...block.items] : 'words' in block ? [block.words] : [])),
  ...notes,
]
