import type { Nothing } from '../nothing.ts'

/** A number, or which kind of nothing stands in its place. A gap is never drawn as nought. */
export type Value = number | Nothing

/** What is counted: `{ one: 'episode', many: 'episodes' }`, or a share of a hundred. */
export type Unit = '%' | { one: string; many: string }

export interface Series {
  name: string
  values: readonly Value[]
}

export interface Chart {
  /** Unique on its page: the parts of the chart are named by it. */
  id: string
  title: string
  /** What is drawn, for those who cannot see it: what is counted, of whom, over what. */
  description: string
  unit: Unit
  /** Left out, it is made from the data. */
  sentence?: string | undefined
  /** What else must be read with it, a line each. */
  notes?: readonly string[] | undefined
}

export function inWords(value: number, unit: Unit): string {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 })
  if (unit === '%') return `${number}%`
  return `${number} ${value === 1 ? unit.one : unit.many}`
}

export function isNumber(value: Value | undefined): value is number {
  return typeof value === 'number'
}
