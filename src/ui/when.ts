import { type Html, html } from './html.ts'

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const london = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})

/** "31 March 2026". */
export function dayInWords(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`))
}

export function dayShown(day: string): Html {
  return html`<time datetime="${day}">${dayInWords(day)}</time>`
}

/** "31 March 2026, 14:05", by London's clocks. */
export function instantInWords(instant: string): string {
  const part = Object.fromEntries(london.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]))
  return `${part['day']} ${part['month']} ${part['year']}, ${part['hour']}:${part['minute']}`
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
