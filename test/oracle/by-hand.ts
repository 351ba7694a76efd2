import { before, days, hours, months, schoolDays, terms, weeks, workingDays, type Limit } from '#language/limits.ts'
import { holidays } from './by-hand/holidays.ts'
import { hourly } from './by-hand/hours.ts'
import { monthly } from './by-hand/months.ts'
import { moved } from './by-hand/moved.ts'

/** What each limit rests on, in our words; 'local' where law and national guidance leave it to the area. */
const sources = {
  referral: 'Working Together: a social worker decides within one working day of a referral what is needed.',
  assessment: 'Working Together: an assessment is finished within 45 working days of the referral.',
  panel: 'Local: Haringey scrutiny, 13 December 2016, recommendation 3, assessments within 35 working days.',
  enquiry: 'Working Together, as the Department measures it: an enquiry begins on the day of its strategy discussion.',
  conference: 'Working Together: the conference is held within 15 working days of the strategy discussion.',
  report: 'Local: the report is shared with the family 2 or 3 working days before a conference, 5 before a review.',
  core: 'Working Together: the core group meets within 10 working days of the conference.',
  reconference: 'Working Together: the first review conference is within 3 months, later ones within 6.',
  review: 'Care Planning Regulations 2010, 33: reviews at 20 working days, then 3 months, then every 6.',
  visit: 'Care Planning Regulations 2010, 28: a visit within a week of placement, then at most every 6 weeks.',
  placement: 'Care Planning Regulations 2010, 9: a placement plan within 5 working days of an urgent placement.',
  health: 'Care Planning Regulations 2010, 7: health assessed every 6 months under five, every 12 from five.',
  pep: 'Promoting the Education of Looked-after Children 2018: the education plan is reviewed each school term.',
  education: 'Promoting the Education of Looked-after Children 2018: back in school within 20 school days.',
  absent: 'Pupil Registration Regulations 2006: ten school days of absence without leave, and enquiries are made.',
  fostering: 'Private Fostering Regulations 2005, 4 and 7: a visit within seven working days of the notice.',
  disruption: 'Local: a meeting within 28 days of an unplanned ending.',
  notice: 'Local: a week’s notice of a meeting; two for a review with a school in it; a month for a panel.',
  missing: 'Children who run away or go missing (January 2014): a return interview within 72 hours of return.',
  offer: 'Local: the interview is offered within 24 hours of return.',
} as const

type Source = keyof typeof sources

/** `start` and `due` are days, or London times where the limit is in hours. */
export type WorkedByHand = { start: string; limit: Limit; due: string; counted: string; source: string }

/** Two lines each: `start + limit = due (source)`, and under it how it was counted on a printed calendar. */
export const byHand: WorkedByHand[] = [holidays, moved, monthly, hourly].flatMap((page) =>
  [...page.matchAll(/^ *(\S.*\S) ([+-]) (\d+) ([a-z ]+?) = (.+) \((\w+)\)\n +(.+)$/gm)].map(
    ([, start, sign, n, unit, due, source, counted]) => ({
      start: start!,
      limit: sign === '-' ? before(limitOf(Number(n), unit!)) : limitOf(Number(n), unit!),
      due: due!,
      counted: counted!,
      source: sources[source as Source],
    }),
  ),
)

function limitOf(n: number, unit: string): Limit {
  const units: Record<string, (n: number) => Limit> = {
    hour: hours,
    day: days,
    week: weeks,
    month: months,
    term: terms,
    'working day': workingDays,
    'school day': schoolDays,
  }
  return units[unit.replace(/s$/, '')]!(n)
}
