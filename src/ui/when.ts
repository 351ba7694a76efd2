import { type Html, html } from './html.ts'

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month)),
)
const london = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** "31 March 2026". */
export function dayInWords(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(day) ?? []
  const name = months[Number(month) - 1]
  if (name === undefined) throw new RangeError(`'${day}' is not a day, such as 2026-03-31`)
  return `${Number(date)} ${name} ${Number(year)}`
}

export function dayShown(day: string): Html {
  return html`<time datetime="${day}">${dayInWords(day)}</time>`
}

/** "31 March 2026, 14:05", by London's clocks. */
export function instantInWords(instant: string): string {
  // London differs from UTC by whole hours, so every minute of an hour is told by the same clock.
  const [hour, minute] = [instant.slice(0, 13), instant.slice(14, 16)]
  return `${hours.get(hour) ?? hourInWords(hour)}:${minute}`
}

const mostHours = 10_000
/** By the hour in UTC: asking the runtime took longer than all else that a line of a story says. */
const hours = new Map<string, string>()

function hourInWords(hour: string): string {
  const parts = london.formatToParts(new Date(`${hour}:00:00Z`))
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  const words = `${part['day']} ${part['month']} ${part['year']}, ${part['hour']}`
  if (hours.size >= mostHours) hours.clear()
  hours.set(hour, words)
  return words
}

export function instantShown(instant: string): Html {
  return html`<time datetime="${instant}">${instantInWords(instant)}</time>`
}

/** "due today", "due in 3 days", "2 days overdue": counted in calendar days, which is how people say it. Where its hour has passed, "overdue today". */
export function dueInWords(due: string, today: string, past = false): string {
  const away = (Date.parse(due) - Date.parse(today)) / 86_400_000
  if (away === 0) return past ? 'overdue today' : 'due today'
  if (away === 1) return 'due tomorrow'
  if (away > 1) return `due in ${away} days`
  return away === -1 ? '1 day overdue' : `${-away} days overdue`
}
