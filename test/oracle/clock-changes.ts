import { dayNumber } from './holidays.ts'

/** The European rule of 1996, which London still keeps: summer time between the last Sundays of March and October, 01:00 UTC. */
export function clockChanges(year: number): { forward: number; back: number } {
  return { forward: lastSundayAtOne(year, 3), back: lastSundayAtOne(year, 10) }
}

/** What a clock on a London wall shows at a moment, as the database writes it. */
export function wallClock(at: number): string {
  const { forward, back } = clockChanges(new Date(at).getUTCFullYear())
  const ahead = at >= forward && at < back ? 3_600_000 : 0
  return new Date(at + ahead).toISOString().slice(0, 16).replace('T', ' ')
}

function lastSundayAtOne(year: number, month: number): number {
  let day = dayNumber(year, month, 31)
  while (new Date(day * 86_400_000).getUTCDay() !== 0) day--
  return day * 86_400_000 + 3_600_000
}
