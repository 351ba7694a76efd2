import { choice, day, instant, longText, person, text, worker } from '../field.ts'
import { record } from '../record.ts'

/**
 * What a worker has said of themselves, so that looking at their own family or neighbours is noticed. A relative's record is
 * closed to them unless somebody decided otherwise. Only those who audit may read it.
 */
export const workerConnection = record(
  'worker_connection',
  'Connection that a worker has declared',
  {
    is: choice('What is it?', {
      home: 'Where they live',
      relative: 'A relative of theirs is a child known here',
      other: 'They know a child here outside their work',
    }).neededTo('complete'),
    postcode: text('Postcode').onlyWhen('is', 'home').neededTo('complete'),
    known_child: person('Which child?').onlyWhen('is', 'relative', 'other').neededTo('complete'),
    opens: choice('May they open that child’s record all the same?', {
      no: 'No',
      yes: 'Yes: their work needs it, and somebody decided so',
    }).onlyWhen('is', 'relative'),
    why_opens: longText('Who decided, and why?').onlyWhen('opens', 'yes').neededTo('complete'),
    from: day('Since when?').neededTo('complete'),
    until: day('Until when?'),
  },
  { speaksOf: 'from', subject: 'worker', recordedBy: ['administrator', 'director'], openTo: 'audit' },
)

/** What came of looking into a sign: by whom is who records it. */
export const signAnswered = record(
  'sign_answer',
  'What was found of a sign in the access log',
  {
    sign: text('Which sign?').neededTo('complete'),
    looked_into: day('When was it looked into?')
      .neededTo('complete')
      .must('The date must be today or in the past', (on, { today }) => on <= today),
    found: choice('What was found?', {
      work: 'There was a reason in their work',
      mistake: 'The wrong record was opened, and left',
      misuse: 'There was no reason in their work: it was passed on',
      rule: 'The rule notices what it should not',
      unclear: 'It could not be found out',
    }).neededTo('complete'),
    how: longText('How do you know, and what was done?')
      .hint('Whom you asked, what they said, and to whom it was passed on')
      .neededTo('complete'),
  },
  {
    speaksOf: 'looked_into',
    subject: 'worker',
    recordedBy: ['administrator', 'director'],
    openTo: 'audit',
    oneLine: () => 'A sign in the access log was looked into',
  },
)

/** Somebody opened, for an hour and with a reason, a record that was not theirs to open. Whoever may read the child's record sees it there. */
export const emergencyOpening = record(
  'emergency_opening',
  'Record opened in an emergency',
  {
    worker: worker('Who opened it?').neededTo('complete'),
    reason: longText('Why could it not wait for whoever may open it?').neededTo('complete'),
    opened: instant('When was it opened?').neededTo('complete'),
    until: instant('Until when?').neededTo('complete'),
  },
  {
    speaksOf: 'opened',
    recordedBy: [],
    oneLine: (a) => `Opened in an emergency: ${a.reason ?? 'reason not recorded'}`,
  },
)

/** What came of looking into it: by whom is who records it. */
export const openingReviewed = record(
  'opening_review',
  'What was found of an opening in an emergency',
  {
    opening: text('Which opening?').neededTo('complete'),
    looked_into: day('When was it looked into?')
      .neededTo('complete')
      .must('The date must be today or in the past', (on, { today }) => on <= today),
    found: choice('What was found?', {
      needed: 'It was needed, and what was looked at was in proportion',
      too_much: 'It was needed, and more was looked at than was needed',
      could_wait: 'It could have waited, or somebody could have been asked',
      misuse: 'There was no reason in their work: it was passed on',
      unclear: 'It could not be found out',
    }).neededTo('complete'),
    how: longText('How do you know, and what was done?')
      .hint('Whom you asked, and what they said')
      .neededTo('complete'),
  },
  {
    speaksOf: 'looked_into',
    subject: 'worker',
    recordedBy: ['divisional_manager', 'director'],
    openTo: 'restricted',
    oneLine: () => 'An opening in an emergency was looked into',
  },
)
