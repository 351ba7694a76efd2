import type { Told } from './gathered.ts'
import { wordsOf } from './words-of.ts'

/** Words that a document says of its own, and where they come from: a record, or whoever writes it. */
export type Written = { record: string | null; where: string; openTo?: string | undefined; words: readonly string[] }

/** All that a document about a child says: its records, and what is written above them. */
export const writtenIn = (records: readonly Told[], opening: string): Written[] => [
  ...records.map(({ record, kind, now }) => ({
    record,
    where: kind.name,
    openTo: kind.options.openTo,
    words: wordsOf(now.answers),
  })),
  ...(opening.trim() === '' ? [] : [{ record: null, where: 'What is written above it', words: [opening] }]),
]
