import { choice, day, document, instant, longText, manyChoice, text, worker, yesOrNo } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notBefore, notInFuture } from '../rules.ts'

const outcomes = {
  offered: 'Offered',
  held: 'Held',
  attempted: 'Attempted, not held',
  declined_by_child: 'Declined by the child',
  declined_by_parent: 'Declined by a parent',
  not_possible: 'Not possible',
  covered: 'Covered by another interview',
} as const

/** The themes of an interview that have codes, and those that are told in words. */
export const themes = {
  coded: { pushed: 'Push', pulled: 'Pull' },
  told: { places: 'Places: where children go', people: 'People: whom they are with' },
} as const

/** Each offer, attempt, refusal and interview is a record of its own (MIS-03). */
export const returnInterview = record(
  'return_interview',
  'Return home interview',
  {
    outcome: choice('What happened?', outcomes).neededTo('complete'),
    happened: instant('When?').neededTo('complete').must('This cannot be in the future', notInFuture),
    by: worker('Who did this?'),
    independent: yesOrNo('Are they independent of the child’s care?').onlyWhen('outcome', 'held').neededTo('complete'),
    why_not: longText('Why was it not possible?').onlyWhen('outcome', 'not_possible').neededTo('complete'),
    pushed: manyChoice('What pushed the child to leave?', {
      conflict: 'Conflict at home or placement',
      violence: 'Violence or abuse at home',
      unhappy: 'Unhappy in placement',
      school: 'School',
      restrictions: 'Restrictions',
      mental_health: 'Mental health',
      other: 'Something else',
    }).onlyWhen('outcome', 'held'),
    pulled: manyChoice('What drew the child away?', {
      family: 'Family',
      friends: 'Friends',
      partner: 'Boyfriend or girlfriend',
      older_person: 'An older person',
      substances: 'Drink or drugs',
      gang: 'A gang or group',
      money: 'Money or gifts',
      other: 'Something else',
    }).onlyWhen('outcome', 'held'),
    places: text('Where did the child go?').onlyWhen('outcome', 'held'),
    people: text('Whom was the child with?').onlyWhen('outcome', 'held'),
    harm: yesOrNo('Did the child disclose harm?').onlyWhen('outcome', 'held').neededTo('complete'),
    said: longText('What did the child say?').onlyWhen('outcome', 'held').neededTo('sign off'),
    notes: document('The interviewer’s own notes')
      .hint('As they were written, such as a page that was filled in by hand')
      .onlyWhen('outcome', 'held'),
  },
  {
    speaksOf: 'happened',
    restrictable: true,
    about: ['missing_episode'],
    oneLine: (a) =>
      `Return home interview ${a.outcome ? outcomes[a.outcome].toLowerCase() : '(what happened is not recorded)'}`,
    signedOff: true,
    source: 'Statutory guidance, January 2014: within 72 hours of return, by someone independent',
  },
)

const agencies = {
  social_worker: 'Social worker',
  police: 'Police',
  carer: 'Carer or home',
  parent: 'Parent',
  health: 'Health',
  school: 'School',
  home_authority: 'Home authority',
} as const

/** What was told to whom and when, and where it was used (MIS-04). */
export const informationShared = record(
  'information_shared',
  'Information shared',
  {
    shared: instant('When?').neededTo('complete').must('This cannot be in the future', notInFuture),
    with_whom: manyChoice('With whom?', agencies).neededTo('complete'),
    what: longText('What was shared?').neededTo('complete'),
    used_in: manyChoice('Where was it used?', {
      risk_assessment: 'Risk assessment',
      plan: 'The child’s plan',
      intelligence: 'Police intelligence',
    }),
  },
  {
    speaksOf: 'shared',
    restrictable: true,
    about: ['return_interview'],
    oneLine: (a) =>
      `What the interview said was shared with ${(a.with_whom ?? []).map((one) => agencies[one].toLowerCase()).join(', ') || 'nobody recorded'}`,
  },
)

/** Flag, level, reviewer and history; taking it off needs a reason and a reviewer (MIS-10). */
export const exploitationFlag = record(
  'exploitation_flag',
  'Exploitation flag',
  {
    of: choice('Exploitation of what kind?', {
      sexual: 'Child sexual exploitation',
      criminal: 'Child criminal exploitation',
      both: 'Both',
    }).neededTo('complete'),
    level: choice('Level of risk', { emerging: 'Emerging', moderate: 'Moderate', significant: 'Significant' }).neededTo(
      'complete',
    ),
    from: day('From').neededTo('complete').must('The date cannot be in the future', notInFuture),
    until: day('Taken off on').must('It cannot be taken off before it began', notBefore('from')),
    reviewer: worker('Reviewed by').neededTo('complete'),
    reasons: longText('Reasons').neededTo('complete'),
    reason_off: longText('Why was it taken off?').neededTo('close'),
  },
  {
    speaksOf: 'from',
    restrictable: true,
    oneLine: (a) =>
      `Flagged at ${a.level ?? 'an unrecorded level of'} risk of exploitation${a.until ? ', since taken off' : ''}`,
    source: 'Haringey’s report to scrutiny, 13 December 2016',
  },
)
