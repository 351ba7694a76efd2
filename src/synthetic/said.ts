/** What invented people write. Plain and short, as hurried people do, and about nobody. */
export const actions = [
  'Police checking known addresses; carer to ring at 22:00',
  'Carers to call friends and family, police informed',
  'Visit the home in the morning; return interview to be offered',
  'Missing coordinator told; trigger plan in use',
  'Duty worker to speak to parent within the hour',
  'Known places to be checked by police and staff',
  'Parent to ring when the child is back',
  'Placement following its missing plan; out of hours team aware',
] as const

export const placesFound = [
  'At a friend’s house',
  'In the town centre',
  'At a relative’s address',
  'At the railway station',
  'Came back alone',
  'In a park',
  'At an address not known before',
] as const

export const interviewSaid = [
  'Wanted to see friends and lost track of time. Feels the rules are stricter than at home.',
  'Had argued about a phone and went to cool off. Stayed with a friend from school.',
  'Does not want to say where. Says nobody hurt them. Would like to see their brother more often.',
  'Misses family. Asked for more contact and for someone to listen.',
  'Was with older friends. Was given food and a lift home. We talked about keeping safe.',
  'Unhappy at school and did not want to come back to talk about it.',
] as const

export const peopleMet = [
  'A friend from school',
  'Two friends, names not given',
  'Family',
  'Alone',
  'An older friend',
  'Did not say',
] as const
export const placesGone = [
  'A friend’s house',
  'The town centre',
  'Another town by train',
  'A relative’s address',
  'A park near the placement',
  'Did not say',
] as const
export const notPossible = [
  'Moved placement before the visit',
  'In hospital',
  'In custody',
  'Could not be reached after three visits',
] as const
export const shared = [
  'Places and friends named, and what would help',
  'Concerns about an older person, with the child’s words',
  'What the child asked for from the placement',
  'Times, places and transport used',
] as const

export const discussed = [
  'Police hold no new intelligence. School reports falling attendance. Placement has seen new clothes.',
  'Health know of no injury. Social care have seen three episodes in as many weeks.',
  'Police will check an address named by the child. School say friends changed this term.',
  'All agencies know the family. No one address comes up twice.',
] as const
export const smart = [
  ['Agree a missing trigger plan with the placement', 'Plan signed and on file'],
  ['Meet the child to talk about what pulls them away', 'Visit recorded with the child’s views'],
  ['Map friends and places and share with the police', 'Map shared and looked at in the next meeting'],
  ['Offer a place with the exploitation team', 'First session held'],
  ['Review the placement’s boundaries with the carers', 'Carers say that they are working'],
  ['Ask school for a reduced timetable to end', 'Full timetable in place'],
] as const
export const contingencies = [
  'If the child goes missing again, meet within one working day',
  'If the placement cannot hold, go to the resource panel the same week',
  'If the plan is not agreed in time, the principal manager decides',
  'If the child will not meet us, the school nurse tries',
] as const
export const reasons: Readonly<Record<string, readonly string[]>> = {
  already_held: [
    'A strategy discussion last week covered this',
    'Discussed at the missing panel with the police on Tuesday',
  ],
  other_plan: [
    'The child protection plan covers this and is reviewed next week',
    'Covered by the looked-after plan and the trigger plan',
  ],
  not_warranted: [
    'Late home from family contact, with the family throughout',
    'Minutes late on each occasion; carers and police agree there is no concern',
    'Agreed with police that this was boundary testing',
  ],
  grounds_wrong: ['Entered twice by the out of hours team'],
  not_ours: ['The home authority holds the discussion and has told us so'],
}
