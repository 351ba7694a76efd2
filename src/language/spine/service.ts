import { choice, day, team, text, worker, yesOrNo } from '../field.ts'
import { isMailAddress } from '../mail-address.ts'
import { record } from '../record.ts'
import { roleWords } from '../roles.ts'

export const workerDetails = record(
  'worker_details',
  'Worker',
  {
    name: text('Name').neededTo('complete'),
    email: text('Mail address').must('Enter one mail address, such as name@council.gov.uk', isMailAddress),
    sign_in_name: text('Name at the identity provider').hint('Only where it is not the mail address'),
    social_work_england: text('Social Work England number'),
    started: day('Started'),
    left: day('Left'),
  },
  { speaksOf: 'started', subject: 'worker', recordedBy: ['administrator'] },
)

/** A role held, in a team or across the authority. What a person may see follows from it. */
export const post = record(
  'post',
  'Post held',
  {
    role: choice('Role', roleWords).neededTo('complete'),
    team: team('Team'),
    from: day('From').neededTo('complete'),
    until: day('Until'),
    by_group: text('Given by which group?').hint('Of the identity provider; it ends when they are no longer in it'),
  },
  { speaksOf: 'from', subject: 'worker', recordedBy: ['administrator'] },
)

/** What being in a group at the council's identity provider gives: a role, perhaps in a team. */
export const signInGroup = record(
  'sign_in_group',
  'Group at the identity provider',
  {
    group: text('Which group?')
      .hint('Exactly as the provider says it, which may be a name or an id')
      .neededTo('complete'),
    role: choice('Which role does it give?', roleWords).neededTo('complete'),
    team: team('In which team?'),
    from: day('From').neededTo('complete'),
    until: day('Until'),
  },
  {
    speaksOf: 'from',
    subject: 'authority',
    recordedBy: ['administrator'],
    openTo: 'people',
    oneLine: (a) => `${a.group ?? 'Group not recorded'}: ${a.role ? roleWords[a.role] : 'role not recorded'}`,
  },
)

/** Who answers while someone is on leave. */
export const cover = record(
  'cover',
  'Cover for leave',
  {
    covered_by: worker('Who covers?').neededTo('complete'),
    from: day('From').neededTo('complete'),
    until: day('Until').neededTo('complete'),
  },
  { speaksOf: 'from', subject: 'worker' },
)

/** Every service restructures mid-year: a team is dated and knows what it came from. */
export const teamDetails = record(
  'team_details',
  'Team',
  {
    name: text('Name').neededTo('complete'),
    from: day('From').neededTo('complete'),
    until: day('Until'),
    predecessor: team('Which team did it come from?'),
    front_door: yesOrNo('Is it the front door?'),
  },
  { speaksOf: 'from', subject: 'team', recordedBy: ['administrator'] },
)

export const agencyDetails = record(
  'agency_details',
  'Agency',
  {
    name: text('Name').neededTo('complete'),
    what: choice('What is it?', {
      police: 'Police',
      health: 'Health',
      education: 'School or education',
      probation: 'Probation',
      youth_justice: 'Youth justice',
      housing: 'Housing',
      voluntary: 'Voluntary sector',
      other_authority: 'Another authority',
      other: 'Other',
    }),
    from: day('From'),
    until: day('Until'),
  },
  { speaksOf: 'from', subject: 'agency', recordedBy: ['administrator'] },
)

/** Who is responsible: by role, several at once, dated. */
export const allocation = record(
  'allocation',
  'Allocation',
  {
    worker: worker('Who?'),
    team: team('In which team?').neededTo('complete'),
    role: choice('As what?', {
      social_worker: 'Social worker',
      personal_adviser: 'Personal adviser',
      reviewing_officer: 'Reviewing officer',
      return_interviewer: 'Return interviewer',
      family_support: 'Family support worker',
      duty: 'Duty',
    }).neededTo('complete'),
    from: day('From').neededTo('complete'),
    until: day('Until'),
  },
  {
    speaksOf: 'from',
    oneLine: (a) => `Allocated: ${(a.role ?? 'role not recorded').replaceAll('_', ' ')}${a.until ? ', ended' : ''}`,
  },
)
