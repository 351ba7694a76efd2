import type { When } from './when.ts'

/**
 * For how long a child's record is kept: so many years from their birth, their death, or the day of a record. Where several hold of a child,
 * the longest does.
 */
export type RetentionRule = {
  id: string
  name: string
  /** Whom it is about: children with such a record; every child, where nothing is said. */
  of?: When
  from: 'birth' | 'death' | 'the record'
  /** Only of children who died before they were eighteen, or of all others. */
  died?: 'before eighteen' | 'not before eighteen'
  years: number
  source: string
  /** Whether it was read in the law itself. What was not is a default to be set. */
  checked: boolean
}

export const retentionKey = ({ id }: Pick<RetentionRule, 'id'>): string => `retention.${id}.years`
/** While it is on, nothing is due: an inquiry may ask for everything to be kept. */
export const holdAllKey = 'retention.hold_all'
