/** Days as text, `2026-03-31`, in the proleptic calendar; this floor knows nothing of the language above it. */
const millisecondsInADay = 86_400_000

/** 0 is Sunday, as in the phrases 'the last Monday in May' below. */
export const monday = 1
export const friday = 5

export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsInADay).toISOString().slice(0, 10)
}

export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay()
}

export function isWeekend(day: string): boolean {
  return weekdayOf(day) % 6 === 0
}

export function firstFrom(day: string, weekday: number): string {
  return plusDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

export function lastUntil(day: string, weekday: number): string {
  return plusDays(day, -((weekdayOf(day) - weekday + 7) % 7))
}

export function weekdayFrom(day: string): string {
  return isWeekend(day) ? firstFrom(day, monday) : day
}

export function* everyDay(from: string, until: string): Generator<string> {
  for (let day = from; day <= until; day = plusDays(day, 1)) yield day
}
