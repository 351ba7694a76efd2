import { addDays, monthNames } from '#language/day.ts'
import { at, type Rule } from './finding.ts'
import { lastDayOf } from './said-when.ts'

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
