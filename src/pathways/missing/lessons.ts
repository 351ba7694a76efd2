import { choice, day, longText, worker, type Option } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notInFuture } from '../rules.ts'
import { returnInterview, themes } from './interviews.ts'

const { pushed, pulled } = returnInterview.fields
const named = (field: keyof typeof themes.coded, { options }: { options: Readonly<Record<string, Option>> }) =>
  Object.entries(options).map(([id, { words }]) => [`${field}_${id}`, `${themes.coded[field]}: ${words}`])

/** What an interview may be coded with, and what it tells without a code. */
const about: Readonly<Record<string, string>> = Object.fromEntries([
  ...named('pushed', pushed.shape),
  ...named('pulled', pulled.shape),
  ...Object.entries(themes.told),
  ['other', 'Something else'],
])

/**
 * What return interviews taught, and what is done about it (MIS-20). Whether it was done and whether it made a difference
 * are two questions, and only evidence answers the second.
 */
export const lesson = record(
  'lesson',
  'Lesson from return interviews',
  {
    theme: choice('What is it about?', about).neededTo('complete'),
    learned_on: day('When was it learned?')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    learned: longText('What did we learn?')
      .hint('What several children told us, so that nobody can be recognised')
      .neededTo('complete'),
    change: longText('What will change because of it?').neededTo('sign off'),
    owner: worker('Who owns it?').neededTo('sign off'),
    due: day('By when?').neededTo('sign off'),
    delivery: choice('Has it been done?', { not_yet: 'Not yet', done: 'Done', stopped: 'It will not be done' }),
    done_on: day('When was it done?')
      .onlyWhen('delivery', 'done')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    why_stopped: longText('Why will it not be done?').onlyWhen('delivery', 'stopped').neededTo('complete'),
    difference: choice('What difference has it made to children?', {
      too_early: 'Too early to say',
      better: 'It has helped',
      none: 'None that we can see',
      worse: 'It has made things worse',
    }),
    evidence: longText('How do we know?').onlyWhen('difference', 'better', 'none', 'worse').neededTo('complete'),
  },
  {
    speaksOf: 'learned_on',
    subject: 'authority',
    signedOff: true,
    recordedBy: [
      'return_interviewer',
      'team_manager',
      'principal_team_manager',
      'divisional_manager',
      'performance_analyst',
      'director',
    ],
    owned: { by: 'owner', ends: 'delivery', with: ['done', 'stopped'] },
    openTo: 'learn',
    oneLine: (a) => a.learned ?? 'Lesson not said',
    source:
      'Haringey’s report to scrutiny, 13 December 2016: children are properly interviewed on their return, and we learn any necessary lessons',
  },
)
