import { byAge, byMonth, bySex, byTeam, type CodedBreakdown } from '#language/breakdown.ts'
import { those, when } from '#language/when.ts'
import { local, returned, sinceGuidance } from './local.ts'
import { themes } from './interviews.ts'
import { missingEpisode, returnInterview } from './records.ts'
import { promptToAnswer, returnToInterview } from './timescales.ts'

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
  did: 'were refused',
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

/** One theme, several or none: each interview once, so that they sum to the interviews (MIS-20). */
export const byTheme: CodedBreakdown = {
  id: 'theme',
  name: 'Theme',
  is: 'coded',
  fields: themes.coded,
  several: 'Several themes',
  none: 'No theme coded',
  told: themes.told,
}

export const interviewsTold = local('interviews_told', 'Return interviews, by what they told', {
  meaning: 'How many return interviews were held, and which themes they were coded with.',
  placedBy: 'the day of the interview',
  better: 'neither',
  by: [byMonth, byTeam, byTheme, byAge, bySex],
  source:
    'Haringey’s report to scrutiny, 13 December 2016: we learn any necessary lessons; the definition is local practice',
  versions: [
    { from: sinceGuidance, counts: { is: 'records', of: when(returnInterview, 'happened', { outcome: 'held' }) } },
  ],
})

export const promptsAnsweredInTime = local('prompts_answered_in_time', 'Prompts answered in time', {
  meaning:
    'Of the prompts raised about missing children, how many were answered in the time that their rule allows, by a record or a reason.',
  placedBy: 'the day the pattern became known here',
  better: 'higher',
  target: 100,
  by: [byMonth, byTeam, byAge, bySex],
  versions: [{ from: sinceGuidance, counts: { is: 'in time', of: promptToAnswer } }],
})
