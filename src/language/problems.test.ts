import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { day as on } from './day.ts'
import { declare, type Declarations } from './declarations.ts'
import { attendance, choice, day, instant, text, type Field } from './field.ts'
import { workingDays } from './limits.ts'
import { measure, type Counting, type Measure } from './measure.ts'
import { problemsIn } from './problems.ts'
import { byRule, prompt, type Pattern, type PromptRule } from './prompt.ts'
import { forum, list, publication, figure, type Publication } from './publication.ts'
import { record, type RecordKind } from './record.ts'
import type { RoleId } from './roles.ts'
import { promptRaised } from './spine/index.ts'
import { timescale, type Timescale } from './timescale.ts'
import { those, when, type When } from './when.ts'

const visit = record(
  'visit',
  'Visit',
  {
    seen: day('When was the child seen?'),
    alone: choice('Alone?', { yes: 'Yes', no: 'No' }),
    ended: day('Until'),
    who: attendance('Who came?'),
  },
  { speaksOf: 'seen' },
)
const note = record(
  'note',
  'Note',
  { made: instant('When?'), words: text('Note') },
  { speaksOf: 'made', about: ['visit'] },
)
const stray = record('stray', 'Stray', { at: day('When?') }, { speaksOf: 'at' })
const seen = when(visit, 'seen')
const from = on('2020-01-01')

test('the declarations of the house have no mistakes in them', () => {
  assert.deepEqual(problemsIn(pathways), [])
})

test('a record’s name, its day, what it is about, its roles and its questions', () => {
  const wrong = (fields: Record<string, Field<unknown>>, options: object = {}, id = 'wrong') =>
    told(
      declaring({
        records: [visit, record(id, 'Wrong', { at: day('When?'), ...fields }, { speaksOf: 'at', ...options })],
      }),
    )
  assert.deepEqual(wrong({}, {}, 'Wrong Name'), [
    'school: Wrong Name: an id is lower-case words joined by _, 40 letters at most',
  ])
  assert.deepEqual(wrong({ note: text('Note') }, { speaksOf: 'note' }), [
    "school: wrong: speaksOf names 'wrong.note', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({}, { speaksOf: [] }), [
    'school: wrong: speaksOf names no field, so nothing places the record in the story',
  ])
  assert.deepEqual(wrong({}, { about: ['holiday'] }), [
    "school: wrong: about names 'holiday', which no pathway declares",
  ])
  assert.deepEqual(wrong({}, { recordedBy: ['wizard'] }), [
    "school: wrong: recordedBy names 'wizard', which is not a role",
  ])
  assert.deepEqual(wrong({ 'Bad Name': text('?') }), [
    'school: wrong.Bad Name: a field’s name is lower-case words joined by _, 40 letters at most',
  ])
  assert.deepEqual(wrong({ child: text('?') }), [
    "school: wrong.child: 'child' is taken: every record has it beside its answers",
  ])
  assert.deepEqual(wrong({ left: instant('?'), left_day: day('?') }), [
    "school: wrong.left: 'left_day' is taken by the day of this instant",
  ])
  assert.deepEqual(wrong({ how: choice('How?', {}) }), ['school: wrong.how: offers no choice'])
  assert.deepEqual(wrong({ how: choice('How?', { foot: { words: 'On foot', from, until: from } }) }), [
    "school: wrong.how: the choice 'foot' ends before it begins",
  ])
  assert.deepEqual(wrong({ why: text('Why?').onlyWhen('at', 'x') }), [
    "school: wrong.why: onlyWhen names 'at', which is not a choice of this record",
  ])
  assert.deepEqual(wrong({ how: choice('How?', { foot: 'On foot' }), why: text('Why?').onlyWhen('how', 'bus') }), [
    "school: wrong.why: onlyWhen asks for 'bus', which 'how' does not offer",
  ])
})

test('a timescale’s moments, its episode, its reader and its dates', () => {
  const wrong = (change: Partial<Timescale>) => told(declaring({ records: [visit, note], timescales: [clock(change)] }))
  assert.deepEqual(wrong({ starts: when(stray, 'at') }), [
    "school: clock: starts names 'stray', which no pathway declares",
  ])
  assert.deepEqual(wrong({ stops: meant('seen', { alone: 'perhaps' }) }), [
    "school: clock: stops asks for 'perhaps', which 'visit.alone' does not offer",
  ])
  assert.deepEqual(wrong({ stops: meant('alone') }), [
    "school: clock: stops names 'visit.alone', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({ endings: [{ as: 'declined', words: 'Declined', when: meant('lost') }] }), [
    "school: clock: an ending names 'visit.lost', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({ starts: when(note, 'made'), stops: seen, episode: note }), [
    "school: clock: 'visit' is never about a 'note', which is its episode",
  ])
  assert.deepEqual(wrong({ starts: seen, stops: when(note, 'made'), episode: visit }), [])
  assert.deepEqual(wrong({ asks: 'wizard' as RoleId }), ["school: clock: asks names 'wizard', which is not a role"])
  assert.deepEqual(wrong({ versions: [] }), ['school: clock: has no version'])
  assert.deepEqual(wrong({ versions: [{ ...version, until: from }] }), [
    'school: clock: the version from 2020-01-01 ends before it begins',
  ])
  assert.deepEqual(wrong({ versions: [version, { ...version, from: on('2024-01-01') }] }), [
    'school: clock: the version from 2020-01-01 runs into the one from 2024-01-01',
  ])
})

test('a prompt’s pattern, its sentence, and who answers with what', () => {
  const wrong = (notices: Pattern, change: Partial<PromptRule> = {}) => {
    const prompts = [rule(notices, change)]
    return told(declaring({ records: [visit, note, promptRaised], prompts, timescales: [answered(prompts)] }))
  }
  const any = { is: 'any', of: seen } as const
  assert.deepEqual(wrong(any, { because: 'After {days} days' }), [
    'school: rule: because says {days}, which the pattern does not have',
  ])
  assert.deepEqual(wrong(any, { answeredBy: stray }), [
    "school: rule: answeredBy names 'stray', which no pathway declares",
  ])
  assert.deepEqual(wrong(any, { asks: 'wizard' as RoleId }), ["school: rule: asks names 'wizard', which is not a role"])
  assert.deepEqual(wrong({ is: 'count', of: seen, atLeast: 0, withinDays: 9 }), [
    'school: rule: atLeast is 0, which every record would meet',
  ])
  assert.deepEqual(wrong({ is: 'still open', of: seen, until: 'alone', afterHours: 24 }), [
    "school: rule: until names 'visit.alone', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({ is: 'while', of: seen, holds: those(visit), from: 'seen', until: 'gone' }), [
    "school: rule: until names 'visit.gone', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({ is: 'without', of: seen, lacks: those(stray), afterHours: 1, unless: ['plan'] }), [
    "school: rule: lacks names 'stray', which no pathway declares",
    "school: rule: unless names 'visit.plan', which is not a field",
  ])
  const none = declaring({ records: [visit, note, promptRaised], prompts: [rule(any, {})], timescales: [answered([])] })
  assert.deepEqual(told(none), ['school: rule: has a limit that no timescale counts'])
  const by = { ...byRule([]), by: 'plan' }
  assert.deepEqual(
    told(declaring({ records: [visit], timescales: [clock({ versions: [{ ...version, differs: by }] })] })),
    ["school: clock: differs by 'visit.plan', which is not a field"],
  )
})

test('a measure’s counting, those it leaves out, and the ways it is divided', () => {
  const wrong = (counts: Counting, change: Partial<Measure> = {}) =>
    told(declaring({ records: [visit, note], measures: [count(counts, change)] }))
  const records = { is: 'records', of: seen } as const
  assert.deepEqual(wrong({ is: 'records', of: meant('alone') }), [
    "school: count: counts names 'visit.alone', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({ is: 'in time', of: clock({}) }), [
    "school: count: counts the timescale 'clock', which no pathway declares",
  ])
  assert.deepEqual(wrong({ is: 'median', of: seen, until: 'alone', unit: 'hours' }), [
    "school: count: until names 'visit.alone', which is not a day or an instant",
  ])
  assert.deepEqual(wrong({ is: 'children', of: seen, atLeast: 0 }), [
    'school: count: counts children with none of these',
  ])
  assert.deepEqual(wrong({ is: 'share', of: seen, have: [those(stray)] }), [
    "school: count: have names 'stray', which no pathway declares",
  ])
  assert.deepEqual(wrong({ is: 'attendance', of: seen, field: 'alone', required: [], went: 'invited' }), [
    "school: count: counts 'visit.alone', which does not say who took part",
  ])
  assert.deepEqual(wrong(records, { by: [{ id: 'note', name: 'Note', is: 'own', field: 'ended' }] }), [
    "school: count: by 'note' names 'visit.ended', which is not a choice",
  ])
  assert.deepEqual(wrong(records, { versions: [] }), ['school: count: has no version'])
  const out = { from, counts: records, leavesOut: [{ words: 'seen elsewhere', those: those(stray) }] }
  assert.deepEqual(wrong(records, { versions: [out] }), [
    "school: count: leavesOut names 'stray', which no pathway declares",
  ])
})

test('a publication’s eyes, its measures and its readers', () => {
  const declared = count({ is: 'records', of: seen })
  const declarations = declaring({ records: [visit], measures: [declared] })
  const wrong = (change: Partial<Publication>) => problemsIn(declarations, [{ ...weekly(declared), ...change }])
  assert.deepEqual(wrong({}), [])
  const members = forum('full-council', 'Full council', { eyes: 'public', members: [], cadence: 'quarterly' })
  assert.deepEqual(wrong({ readers: [members], blocks: [list(declared)] }), [
    'publications: weekly: Full council: lists children (Count), which public eyes may not see',
  ])
  assert.deepEqual(wrong({ blocks: [figure(count({ is: 'records', of: seen }, { id: 'other' }))] }), [
    "publications: weekly: shows the measure 'other', which no pathway declares",
  ])
  assert.deepEqual(wrong({ blocks: [figure(declared), figure(declared)] }), [
    'publications: weekly: shows the figure of count twice',
  ])
  assert.deepEqual(wrong({ blocks: [] }), ['publications: weekly: has nothing in it'])
  assert.deepEqual(problemsIn(declarations, [weekly(declared), weekly(declared)]), [
    "publications: 'weekly' is declared twice",
  ])
})

test('mistakes in several pathways are told all together, each with where it is', () => {
  const pathway = { id: 'home', name: 'Home', records: [visit], timescales: [clock({ asks: 'wizard' as RoleId })] }
  const declarations = declare([{ id: 'school', name: 'School', records: [visit, note] }, pathway])
  assert.deepEqual(problemsIn(declarations), [
    "home: the record 'visit' is declared in school too",
    "home: clock: asks names 'wizard', which is not a role",
  ])
})

const version = { from, within: workingDays(5), source: 'Local practice', checked: false } as const

function clock(change: Partial<Timescale>): Timescale {
  const plain = { starts: seen, stops: seen, endings: [], basis: 'local', asks: 'team_manager', todo: 'Visit' } as const
  return { ...timescale('clock', 'Clock', { ...plain, versions: [version] }), ...change }
}

/** The clock of these rules' prompts. */
const answered = (rules: readonly PromptRule[]): Timescale =>
  clock({ starts: when(promptRaised, 'known'), versions: [{ ...version, differs: byRule(rules) }] })

function rule(notices: Pattern, change: Partial<PromptRule>): PromptRule {
  const plain = { because: 'A visit', asks: 'team_manager', to: 'Look', answeredBy: note, on: true, from } as const
  const words = { within: workingDays(3), urgency: 'urgent', source: 'Local practice', checked: false } as const
  return { ...prompt('rule', 'Rule', { ...plain, ...words, notices }), ...change }
}

function count(counts: Counting, change: Partial<Measure> = {}): Measure {
  const words = { meaning: 'How many', placedBy: 'the day of it', owner: 'Lead', source: 'Local', checked: false }
  const plain = { better: 'lower', target: null, by: [], versions: [{ from, counts }] } as const
  return { ...measure('count', 'Count', { ...words, ...plain }), ...change }
}

function weekly(of: Measure): Publication {
  const readers = forum('managers', 'Managers', { eyes: 'aggregate', members: ['team_manager'], cadence: 'weekly' })
  return publication('weekly', 'Weekly', {
    about: 'For trying',
    source: 'Nobody',
    readers: [readers],
    cadence: { every: 'week', on: 'Monday' },
    blocks: [figure(of)],
  })
}

/** A moment that no compiler has read. */
const meant = (field: string, where: When['where'] = {}): When => ({ is: 'when', kind: visit, field, where })

type Declared = { records: RecordKind[]; timescales?: Timescale[]; prompts?: PromptRule[]; measures?: Measure[] }

const declaring = (declared: Declared): Declarations => declare([{ id: 'school', name: 'School', ...declared }])
const told = (declarations: Declarations): string[] => problemsIn(declarations)
