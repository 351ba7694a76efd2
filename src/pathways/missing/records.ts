import { choice, day, instant, longText, manyChoice, text, worker, yesOrNo } from '#language/field.ts'
import { day as on } from '#language/day.ts'
import { record } from '#language/record.ts'
import { notInFuture } from '../rules.ts'

/**
 * A child is reported missing. One record from the report to the return: the return, when it comes, is a new version.
 * Fields are those of seed 000 paragraph 4.2 (MIS-01, MIS-02); the child's being known, placed here and flagged are read from other records.
 */
export const missingEpisode = record(
  'missing_episode',
  'Missing episode',
  {
    type: choice('What kind of report is it?', {
      missing: 'Missing',
      // The police class 'absent' ended on dates that differ by area: an authority sets its own day.
      absent: { words: 'Absent', from: on('2013-04-01') },
      unauthorised_absence: { words: 'Unauthorised absence', from: on('2009-04-01') },
    }).neededTo('complete'),
    missing_from: choice('Where is the child missing from?', { home: 'Home', care: 'Care' }).neededTo('complete'),
    reported_by: choice('Who reported it?', {
      parent: 'Parent or family',
      carer: 'Foster carer',
      home_staff: 'Children’s home',
      police: 'Police',
      school: 'School',
      social_worker: 'Social worker',
      other: 'Someone else',
    }).neededTo('complete'),
    reported: instant('When was it reported to us?').must('The report cannot be in the future', notInFuture),
    started: instant('When was the child last seen?')
      .hint('The episode starts here')
      .neededTo('complete')
      .must('The start cannot be in the future', notInFuture),
    returned: instant('When did the child return home or to placement?')
      .hint('Not when the child was found. Leave empty while still missing')
      .neededTo('close')
      .must('The return cannot be in the future', notInFuture),
    returned_to: choice('Where did the child return to?', {
      home: 'Home',
      placement: 'Placement',
      elsewhere: 'Somewhere else',
    }),
    found_at: text('Where was the child found?'),
    known_to_us: choice('Was the child known to social care?', {
      yes: 'Known',
      no: 'Not known',
      not_checked: 'Not checked yet',
    }).neededTo('complete'),
    police_reference: text('Police reference'),
    risk: choice('Risk as the police graded it', {
      high: 'High',
      medium: 'Medium',
      low: 'Low',
      no_apparent: 'No apparent risk',
      not_graded: 'Not graded',
    }),
    action: longText('What action is to be taken?').neededTo('complete'),
    interview_planned: day('When is the return interview to be held?')
      .hint('Or record below why there will be none')
      .neededTo('close'),
    no_interview: choice('Why will there be no interview?', {
      home_authority: 'The home authority holds it',
      declined: 'Declined already',
      too_young: 'The child is too young',
      died: 'The child died',
    }),
  },
  {
    speaksOf: ['started', 'reported'],
    oneLine: (a) =>
      `Reported ${a.type ? wordsOf(a.type) : 'missing (kind not recorded)'} from ${a.missing_from ?? 'somewhere not recorded'}`,
    source: 'Seed 000 paragraph 4.2; statutory guidance on children who run away or go missing, January 2014',
  },
)

const wordsOf = (type: 'missing' | 'absent' | 'unauthorised_absence') => type.replaceAll('_', ' ')

/** Children missing education are a cohort of their own (MIS-18). */
export const missingFromEducation = record(
  'missing_from_education',
  'Missing from education',
  {
    began: day('When did the child stop attending, or become known to be without a school place?')
      .neededTo('complete')
      .must('The date cannot be in the future', notInFuture),
    ended: day('When did it end?'),
    school: text('Last school'),
    reported_by: text('Who reported it?'),
    action: longText('What action is to be taken?').neededTo('complete'),
  },
  { speaksOf: 'began', source: 'Education Act 1996 section 436A' },
)

/** Each offer, attempt, refusal and interview is a record of its own (MIS-03). */
export const returnInterview = record(
  'return_interview',
  'Return home interview',
  {
    outcome: choice('What happened?', {
      offered: 'Offered',
      held: 'Held',
      attempted: 'Attempted, not held',
      declined_by_child: 'Declined by the child',
      declined_by_parent: 'Declined by a parent',
      not_possible: 'Not possible',
      covered: 'Covered by another interview',
    }).neededTo('complete'),
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
  },
  {
    speaksOf: 'happened',
    about: ['missing_episode'],
    signedOff: true,
    source: 'Statutory guidance, January 2014: within 72 hours of return, by someone independent',
  },
)

/** What was told to whom and when, and where it was used (MIS-04). */
export const informationShared = record(
  'information_shared',
  'Information shared',
  {
    shared: instant('When?').neededTo('complete').must('This cannot be in the future', notInFuture),
    with_whom: manyChoice('With whom?', {
      social_worker: 'Social worker',
      police: 'Police',
      carer: 'Carer or home',
      parent: 'Parent',
      health: 'Health',
      school: 'School',
      home_authority: 'Home authority',
    }).neededTo('complete'),
    what: longText('What was shared?').neededTo('complete'),
    used_in: manyChoice('Where was it used?', {
      risk_assessment: 'Risk assessment',
      plan: 'The child’s plan',
      intelligence: 'Police intelligence',
    }),
  },
  { speaksOf: 'shared', about: ['return_interview'] },
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
    until: day('Taken off on'),
    reviewer: worker('Reviewed by').neededTo('complete'),
    reasons: longText('Reasons').neededTo('complete'),
    reason_off: longText('Why was it taken off?').neededTo('close'),
  },
  { speaksOf: 'from', source: 'MIS-10; seed 002, L180' },
)

export const missingRecords = [
  missingEpisode,
  missingFromEducation,
  returnInterview,
  informationShared,
  exploitationFlag,
] as const
