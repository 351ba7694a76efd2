import { clockChanges } from '../oracle/clock-changes.ts'
import { dayNumber } from '../oracle/holidays.ts'

/** Days as numbers and moments as milliseconds, by the rules of London's clocks and nothing else. */
export const hour = 3_600_000
export const dayOf = (text: unknown): number | null =>
  typeof text === 'string'
    ? dayNumber(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
    : null
export const momentOf = (text: unknown): number | null => (typeof text === 'string' ? Date.parse(text) : null)
export const written = (day: number | null) =>
  day === null ? '-' : new Date(day * 24 * hour).toISOString().slice(0, 10)
export const writtenAt = (at: number | null) => (at === null ? '-' : new Date(at).toISOString())

export function eighteenth(born: unknown): number | null {
  if (typeof born !== 'string') return null
  const [year, month, date] = born.split('-').map(Number) as [number, number, number]
  // 29 February of a common year is 1 March to Date.UTC as it is to the law.
  return dayNumber(year + 18, month, date)
}

function ahead(at: number): number {
  const { forward, back } = clockChanges(new Date(at).getUTCFullYear())
  return at >= forward && at < back ? hour : 0
}

export const midnight = (day: number): number => day * 24 * hour - ahead(day * 24 * hour - hour)
export const dayInLondon = (at: number): number => Math.floor((at + ahead(at)) / (24 * hour))
