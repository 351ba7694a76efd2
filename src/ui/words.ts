import { Html, type Words } from './html.ts'

/** An item in a list may be left out where it stands: `mayEdit && { text: 'Change', href }`. */
export type Maybe<T> = T | null | undefined | false | ''

/** Plain words where nothing more is wanted, or words with their options. */
export type Worded<T extends { text: Words }> = Words | T

export function worded<T extends { text: Words }>(given: Worded<T>): T | { text: Words } {
  return typeof given === 'object' && !(given instanceof Html) ? given : { text: given }
}

export function present<T>(items: readonly Maybe<T>[] | undefined): T[] {
  return (items ?? []).filter((item): item is T => Boolean(item))
}
