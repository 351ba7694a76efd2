import { monthNames, type Day } from '#language/day.ts'
import { spanIn } from '../days.ts'

/** When something was, as exactly as its words say: days; or a month; or, of several months, the first, with what is said. */
export type WhenSaid = {
  inspected: { from: Day; to: Day } | null
  /** "2014-05" */
  month: string | null
  said: string | null
  words: string
}

export function whenSaid(words: string): WhenSaid | null {
  const days = spanIn(words)
  if (days) return { inspected: days, month: null, said: null, words }
  const [, first, second, year] = months.exec(words) ?? []
  if (!first || !year) return null
  const at = monthNames.findIndex((name) => name.toLowerCase() === first.toLowerCase()) + 1
  return {
    inspected: null,
    month: `${year}-${String(at).padStart(2, '0')}`,
    said: second ? words : null,
    words,
  }
}

/** The first month that words name, as "2014-05"; null where they name none with its year. */
export const monthSaidIn = (words: string): string | null => {
  const when = whenSaid(words)
  return when?.month ?? when?.inspected?.from.slice(0, 7) ?? null
}

const name = `(${monthNames.join('|')})`
const months = new RegExp(`${name}(?:(?: ?[-–] ?| to | and )${name})?,? (20\\d\\d)`, 'i')
