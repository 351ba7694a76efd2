import { addDays, dayFrom, isDay, monthNames, type Day } from '#language/day.ts'
import { at, type Rule } from './finding.ts'

const future = String.raw`(?:will (?:be )?|to be |(?:is|are) (?:now )?(?:due|planned|expected|scheduled|set|going|intended|about) (?:to |for )?|shall (?:be )?)`
const month = monthNames.join('|')
const when = String.raw`(?:by|in|on|during|from|for|at|before|until)(?: the)?(?: end of| beginning of)?(?: the)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?((?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:${month}|spring|summer|autumn|early|mid|late)(?: of)?[ -])?20\d\d|\d{1,2}(?:st|nd|rd|th)? (?:${month})(?! (?:19|20)\d\d))`
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
        const last = lastDayOf(said!, dated)
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

/** The last month of each part of a year that lies in one. */
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, early: 4, mid: 8, late: 12 }

/** The last day of a day, month or year in words. A day without its year is that of the year in which it is nearest to the report. */
function lastDayOf(said: string, dated: Day): Day | null {
  const [, date, name, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:(\p{L}+)(?: of)?[ -]?)?(20\d\d)?$/u.exec(said.trim()) ?? []
  if (name === undefined) return year === undefined || date !== undefined ? null : dayFrom(Number(year), 12, 31)
  if (year === undefined) return nearest(dated, (each) => lastDayOf(`${said.trim()} ${each}`, dated))
  const season = seasons[name.toLowerCase()]
  if (season !== undefined) return lastOfMonth(Number(year), season)
  const number = monthNames.findIndex((each) => each.toLowerCase() === name.toLowerCase()) + 1
  if (number === 0) return null
  if (date === undefined) return lastOfMonth(Number(year), number)
  const made = `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(made) ? made : null
}

const lastOfMonth = (year: number, month: number): Day =>
  addDays(month === 12 ? dayFrom(year + 1, 1, 1) : dayFrom(year, month + 1, 1), -1)

function nearest(dated: Day, inYear: (year: number) => Day | null): Day | null {
  const year = Number(dated.slice(0, 4))
  const far = (one: Day) => Math.abs(Date.parse(one) - Date.parse(dated))
  return [year - 1, year, year + 1].flatMap((each) => inYear(each) ?? []).toSorted((a, b) => far(a) - far(b))[0] ?? null
}
