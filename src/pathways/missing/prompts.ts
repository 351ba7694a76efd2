import { day } from '#language/day.ts'
import { hours, workingDays } from '#language/limits.ts'
import { prompt } from '#language/prompt.ts'
import { those, when } from '#language/when.ts'
import { strategyDiscussion } from '../protection/records.ts'
import { exploitationFlag, missingEpisode, returnInterview } from './records.ts'

const asked = {
  asks: 'team_manager',
  to: 'Hold a strategy discussion, or say why one is not needed',
  answeredBy: strategyDiscussion,
  within: workingDays(3),
  urgency: 'ordinary',
  checked: false,
  from: day('2009-07-01'),
} as const

const localPolicy =
  'Pan-Cheshire Missing from Home policy, as Halton’s report of 4 January 2016 describes it; the numbers are a default'

/** Every number is an authority's dated setting, tried on its own history before it is switched on (MIS-05). */
export const repeatMissing = prompt('repeat_missing', 'Going missing repeatedly', {
  ...asked,
  because: '{atLeast} or more missing episodes in {withinDays} days',
  notices: { is: 'count', of: when(missingEpisode, 'started'), atLeast: 3, withinDays: 90 },
  source: localPolicy,
  on: true,
})

export const missingMoreOften = prompt('missing_more_often', 'Going missing more often', {
  ...asked,
  because: 'More episodes in {withinDays} days than in the {withinDays} before, and {atLeast} at least',
  notices: { is: 'rising', of: when(missingEpisode, 'started'), atLeast: 2, withinDays: 30 },
  source: localPolicy,
  on: false,
})

export const missingForLonger = prompt('missing_for_longer', 'Missing for longer', {
  ...asked,
  because: 'More than {times} times as long as the child’s middle episode of {atLeastEarlier} or more before it',
  notices: { is: 'longer', of: when(missingEpisode, 'started'), until: 'returned', times: 2, atLeastEarlier: 2 },
  source: localPolicy,
  on: false,
})

export const missingCloserTogether = prompt('missing_closer_together', 'Episodes closer together', {
  ...asked,
  because: 'Two shortening gaps between three episodes, the last under {underDays} days',
  notices: { is: 'closer', of: when(missingEpisode, 'started'), underDays: 14 },
  source: localPolicy,
  on: false,
})

export const stillMissing = prompt('still_missing', 'Still missing', {
  ...asked,
  because: 'Still missing after {afterHours} hours',
  notices: { is: 'still open', of: when(missingEpisode, 'started'), until: 'returned', afterHours: 24 },
  within: hours(24),
  urgency: 'at_once',
  source: 'Local practice: a strategy discussion after 24 hours, at once where the risk is high',
  on: true,
})

export const missingWithFlag = prompt('missing_with_flag', 'Missing with an exploitation flag', {
  ...asked,
  because: 'Went missing while flagged as at risk of exploitation',
  notices: {
    is: 'while',
    of: when(missingEpisode, 'started'),
    holds: those(exploitationFlag),
    from: 'from',
    until: 'until',
  },
  within: workingDays(1),
  urgency: 'urgent',
  source: localPolicy,
  on: true,
})

export const harmDisclosed = prompt('harm_disclosed', 'Harm disclosed at interview', {
  ...asked,
  because: 'The child disclosed harm at a return home interview',
  notices: { is: 'any', of: when(returnInterview, 'happened', { harm: 'yes' }) },
  within: hours(24),
  urgency: 'at_once',
  source: 'Working Together to Safeguard Children: information that warrants a strategy discussion',
  on: true,
})

export const noInterviewDate = prompt('no_interview_date', 'No interview date', {
  ...asked,
  asks: 'team_manager',
  to: 'See that an interview is offered, or say why none will be',
  because: '{afterHours} hours after the return, no interview has been planned, offered or recorded',
  notices: {
    is: 'without',
    of: when(missingEpisode, 'returned'),
    lacks: those(returnInterview),
    afterHours: 48,
    unless: ['interview_planned', 'no_interview'],
  },
  answeredBy: returnInterview,
  // Raised at 48 hours, it leaves what is left of the 72 in which the interview is to be held.
  within: hours(24),
  urgency: 'urgent',
  source: 'Local practice: offered within 24 to 48 hours',
  on: true,
})

export const missingPrompts = [
  repeatMissing,
  missingMoreOften,
  missingForLonger,
  missingCloserTogether,
  stillMissing,
  missingWithFlag,
  harmDisclosed,
  noInterviewDate,
] as const
