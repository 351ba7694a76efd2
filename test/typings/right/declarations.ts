import { choice, day, text } from '#language/field.ts'
import { record } from '#language/record.ts'

const fields = { began: day('From'), why: text('Why?'), how: choice('How?', { foot: 'On foot' }) }

export const visit = record('visit', 'Visit', fields, {
  speaksOf: ['began'],
  recordedBy: ['social_worker'],
  oneLine: (a) => (a.how === 'foot' ? 'On foot' : (a.why ?? '')),
})
export const rule = text('Why?').must('Give a reason', (why) => why.length > 5)
