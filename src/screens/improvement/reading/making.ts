import { one, type Values } from '../../front/screen.ts'
import type { Already } from './already.ts'

/** What all the records that one form makes have in common. */
export type Making = {
  values: Values
  formId: string
  subjects: readonly string[]
  already: Already | null
  /** The inspection’s record. */
  at: string
  /** The record of the board’s review, where it is kept apart from the inspection. */
  board: string | undefined
}

export const orNull = (words: string): string | null => (words.trim() === '' ? null : words.trim())
export const pageOf = (values: Values, name: string): number | null => Number(one(values, `${name}-page`)) || null
