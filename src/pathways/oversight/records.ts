import { exampleCode, onlyCodes } from '#language/code.ts'
import { choice, day, longText, manyChoice, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notBefore, notInFuture, onA } from '../rules.ts'

const source =
  'Haringey’s report to scrutiny, 13 December 2016: the director and the Lead Member meet weekly to review missing cases'
/** Those who meet, and whoever writes it down for them. */
const reviewers = ['director', 'lead_member', 'divisional_manager'] as const
const byCode = 'Speak of children by their codes, never by name: the Lead Member reads this'

/**
 * The weekly review of missing children by the director and the Lead Member (GOV-20, MIS-07). A week without one is a
 * record too, with the reason.
 */
export const leadersReview = record(
  'leaders_review',
  'Weekly review by the director and the Lead Member',
  {
    week: day('Which week was it of?')
      .hint('The Monday on which that week began')
      .neededTo('complete')
      .must('Give the Monday on which the week began', onA('Monday'))
      .must('The week cannot be in the future', notInFuture),
    held: choice('Was a review held?', { yes: 'Yes', no: 'No review was held' }).neededTo('complete'),
    held_on: day('When was it held?')
      .onlyWhen('held', 'yes')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture)
      .must('It cannot be held before its week began', notBefore('week')),
    took_part: manyChoice('Who took part?', {
      director: 'Director of children’s services',
      lead_member: 'Lead Member',
      divisional_manager: 'Divisional manager',
      other: 'Somebody else',
    })
      .onlyWhen('held', 'yes')
      .neededTo('complete'),
    stood_in: text('Who else took part, or stood in for whom?').onlyWhen('held', 'yes'),
    cases: longText('Which cases were considered?')
      .hint(`Their codes in the weekly report, such as ${exampleCode}, divided by commas or lines`)
      .onlyWhen('held', 'yes')
      .must(`Give codes alone, such as ${exampleCode}, and no names`, onlyCodes),
    questions: longText('What was asked, of whom, and what was the answer?').hint(byCode).onlyWhen('held', 'yes'),
    notes: longText('What else should be remembered?').hint(byCode).onlyWhen('held', 'yes'),
    why_not: longText('Why was no review held?').onlyWhen('held', 'no').neededTo('complete'),
  },
  {
    speaksOf: ['held_on', 'week'],
    subject: 'authority',
    recordedBy: reviewers,
    openTo: 'oversee',
    oneLine: (a) => (a.held === 'no' ? 'No review was held' : 'Weekly review of missing children'),
    source,
  },
)

/** What was agreed at a review. It is carried over from week to week until somebody says what came of it. */
export const reviewAction = record(
  'review_action',
  'Follow-up agreed at a weekly review',
  {
    what: text('What will be done?').hint(byCode).neededTo('complete'),
    cases: text('About which cases?')
      .hint(`Their codes, such as ${exampleCode}. Leave empty where it is about none in particular`)
      .must(`Give codes alone, such as ${exampleCode}, and no names`, onlyCodes),
    owner: worker('Who will do it?').neededTo('complete'),
    by: day('By when?').neededTo('complete'),
    known_by: text('How will we know that it was done and helped?').neededTo('complete'),
    outcome: choice('What has become of it?', { done: 'It is done', dropped: 'It will not be done' }),
    ended: day('When was that?')
      .onlyWhen('outcome', 'done', 'dropped')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    came_of: longText('What came of it, and how do you know?')
      .hint('What changed for children. Where it will not be done, why')
      .onlyWhen('outcome', 'done', 'dropped')
      .neededTo('complete'),
  },
  {
    speaksOf: 'by',
    subject: 'authority',
    about: ['leaders_review'],
    recordedBy: reviewers,
    owned: { by: 'owner', ends: 'outcome', with: ['done', 'dropped'] },
    openTo: 'oversee',
    oneLine: (a) => a.what ?? 'Follow-up not said',
    source,
  },
)

export const oversightRecords = [leadersReview, reviewAction] as const
