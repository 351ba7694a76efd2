import { attendance, choice, document, instant, longText, manyChoice, smartActions } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notInFuture } from '../rules.ts'

/** The record routinely holds SMART actions and a contingency (seed 000 paragraph 5.2.1; APC-08). */
export const strategyDiscussion = record(
  'strategy_discussion',
  'Strategy discussion',
  {
    held: instant('When was the discussion held?')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    mode: choice('How was it held?', {
      meeting: 'Meeting',
      conference_call: 'Conference call',
      video: 'Video call',
    }).neededTo('complete'),
    trigger: choice('What led to it?', {
      missing: 'Going missing',
      referral: 'A referral',
      harm_disclosed: 'Harm disclosed',
      exploitation: 'Exploitation',
      other: 'Something else',
    }).neededTo('complete'),
    agencies: attendance('Who was invited, and who took part?')
      .neededTo('complete')
      .must('Say why an agency could not be reached, and by when that will be mended', (rows) =>
        rows.every((row) => !row.invited || row.tookPart !== 'no' || row.notReached !== undefined),
      ),
    information: longText('What did each agency know?'),
    decided: choice('What was decided?', {
      enquire_joint: 'Start a section 47 enquiry with the police',
      enquire_single: 'Start a section 47 enquiry by social care alone',
      assess: 'Assess without an enquiry',
      plan_change: 'Change the child’s plan',
      no_further_action: 'No further action',
      more_information: 'Gather more, and meet again',
    }).neededTo('sign off'),
    actions: smartActions('What will be done, by whom, by when, and how will we know?')
      .neededTo('sign off')
      .must('Each action needs an owner, a day and how we will know', (rows) => rows.every((row) => row.what !== '')),
    contingency: longText('What happens if the preferred action cannot be taken?').neededTo('sign off'),
    safety: longText('How is the child kept safe meanwhile?'),
    welfare: manyChoice('What was considered?', {
      missing_history: 'History of going missing',
      exploitation: 'Exploitation',
      siblings: 'Brothers and sisters',
      placement: 'The placement',
      health: 'Health',
    }),
    minutes: document('The minutes'),
  },
  {
    speaksOf: 'held',
    restrictable: true,
    about: ['prompt', 'missing_episode'],
    oneLine: (a) => `Strategy discussion${a.mode ? ` by ${a.mode.replaceAll('_', ' ')}` : ''}`,
    severalChildren: true,
    signedOff: true,
    recordedBy: [
      'team_manager',
      'principal_team_manager',
      'divisional_manager',
      'social_worker',
      'emergency_duty_worker',
    ],
    source: 'Working Together to Safeguard Children; Halton’s report of 4 January 2016, paragraph 5.2.1',
  },
)

export const protectionRecords = [strategyDiscussion] as const
