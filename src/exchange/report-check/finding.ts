import type { Draft, Sentence } from './draft.ts'

/** A defect: which rule found it, where, the words, why they are one, and how to mend them. */
export type Finding = { rule: string; page: number; sentence: string; why: string; mend: string }

export type Rule = {
  id: string
  /** What it looks for, in words. */
  name: string
  /** Whether it is for reports of inspectors as well. */
  inspectors: boolean
  find(draft: Draft): Omit<Finding, 'rule'>[]
}

export const at = (
  { text, page }: Pick<Sentence, 'text' | 'page'>,
  why: string,
  mend: string,
): Omit<Finding, 'rule'> => ({
  page,
  sentence: text.length > 400 ? `${text.slice(0, 399)}…` : text,
  why,
  mend,
})

/** Only the first of those that say the same of the same words. */
export function once<T>(all: readonly T[], by: (one: T) => string): T[] {
  const seen = new Set<string>()
  return all.filter((one) => (seen.has(by(one)) ? false : seen.add(by(one)) !== undefined))
}
