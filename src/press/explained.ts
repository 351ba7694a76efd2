import type { Document } from './document.ts'
import { tablesOf } from './chart-table.ts'
import { type Nothing, nothingWords } from '#ui/nothing.ts'

const means: Record<Nothing, string> = {
  none: 'there is nothing to say: a known nought, or a question that does not apply here',
  'not recorded': 'nobody has recorded it',
  'not known': 'it is not known',
  suppressed: 'the number is kept back, because it or another could tell who a child is',
  'not worked out': 'too little was recorded to work it out from',
}

/** What the words that stand in place of a figure mean: of those that were used, a sentence each. */
export function meanings(used: Iterable<Nothing>): string[] {
  const seen = new Set(used)
  const all = Object.keys(means) as Nothing[]
  return all.filter((kind) => seen.has(kind)).map((kind) => `“${nothingWords[kind]}” means that ${means[kind]}.`)
}

/** The notes of a document, and what its words for nothing mean. */
export function notesOf(document: Document): string[] {
  const cells = tablesOf(document).flatMap(({ rows }) => rows.flat())
  return [...document.notes, ...meanings(cells.flatMap((cell) => (typeof cell === 'object' ? [cell.nothing] : [])))]
}
