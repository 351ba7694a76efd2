import { choice, day, longText, measures, number, records, text, worker, yesOrNo } from '#language/field.ts'
import { record } from '#language/record.ts'
import { own } from './keepers.ts'

/** A financial year as papers write it: 2017/18. */
export const isFinancialYear = (typed: string): boolean => {
  const [, first, second] = /^(20\d\d)\/(\d\d)$/.exec(typed) ?? []
  return first !== undefined && (Number(first) + 1) % 100 === Number(second)
}

/** A sum of money, what it is for and how far it is decided (FIN-01, FIN-02, FIN-03). */
export const investment = record(
  'investment',
  'Sum of money',
  {
    purpose: text('What is it for?').neededTo('complete'),
    amount: number('How much in each year?', 'pounds').neededTo('complete'),
    is: choice('What kind of money is it?', {
      ongoing: 'Revenue, every year',
      short: 'Revenue, for some years',
      capital: 'Capital',
    }).neededTo('complete'),
    first_year: text('In which financial year does it begin?')
      .hint('Such as 2017/18')
      .neededTo('complete')
      .must('Give a financial year, such as 2017/18', isFinancialYear),
    years: number('For how many years?', 'years'),
    decision: choice('How far is it decided?', {
      proposed: 'Proposed by officers',
      recommended: 'Recommended to whoever decides',
      decided: 'Decided',
    }).neededTo('complete'),
    decided_by: text('By whom, or to whom?'),
    decided_on: day('When?'),
    part_of: records('Part of which larger sum?', ['investment']),
    recommendations: records('Which recommendations does it serve?', ['recommendation']),
    programmes: records('Which programmes does it serve?', ['programme']),
    benefit: measures('Which measures would show what it bought?'),
    taken_from: text('Where is it said?').hint('The document and paragraph'),
  },
  { ...own, speaksOf: 'decided_on', oneLine: (a) => a.purpose ?? 'Sum', source: 'Requirements FIN-01 to FIN-03' },
)

/** A policy or strategy, and when somebody who may has to approve it (FIN-05, FIN-12). */
export const policy = record(
  'policy',
  'Policy or strategy',
  {
    name: text('What is it called?').neededTo('complete'),
    edition: text('Which version?'),
    owner: worker('Who owns it?').neededTo('complete'),
    approver: text('Who approves it?').hint('The body or post').neededTo('complete'),
    approval_due: day('When is it to be approved?'),
    approval_said: text('What is said of that, where no day is given?').hint('Such as Cabinet 2017'),
    approved_on: day('When was it approved?'),
    review_by: day('When must it be looked at again?'),
    promised_in: text('In which report was it promised?'),
  },
  {
    ...own,
    speaksOf: ['approved_on', 'approval_due'],
    oneLine: (a) => a.name ?? 'Policy',
    source: 'Requirements FIN-05 and FIN-12',
  },
)

/** A change in law or national policy that the service must be ready for (FIN-06, INS-26). */
export const policyWatch = record(
  'policy_watch',
  'Change in law or national policy',
  {
    what: text('What is changing?').neededTo('complete'),
    from: day('From when?'),
    from_said: text('What is said of when, where no day is given?'),
    impact: longText('What will it mean here?').neededTo('complete'),
    owner: worker('Who watches it?').neededTo('complete'),
    done: longText('What has been done about it?'),
  },
  { ...own, speaksOf: 'from', oneLine: (a) => a.what ?? 'Change', source: 'Requirements FIN-06 and INS-26' },
)

/** What the law asks of members and senior leaders, and how each meets it (GOV-19). */
export const memberDuty = record(
  'member_duty',
  'Duty of a member or senior leader',
  {
    post: text('Whose duty is it?').hint('The post, and not the person').neededTo('complete'),
    duty: longText('What is the duty?').neededTo('complete'),
    law: text('Where does it come from?'),
    met_by: longText('How is it met?'),
    evidence: longText('What is the evidence?'),
    inducted: yesOrNo('Have they been inducted and trained for it?'),
    trained_on: day('When was that?').onlyWhen('inducted', 'yes').neededTo('complete'),
  },
  { ...own, speaksOf: 'trained_on', oneLine: (a) => a.duty ?? 'Duty', source: 'Requirement GOV-19' },
)

export const moneyRecords = [investment, policy, policyWatch, memberDuty] as const
