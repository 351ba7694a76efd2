import { addDays, dayFrom, monthNames, type Day } from '#language/day.ts'
import { at, type Rule } from './finding.ts'

const future = String.raw`(?:will (?:be )?|to be |is due (?:to )?|are due (?:to )?|is planned |is expected |are expected |is scheduled |is going to |shall (?:be )?)`
const month = monthNames.join('|')
const when = String.raw`(?:by|in|on|during|from|for|at|before|until)(?: the)?(?: end of| beginning of)?(?: the)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?((?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:${month}|spring|summer|autumn)(?: of)? )?20\d\d)`
const promise = new RegExp(`\\b${future}[^.;]{0,80}?${when}(?![/\\d–-])`, 'gi')

/** How near a promise’s last day may be to the report’s own before whoever reads should know what came of it. */
const near = 31

/** What a report says will happen, on a day that has been or is upon it. */
export const promises: Rule = {
  id: 'promise_date',
  name: 'something that will happen by a day that has gone, or is within a month',
  inspectors: false,
  find: ({ sentences, dated }) => {
    if (dated === null) return []
    return sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(promise)].flatMap(([whole, said]) => {
        const last = lastDayOf(said!)
        if (last === null || last > addDays(dated, near)) return []
        const gone = last < dated
        if (!gone && /\d{1,2}(?:st|nd|rd|th)? \p{L}/u.test(said!)) return []
        return [
          at(
            sentence,
            gone
              ? `'${whole}' is told as to come, and the report is of ${dated}`
              : `'${whole}' is all but over on ${dated}`,
            gone ? 'Say whether it happened' : 'Say the day, or whether it has happened',
          ),
        ]
      }),
    )
  },
}

/** The last month of each season that lies in one year. */
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11 }

/** The last day of a day, month or year in words. */
function lastDayOf(said: string): Day | null {
  const [, date, name, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:(\p{L}+)(?: of)? )?(20\d\d)$/u.exec(said.trim()) ?? []
  if (year === undefined) return null
  if (name === undefined) return date === undefined ? dayFrom(Number(year), 12, 31) : null
  const season = seasons[name.toLowerCase()]
  if (season !== undefined) return addDays(dayFrom(Number(year), season + 1, 1), -1)
  const number = monthNames.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1
  if (number === 0) return null
  if (date !== undefined) return dayFrom(Number(year), number, Number(date))
  const next = number === 12 ? dayFrom(Number(year) + 1, 1, 1) : dayFrom(Number(year), number + 1, 1)
  return addDays(next, -1)
}
