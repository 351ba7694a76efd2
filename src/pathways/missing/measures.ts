import {
  interviewsHeld,
  interviewsInTime,
  interviewsOffered,
  interviewsRefused,
  interviewsTold,
  promptsAnsweredInTime,
} from './interview-measures.ts'
import { local, sinceGuidance, started } from './local.ts'

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

export const repeatRate = local('repeat_missing_share', 'Share of missing children who went missing again', {
  meaning: 'Of the different children who went missing in the period, how many went missing at least twice in it.',
  placedBy: 'the day the episode started',
  better: 'lower',
  did: 'went missing again',
  versions: [{ from: sinceGuidance, counts: { is: 'children', of: started, atLeast: 2, among: 'any' } }],
})

export const missingLength = local('missing_length', 'Length of episodes', {
  meaning: 'The middle length of the episodes that have ended, in hours.',
  placedBy: 'the day the episode started',
  better: 'lower',
  versions: [{ from: sinceGuidance, counts: { is: 'median', of: started, until: 'returned', unit: 'hours' } }],
})

export * from './interview-measures.ts'

export const missingMeasures = [
  missingEpisodes,
  missingChildren,
  repeatMissingChildren,
  repeatRate,
  missingLength,
  interviewsOffered,
  interviewsHeld,
  interviewsInTime,
  interviewsRefused,
  interviewsTold,
  promptsAnsweredInTime,
] as const
