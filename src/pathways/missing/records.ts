import { day as on } from '#language/day.ts'
import { choice, day, document, instant, longText, text } from '#language/field.ts'
import { record } from '#language/record.ts'
import { lesson } from './lessons.ts'
import { notBefore, notInFuture } from '../rules.ts'
import { exploitationFlag, informationShared, returnInterview } from './interviews.ts'

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
      .must('The return cannot be in the future', notInFuture)
      .must('The return cannot be before the child was last seen', notBefore('started')),
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
    police_report: document('The police’s notification').hint('The form or mail as it came, where there is one'),
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
    restrictable: true,
    oneAtATime: { from: 'started', until: 'returned' },
    oneLine: (a) =>
      `Reported ${a.type ? wordsOf(a.type) : 'missing (kind not recorded)'} from ${a.missing_from ?? 'somewhere not recorded'}, ${a.returned ? 'since returned' : 'not known to have returned'}`,
    source:
      'Halton’s report of 4 January 2016, paragraph 4.2; statutory guidance on children who run away or go missing, January 2014',
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
    ended: day('When did it end?').must('It cannot end before it began', notBefore('began')),
    school: text('Last school'),
    reported_by: text('Who reported it?'),
    action: longText('What action is to be taken?').neededTo('complete'),
  },
  { speaksOf: 'began', restrictable: true, source: 'Education Act 1996 section 436A' },
)

export * from './interviews.ts'
export * from './lessons.ts'

export const missingRecords = [
  missingEpisode,
  missingFromEducation,
  returnInterview,
  informationShared,
  exploitationFlag,
  lesson,
] as const
