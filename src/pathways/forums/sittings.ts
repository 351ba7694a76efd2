import { attendance, choice, day, longText, measures, number, records, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { keepers, nameNoChild, own } from '../improvement/keepers.ts'
import { notInFuture } from '../rules.ts'

/** One sitting: who came, and its minutes, which are signed off. */
export const meeting = record(
  'meeting',
  'Meeting',
  {
    on: day('When is it, or was it?').neededTo('complete'),
    held: choice('Was it held?', { planned: 'It is to come', yes: 'Yes', no: 'It was not held' }).neededTo('complete'),
    why_not: longText('Why was it not held?').onlyWhen('held', 'no').neededTo('complete'),
    agencies: attendance('Who was invited, and who took part?').onlyWhen('held', 'yes').neededTo('sign off'),
    notes: longText('What else should be remembered?').hint(nameNoChild),
  },
  { ...own, speaksOf: 'on', about: ['forum'], signedOff: true, oneLine: () => 'Meeting' },
)

export const agendaItem = record(
  'agenda_item',
  'Item of an agenda',
  {
    place: number('Which in order?', 'in order'),
    matter: text('What is it about?').neededTo('complete'),
    from: text('Who brings it?'),
    paper: text('Which paper?'),
    asks: choice('What is asked?', { decide: 'A decision', consider: 'To consider it', note: 'To note it' }),
    recommendations: records('Which recommendations?', ['recommendation']),
  },
  { ...own, about: ['meeting'], oneLine: (a) => a.matter ?? 'Item' },
)

/** What a forum decided. Where it must give reasons, its minutes are not signed off while one lacks them. */
export const forumDecision = record(
  'forum_decision',
  'Decision of a forum',
  {
    matter: text('On what?').neededTo('complete'),
    decided: longText('What was decided?').hint(nameNoChild).neededTo('complete'),
    reasons: longText('Why?').hint(nameNoChild),
    recommendations: records('On which recommendations?', ['recommendation']),
    figure: measures('On which figures?'),
  },
  { ...own, about: ['meeting'], oneLine: (a) => a.decided ?? 'Decision' },
)

/** Carried from meeting to meeting until somebody says what came of it. */
export const forumAction = record(
  'forum_action',
  'Action of a forum',
  {
    what: text('What will be done?').hint(nameNoChild).neededTo('complete'),
    owner: worker('Who will do it, where they work here?'),
    owner_said: text('Which post and agency, where they do not?').unlessAnswered('owner'),
    by: day('By when?').neededTo('complete'),
    outcome: choice('What has become of it?', { done: 'It is done', dropped: 'It will not be done' }),
    ended: day('When was that?')
      .onlyWhen('outcome', 'done', 'dropped')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    came_of: longText('What came of it?').onlyWhen('outcome', 'done', 'dropped').neededTo('complete'),
  },
  { ...own, speaksOf: 'by', about: ['meeting'], oneLine: (a) => a.what ?? 'Action' },
)

/** What was asked of officers, what they answered, and what changed because of it (GOV-14). */
export const challenge = record(
  'challenge',
  'Challenge',
  {
    asked_by: text('Who asked?').hint('The post, and not the person').neededTo('complete'),
    question: longText('What was asked?').hint(nameNoChild).neededTo('complete'),
    answer: longText('What was answered?').neededTo('complete'),
    answered_on: day('When?'),
    changed: longText('What changed because of it?').neededTo('sign off'),
    recommendations: records('On which recommendations?', ['recommendation']),
  },
  {
    ...own,
    recordedBy: [...keepers, 'councillor'],
    about: ['meeting'],
    oneLine: (a) => a.question ?? 'Challenge',
  },
)

/** What the members had before them, frozen: the plan and the figures as they were known when it was made, by its own page (INS-19, GOV-15). */
export const pack = record(
  'forum_pack',
  'Pack for a meeting',
  {
    name: text('What is it called?').neededTo('complete'),
    figures: measures('Which figures are in it?').neededTo('complete'),
    until: day('Up to the end of which month?').hint('Any day of that month').neededTo('complete'),
    told: longText('The figures as they were told'),
  },
  { ...own, recordedBy: [], about: ['meeting'], oneLine: (a) => a.name ?? 'Pack' },
)
