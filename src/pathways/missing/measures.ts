import { day } from '#language/day.ts'
import { byAge, byMonth, bySex, byTeam, type Breakdown } from '#language/breakdown.ts'
import { measure, type Measure } from '#language/measure.ts'
import { those, when } from '#language/when.ts'
import { careEpisode } from '../looked-after/records.ts'
import { missingEpisode, returnInterview } from './records.ts'
import { promptToAnswer, returnToInterview } from './timescales.ts'

const sinceGuidance = day('2009-07-01')
const byType: Breakdown = { id: 'type', name: 'Kind of report', is: 'own', field: 'type' }
const byPlacement: Breakdown = {
  id: 'placement',
  name: 'Placement',
  is: 'held',
  kind: careEpisode,
  field: 'placement',
  from: 'began',
  until: 'ended',
  otherwise: 'Not looked after',
}
const everyWay = [byMonth, byTeam, byType, byPlacement, byAge, bySex]
const started = when(missingEpisode, 'started')
const returned = when(missingEpisode, 'returned')

type Local = Pick<Measure, 'meaning' | 'placedBy' | 'better' | 'versions'> &
  Partial<Pick<Measure, 'target' | 'source' | 'by'>>
const local = (id: string, name: string, rest: Local): Measure =>
  measure(id, name, {
    target: null,
    by: everyWay,
    owner: 'Missing and exploitation lead',
    source: 'reference/measures.md section H',
    checked: false,
    ...rest,
  })

export const missingEpisodes = local('missing_episodes', 'Missing episodes', {
  meaning: 'How many times children were reported missing, absent or away without authorisation.',
  placedBy: 'the day the episode started',
  better: 'lower',
  versions: [{ from: sinceGuidance, counts: { is: 'records', of: started } }],
})

export const missingChildren = local('missing_children', 'Children who went missing', {
  meaning: 'How many different children were reported missing at least once.',
  placedBy: 'the day the episode started',
  better: 'lower',
  versions: [{ from: sinceGuidance, counts: { is: 'children', of: started, atLeast: 1 } }],
})

export const repeatMissingChildren = local('repeat_missing_children', 'Children who went missing more than once', {
  meaning: 'How many different children were reported missing at least twice in the period.',
  placedBy: 'the day the episode started',
  better: 'lower',
  versions: [{ from: sinceGuidance, counts: { is: 'children', of: started, atLeast: 2 } }],
})

export const missingLength = local('missing_length', 'Length of episodes', {
  meaning: 'The middle length of the episodes that have ended, in hours.',
  placedBy: 'the day the episode started',
  better: 'lower',
  versions: [{ from: sinceGuidance, counts: { is: 'median', of: started, until: 'returned', unit: 'hours' } }],
})

export const interviewsOffered = local('interviews_offered', 'Return interviews offered', {
  meaning: 'Of the children’s returns, how many led to an interview being offered, held or refused.',
  placedBy: 'the day of return',
  better: 'higher',
  target: 100,
  versions: [
    {
      from: sinceGuidance,
      counts: {
        is: 'share',
        of: returned,
        have: [
          those(returnInterview, {
            outcome: ['offered', 'held', 'attempted', 'declined_by_child', 'declined_by_parent', 'covered'],
          }),
        ],
      },
      leavesOut: [
        {
          words: 'the home authority holds the interview',
          those: those(missingEpisode, { no_interview: 'home_authority' }),
        },
      ],
    },
  ],
})

export const interviewsHeld = local('interviews_held', 'Return interviews held', {
  meaning: 'Of the children’s returns, how many led to an interview. Refusals stay in the count.',
  placedBy: 'the day of return',
  better: 'higher',
  target: 100,
  versions: [
    {
      from: sinceGuidance,
      counts: { is: 'share', of: returned, have: [those(returnInterview, { outcome: ['held', 'covered'] })] },
      leavesOut: [
        {
          words: 'the home authority holds the interview',
          those: those(missingEpisode, { no_interview: 'home_authority' }),
        },
      ],
    },
  ],
})

export const interviewsInTime = local('interviews_in_time', 'Return interviews within 72 hours', {
  meaning:
    'Of the children’s returns, how many had their interview within the hours allowed. Refusals stay in the count.',
  placedBy: 'the day of return',
  better: 'higher',
  target: 100,
  versions: [{ from: sinceGuidance, counts: { is: 'in time', of: returnToInterview } }],
})

export const interviewsRefused = local('interviews_refused', 'Return interviews refused', {
  meaning: 'Of the returns after which an interview was offered, how many were refused by the child or a parent.',
  placedBy: 'the day of return',
  better: 'lower',
  versions: [
    {
      from: sinceGuidance,
      counts: {
        is: 'share',
        of: returned,
        among: [
          those(returnInterview, {
            outcome: ['offered', 'held', 'attempted', 'declined_by_child', 'declined_by_parent', 'covered'],
          }),
        ],
        have: [those(returnInterview, { outcome: ['declined_by_child', 'declined_by_parent'] })],
      },
    },
  ],
})

export const promptsAnsweredInTime = local('prompts_answered_in_time', 'Prompts answered in time', {
  meaning:
    'Of the prompts raised about missing children, how many were answered in the time allowed, by a record or a reason.',
  placedBy: 'the day the pattern became known here',
  better: 'higher',
  target: 100,
  by: [byMonth, byTeam, byAge, bySex],
  versions: [{ from: sinceGuidance, counts: { is: 'in time', of: promptToAnswer } }],
})

export const missingMeasures = [
  missingEpisodes,
  missingChildren,
  repeatMissingChildren,
  missingLength,
  interviewsOffered,
  interviewsHeld,
  interviewsInTime,
  interviewsRefused,
  promptsAnsweredInTime,
] as const
