import { day, longText, text } from '../field.ts'
import { record } from '../record.ts'

const noName = 'Name no child: it is read by everybody whom the report is sent to'

/** What the holder of a role says of a report's figures, before it goes out. The report keeps it as it stood when it was issued. */
export const commentaryGiven = record(
  'commentary',
  'Commentary on a report',
  {
    publication: text('On which report?').neededTo('complete'),
    for_day: day('On that of which day?').neededTo('complete'),
    asks: text('The question').neededTo('complete'),
    words: longText('What do you say?').hint(noName).neededTo('complete'),
  },
  {
    speaksOf: 'for_day',
    subject: 'authority',
    recordedBy: [
      'team_manager',
      'principal_team_manager',
      'divisional_manager',
      'performance_analyst',
      'director',
      'chief_executive',
      'lead_member',
    ],
  },
)

/** What those who read a report decided on it, and why: kept beside the report, which does not change for it. */
export const decisionMade = record(
  'decision',
  'Decision on a report',
  {
    publication: text('On which report?').neededTo('complete'),
    for_day: day('On that of which day?').neededTo('complete'),
    asks: text('What they were asked').neededTo('complete'),
    decided: longText('What was decided?').hint(noName).neededTo('complete'),
    reasons: longText('Why?').hint(noName).neededTo('complete'),
    decided_on: day('When?').neededTo('complete'),
  },
  {
    speaksOf: ['decided_on', 'for_day'],
    subject: 'authority',
    recordedBy: ['principal_team_manager', 'divisional_manager', 'director', 'chief_executive', 'lead_member'],
  },
)
