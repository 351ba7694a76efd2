import { choice, day, longText, measures, number, records, text, worker } from '#language/field.ts'
import { record } from '#language/record.ts'
import { notBefore, notInFuture } from '../rules.ts'
import { nameNoChild, own } from './keepers.ts'

/** What shows that a recommendation made a difference to children, and how surely (INS-14, INS-15). An action done is none. */
export const evidence = record(
  'evidence',
  'Evidence of a difference',
  {
    is: choice('What is it?', {
      measure: 'A measure that has been sustained',
      audit: 'What an audit found',
      voice: 'What children said',
    }).neededTo('complete'),
    shown_by: measures('Which measure?').onlyWhen('is', 'measure').neededTo('complete'),
    held_from: day('From when has it been sustained?').onlyWhen('is', 'measure').neededTo('complete'),
    held_until: day('Until when, so far?')
      .onlyWhen('is', 'measure')
      .neededTo('complete')
      .must('It cannot be sustained until before it began', notBefore('held_from'))
      .must('The date must be today or in the past', notInFuture),
    level: number('At what level or better?', 'as the measure is counted')
      .hint('Leave empty for its target, where it has one')
      .onlyWhen('is', 'measure'),
    dated: day('When is it from?')
      .onlyWhen('is', 'audit', 'voice')
      .neededTo('complete')
      .must('The date must be today or in the past', notInFuture),
    where: text('Where is it written?').onlyWhen('is', 'audit', 'voice').neededTo('complete'),
    says: longText('What difference does it show?').hint(nameNoChild).neededTo('complete'),
    sure: choice('How sure are we?', {
      very: 'Very: several things say the same',
      fairly: 'Fairly: one thing says so',
      little: 'Not very: it is early, or few',
    }).neededTo('complete'),
  },
  {
    ...own,
    speaksOf: ['held_until', 'dated'],
    about: ['recommendation'],
    restsOn: { measures: 'shown_by', from: 'held_from', until: 'held_until' },
    oneLine: (a) => a.says ?? 'Evidence',
    source: 'Requirements INS-14 and INS-15',
  },
)

const chosen = (answers: Readonly<Record<string, unknown>>, name: string): boolean => {
  const value = answers[name]
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== ''
}

/** What a forum decided of a recommendation: closed on evidence by somebody named, or opened again (law 6). */
export const closing = record(
  'closing_decision',
  'Decision on a recommendation',
  {
    decided: choice('What was decided?', {
      close: 'It is closed',
      keep_open: 'It stays open',
      reopen: 'It is opened again',
      stays_closed: 'It stays closed, though its evidence has lapsed',
    })
      .neededTo('complete')
      .must(
        'Nothing is closed without evidence of a difference. Record what shows it first, and choose it here: a measure that has been sustained, what an audit found, or what children said',
        (said, { answers }) => said !== 'close' || chosen(answers, 'evidence'),
      )
      .must(
        'Nothing is closed outside a forum. Choose the meeting',
        (said, { answers }) => said !== 'close' || chosen(answers, 'meeting'),
      )
      .must(
        'Nothing is closed by nobody. Choose who approved it',
        (said, { answers }) => said !== 'close' || chosen(answers, 'approver'),
      )
      .must('Say why it stays closed', (said, { answers }) => said !== 'stays_closed' || chosen(answers, 'reasons')),
    decided_on: day('When?').neededTo('complete').must('The date must be today or in the past', notInFuture),
    meeting: records('At which meeting?', ['meeting']).neededTo('complete'),
    approver: worker('Who approved it?').neededTo('complete'),
    evidence: records('On which evidence?', ['evidence']),
    reasons: longText('Why?').hint(nameNoChild).neededTo('complete'),
  },
  {
    ...own,
    speaksOf: 'decided_on',
    about: ['recommendation'],
    oneLine: (a) => a.reasons ?? 'Decision',
    source: 'Requirements INS-14 and INS-15; section 6.7',
  },
)

export const closingRecords = [evidence, closing] as const
