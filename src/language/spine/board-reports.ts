import { day, instant, longText, number, records, text, worker } from '../field.ts'
import { record } from '../record.ts'
import type { RoleId } from '../roles.ts'

/** Those who write reports to committees. Until one is issued, only they and whoever is asked for something read it. */
const writers = ['performance_analyst', 'divisional_manager', 'director', 'administrator'] as const
/** Whoever can be asked for words or for a signature. */
const asked: readonly RoleId[] = [
  ...writers,
  'team_manager',
  'principal_team_manager',
  'reviewing_officer',
  'chief_executive',
  'lead_member',
  'councillor',
  'partner_agency',
]
const drafting = { subject: 'authority', openTo: 'issue', recordedBy: writers, about: ['board_report'] } as const

/** A form of report that a council added: the file itself, as it was sent. */
export const committeeTemplate = record(
  'committee_template',
  'Form of report for a committee',
  {
    template: text('Its id').neededTo('complete'),
    content: longText('The file').neededTo('complete'),
    from: day('From when?').neededTo('complete'),
  },
  { speaksOf: 'from', subject: 'authority', recordedBy: writers },
)

/** A report to a committee while it is written. All that it says belongs to it: its parts, figures and signatures. */
export const boardReport = record(
  'board_report',
  'Report to a committee',
  {
    template: text('In which form?').neededTo('complete'),
    title: text('What is its subject?').neededTo('complete'),
    meeting: day('On which day does the committee meet?').neededTo('complete'),
    from: day('From which day are its figures?').neededTo('complete'),
    until: day('Until which day?').neededTo('complete'),
    inspections: records('Which inspections or reviews is it about?', ['inspection']),
    appendix: records('Which version of the plan is its appendix?', ['plan_version']),
  },
  {
    speaksOf: 'meeting',
    subject: 'authority',
    openTo: 'issue',
    recordedBy: writers,
    oneLine: (a) => a.title ?? 'Subject not said',
    source: 'The five committee reports of 2011 to 2023: each committee has its own form',
  },
)

/** What one part says: a section, or a line of the front sheet. Two who write the same part are shown both versions. */
export const reportPart = record(
  'report_part',
  'Part of a report to a committee',
  {
    part: text('Which part?').neededTo('complete'),
    words: longText('What does it say?'),
    nothing: text('Or in which words is there nothing to report?'),
    written_on: day('When?').neededTo('complete'),
  },
  { ...drafting, speaksOf: 'written_on' },
)

/** A figure that a report refers to, and from what was known when: it stays that number until somebody brings it up to date. */
export const reportFigure = record(
  'report_figure',
  'Figure in a report to a committee',
  {
    number: number('Its number in the report', '').neededTo('complete'),
    measure: text('Which measure?').neededTo('complete'),
    from: day('From which day?').neededTo('complete'),
    until: day('Until which day?').neededTo('complete'),
    by: text('Divided by what?'),
    known: instant('As it was known when?').neededTo('complete'),
  },
  { ...drafting, speaksOf: 'until' },
)

/** Words asked of one person by a day; what they say is a version of it. */
export const reportCommentary = record(
  'report_commentary',
  'Commentary in a report to a committee',
  {
    part: text('In which section?').neededTo('complete'),
    asks: text('What are they asked?').neededTo('complete'),
    of: worker('Who is asked?').neededTo('complete'),
    due: day('By when?').neededTo('complete'),
    words: longText('What do you say?')
      .hint('Name no child: it is read by everybody whom the report is for')
      .neededTo('complete'),
  },
  { ...drafting, recordedBy: asked, speaksOf: 'due' },
)

/** Who signs in a capacity for which there is no role here, such as an independent chair. */
export const reportSignatory = record(
  'report_signatory',
  'Who signs a report to a committee',
  {
    as: text('As whom?').neededTo('complete'),
    who: worker('Who is that?').neededTo('complete'),
    named_on: day('When were they named?').neededTo('complete'),
  },
  { ...drafting, speaksOf: 'named_on' },
)

/** A signature. It stands until anything in the report changes. */
export const reportSignOff = record(
  'report_sign_off',
  'Signature under a report to a committee',
  {
    as: text('As whom?').neededTo('complete'),
    signed_on: day('When?').neededTo('complete'),
  },
  { ...drafting, recordedBy: asked, speaksOf: 'signed_on' },
)
