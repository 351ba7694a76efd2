import { addDays, addMonths, firstOfMonth } from '#language/day.ts'
import { today } from '../filled.ts'

/** The twelve whole months before the day on which everything is asked. */
export const from = addMonths(firstOfMonth(today), -12)
export const until = addDays(firstOfMonth(today), -1)

/** A part of a figure as all of the engines give it. */
export type Part = { month: string; team: string; counted: number; well: number; value: number | null }

const keyOf = ({ month, team }: Part) => `${month} ${team}`

export const inOrder = (parts: readonly Part[]): Part[] =>
  parts
    .map(({ month, team, counted, well, value }) => ({ month, team, counted, well, value }))
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
