import { choice, day, text } from '#language/field.ts'
import { record } from '#language/record.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { returnToInterview } from '#pathways/missing/timescales.ts'

const fields = { began: day('From'), why: text('Why?'), how: choice('How?', { foot: 'On foot' }) }

const byWay = (car: boolean) => (car ? 'By car' : 'On foot')

// wrong: no such question places it
export const placedByNothing = record('visit', 'Visit', fields, { speaksOf: 'started' })

// wrong: nobody has that role
export const byNobody = record('visit', 'Visit', fields, { speaksOf: 'began', recordedBy: ['wizard'] })

// wrong: the line asks for a question that is not there
export const lineOfNothing = record('visit', 'Visit', fields, { speaksOf: 'began', oneLine: (a) => a.reason ?? '' })

// wrong: an answer on foot is the only one there is
export const byCar = record('visit', 'Visit', fields, { speaksOf: 'began', oneLine: (a) => byWay(a.how === 'car') })

// wrong: nobody has that role
export const askedOfNobody = { ...returnToInterview, asks: 'wizard' } satisfies typeof returnToInterview

// wrong: a number is not held against words
export const ruleOfAnother = text('Why?').must('Give a reason', (why) => why > 5)

// wrong: a record is not a moment
export const recordForMoment = { ...returnToInterview, starts: missingEpisode } satisfies typeof returnToInterview
