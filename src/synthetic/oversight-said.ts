import type { RoleId } from '#language/roles.ts'

export type Action = {
  what: string
  owner: readonly [RoleId, number]
  /** Days from the review to when it is due, and to when it ended. */
  within: number
  after?: number
  knownBy: string
  cameOf?: string
  dropped?: true
}

export const notHeld = 'The inspectors were here. The director told the Lead Member by telephone who had been missing.'

export const asked: readonly string[] = [
  'Lead Member: why has CODE gone again within the week? Director: the placement is being looked at; the interview said that a friend had moved.',
  'Lead Member: who has spoken to CODE since? Director: the return interviewer, on the day after. What was said went to the police.',
  'Director: is the plan for CODE working? The team’s manager thinks that it is too early to say, and will report next week.',
  'Lead Member: how many of these are from one home? Two of them. The home’s manager is to be asked what has changed.',
]

/** By how many weeks ago their review was. */
export const actions: Readonly<Record<number, Action>> = {
  14: {
    what: 'Ask the home what changed for young people at weekends',
    owner: ['divisional_manager', 0],
    within: 7,
    after: 6,
    knownBy: 'The home has told us, and fewer go on Saturdays',
    cameOf:
      'Staff at weekends were all from an agency. Two of their own now work each weekend; no weekend episode in the month since.',
  },
  12: {
    what: 'Agree with the police who rings whom in the first hour',
    owner: ['principal_team_manager', 0],
    within: 14,
    after: 20,
    knownBy: 'Both sides have the same page, and a test call works',
    cameOf: 'One page is agreed. The test call reached the duty desk at the second try; it is tried again in a month.',
  },
  10: {
    what: 'Look for a placement nearer to the young person’s family',
    owner: ['divisional_manager', 1],
    within: 21,
    after: 18,
    knownBy: 'A placement within ten miles is offered',
    cameOf: 'The young person was asked and wants to stay at their school, so it will not be looked for.',
    dropped: true,
  },
  7: {
    what: 'Check that every return interview of this case reached the social worker',
    owner: ['principal_team_manager', 1],
    within: 7,
    after: 7,
    knownBy: 'Each interview has a record of whom it was shared with',
    cameOf: 'Four of five had. The fifth was shared late; the interviewer now shares on the same day.',
  },
  5: {
    what: 'Ask the bus company and the police about the station in the evenings',
    owner: ['principal_team_manager', 0],
    within: 14,
    knownBy: 'We know who gathers there, and the police have a plan',
  },
  2: {
    what: 'Hold a strategy discussion with the home authority',
    owner: ['divisional_manager', 0],
    within: 14,
    knownBy: 'It is held, and its actions have owners',
  },
}
