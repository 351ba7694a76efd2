import { choice, day, instant, longText, person, records, text, worker } from '../field.ts'
import { record } from '../record.ts'

/** Two records are of one child: the subject stays, the duplicate's records are read as its own. Withdrawing it parts them again. */
export const merge = record(
  'merge',
  'Two records are of one child',
  {
    duplicate: person('Which record is the duplicate?').neededTo('complete'),
    merged_on: day('When was this agreed?').neededTo('complete'),
    why: longText('How do you know they are one child?').neededTo('complete'),
  },
  { speaksOf: 'merged_on' },
)

/** Today's restriction governs every past version (design.md section 5). */
export const restriction = record(
  'restriction',
  'Restricted record',
  {
    from: day('From').neededTo('complete'),
    until: day('Until'),
    why: longText('Why is it restricted?').neededTo('complete'),
    ask: worker('Whom should someone ask?'),
  },
  { speaksOf: 'from', recordedBy: ['divisional_manager', 'director'] },
)

/**
 * One record is closed, and the child's others are not: to all but those who open restricted children, in every version of it and in
 * what was issued before. What belongs to it is closed with it, and so is the restriction itself, which says why.
 */
export const recordRestriction = record(
  'record_restriction',
  'Restriction of one record',
  {
    from: day('From').neededTo('complete'),
    until: day('Until'),
    why: longText('Why is it restricted?').neededTo('complete'),
  },
  {
    speaksOf: 'from',
    closes: 'what it belongs to',
    recordedBy: ['divisional_manager', 'director'],
    openTo: 'restricted',
    oneLine: () => 'One record was restricted',
    help: 'It closes this record and what belongs to it to whoever may not open restricted children. Figures count it still',
  },
)

/**
 * On adoption the record of who the child was is closed to everybody but the adoption archive, whatever their post. Withdrawing
 * it opens the record again, unless the child has a new identity by then.
 */
export const adoptionSeal = record(
  'adoption_seal',
  'Sealed on adoption',
  {
    ordered_on: day('When was the adoption order made?')
      .must('The date must be today or in the past', (on, { today }) => on <= today)
      .neededTo('complete'),
    why: longText('Who asked for it to be sealed?').neededTo('complete'),
  },
  {
    speaksOf: 'ordered_on',
    recordedBy: ['divisional_manager', 'director', 'adoption_archivist'],
    help: 'From the moment you save it you cannot open this record either: the adoption archive alone can',
  },
)

/** Whom a sealed child became. It stands on the sealed record, and nothing on the other says so. */
export const adoptedAs = record(
  'adopted_as',
  'New identity after adoption',
  {
    new_child: person('Who is the child now?').neededTo('complete'),
    made_on: day('When was the new record made?').neededTo('complete'),
  },
  {
    speaksOf: 'made_on',
    recordedBy: ['adoption_archivist'],
    openTo: 'adoption archive',
    oneLine: () => 'The child has a new identity',
  },
)

/** A pattern was noticed and someone was asked; made by the system, answered by people (law 4). */
export const promptRaised = record(
  'prompt',
  'Prompt',
  {
    rule: text('Rule').neededTo('complete'),
    rule_words: text('The rule as it stood').neededTo('complete'),
    known: instant('When the pattern became known here').neededTo('complete'),
    grounds: records('The records that raised it').neededTo('complete'),
    joined: records('The records that joined it while it waited'),
    asks: text('Role asked').neededTo('complete'),
    asked: worker('Person asked'),
    grounds_removed: choice('Were its grounds later corrected away?', { yes: 'Yes: confirm that no answer is needed' }),
  },
  { speaksOf: 'known', about: ['*'], recordedBy: [], oneLine: (a) => a.rule_words ?? '' },
)

/** A named person's reason for answering a prompt without the record it asked for. */
export const promptAnswer = record(
  'prompt_answer',
  'Reason given to a prompt',
  {
    answered: instant('When?').neededTo('complete'),
    why: choice('Why is what was asked not needed?', {
      by_record: 'It has been done: the record is linked',
      already_held: 'It was held already',
      other_plan: 'Another plan covers it',
      not_warranted: 'The circumstances do not warrant it',
      grounds_wrong: 'The records that raised it were wrong',
      not_ours: 'Another authority is responsible',
      other: 'Another reason',
    }).neededTo('complete'),
    by_records: records('The records that answer it'),
    reason: longText('Your reason')
      .neededTo('complete')
      .must('Give the reason in a sentence', (reason) => reason.trim().length >= 5),
  },
  {
    speaksOf: 'answered',
    about: ['prompt'],
    recordedBy: ['team_manager', 'principal_team_manager', 'divisional_manager', 'director'],
  },
)

/** A dated choice of an authority's: a limit, a window, a switch, a word. The value is JSON text. */
export const setting = record(
  'setting',
  'Setting',
  {
    key: text('Which setting?').neededTo('complete'),
    value: text('Value').neededTo('complete'),
    from: day('From which day?').neededTo('complete'),
    why: longText('Why?').neededTo('complete'),
  },
  { speaksOf: 'from', subject: 'authority', recordedBy: ['administrator', 'performance_analyst'] },
)
