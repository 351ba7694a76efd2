import type { Day } from '#language/day.ts'
import type { Background } from './names.ts'

export type Child = {
  id: string
  given: string
  family: string
  born: Day | null
  expected: Day | null
  sex: 'female' | 'male' | null
  ethnicity: string
  /** When the child became known here, and when their case was closed. */
  known: Day
  closed: Day | null
  died: Day | null
  movedOut: Day | null
  inCare: { from: Day; until: Day | null } | null
  alone: boolean
}

export type Family = {
  children: Child[]
  background: Background
  home: string
  postcode: string
  mother: string
  father: string | null
}
