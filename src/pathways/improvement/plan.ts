import { choice, day, longText, measures, number, records, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notInFuture } from '../rules.ts'
import { nameNoChild, own } from './keepers.ts'

/** A part of the plan that answers several recommendations (INS-10). */
export const programme = record(
  'programme',
  'Programme',
  {
    name: text('What is it called?').neededTo('complete'),
    place: number('Which in the order of the plan?', 'in order'),
    owner: worker('Who owns it?').neededTo('complete'),
    purpose: longText('What is it for?'),
    from: day('From when?'),
    until: day('Until when?'),
  },
  { ...own, speaksOf: ['from', 'until'], oneLine: (a) => a.name ?? 'Programme' },
)

/**
 * A version of the whole plan (INS-11). It holds no copy: the plan of that version is the plan as it was known when this
 * was recorded, and what has been added, changed and dropped since is worked out from the two.
 */
export const planVersion = record(
  'plan_version',
  'Version of the plan',
  {
    name: text('What is it called?').neededTo('complete'),
    agreed_on: day('When was it agreed?')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    meeting: records('At which meeting?', ['meeting']),
    why: longText('Why was the plan changed?').hint('Which findings it now answers').neededTo('complete'),
  },
  { ...own, speaksOf: 'agreed_on', oneLine: (a) => a.name ?? 'Version' },
)

/** One thing to be done, or promised in a report (INS-10, GOV-11). Whether it was done says nothing of whether it helped. */
export const improvementAction = record(
  'improvement_action',
  'Action of the plan',
  {
    what: longText('What will be done?').hint(nameNoChild).neededTo('complete'),
    owner: worker('Who owns it?').neededTo('complete'),
    due: day('By when?').neededTo('complete'),
    due_said: text('What does the promise say of when, where it gives no day?').hint('Such as later in 2017'),
    known_by: text('How will we know that it was done and helped?').neededTo('complete'),
    measures: measures('Which measures would show it?'),
    waits_for: records('What must be done first?', ['improvement_action']),
    promised_in: text('In which report was it promised?').hint('Its name and day. Leave empty where it was not'),
    promised_on: day('When was that report?'),
    promise: longText('What is the sentence?').hint('The report’s own words'),
    delivery: choice('Has it been done?', {
      not_begun: 'Not begun',
      under_way: 'Under way',
      done: 'Done',
      stopped: 'It will not be done',
    }),
    done_on: day('When was it done?')
      .onlyWhen('delivery', 'done')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    why_stopped: longText('Why will it not be done?').onlyWhen('delivery', 'stopped').neededTo('complete'),
  },
  {
    ...own,
    speaksOf: 'due',
    about: ['recommendation', 'finding', 'notice_condition', 'programme', 'inspection'],
    oneLine: (a) => a.what ?? 'Action',
    source: 'Requirements INS-10, INS-14 and GOV-11',
  },
)

/** A point on the way (INS-12). A day that is moved keeps the days it was moved from, with why. */
export const milestone = record(
  'milestone',
  'Milestone',
  {
    what: text('What will be reached?').neededTo('complete'),
    due: day('By when?').neededTo('complete'),
    reached_on: day('When was it reached?').must('The date must be today or in the past', notInFuture),
  },
  { ...own, speaksOf: 'due', about: ['improvement_action'], oneLine: (a) => a.what ?? 'Milestone' },
)

/** What somebody found when they looked at one recommendation again (INS-13). */
export const progressReview = record(
  'progress_review',
  'Review of progress',
  {
    reviewed_on: day('When was it looked at?')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    reviewer: worker('Who looked?').neededTo('complete'),
    changed: longText('What has changed?').hint(nameNoChild).neededTo('complete'),
    next: longText('What is next?').neededTo('complete'),
  },
  { ...own, speaksOf: 'reviewed_on', about: ['recommendation'], oneLine: (a) => a.changed ?? 'Review' },
)

export const planRecords = [programme, planVersion, improvementAction, milestone, progressReview] as const
