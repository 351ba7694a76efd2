import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '#exchange/inspection-reports/read.ts'
import { reports } from './made-up-reports.ts'
import { madeUp, type Block } from './made-up.ts'

const findings = (count: number): Block[] =>
  Array.from({ length: count }, (_, at) => [
    'n',
    `Inspectors saw the plans of ${at + 5} children, and what was written in them was what the children had asked for.`,
  ])
const front = (style: string, until: number) => reports[style]!.blocks.slice(0, until)
const single = [...front('the single framework', 11), ['h2', 'Executive summary'] as const, ...findings(3)]
const later = front('the framework of 2018', 7)
const next: Block[] = [
  ['h2', 'The experiences and progress of children who need help and protection: good'],
  ...findings(5),
]
const read = (blocks: readonly Block[]) => readReport('report', madeUp('The report of an inspection', blocks))
const asked = (blocks: readonly Block[]) => read(blocks).recommendations.map(({ text }) => text)
const doubted = (blocks: readonly Block[]) =>
  read(blocks)
    .questions.filter(({ about }) => about === 'recommendations')
    .map(({ sentence }) => sentence)

test('what an authority should do stands beneath a numbered sentence that says so, and is not part of it', () => {
  assert.deepEqual(
    asked([
      ...single,
      ['h2', 'Areas for improvement'],
      ['n', 'The local authority and its partners should:'],
      ['b', 'ensure that children are seen'],
      ['b', 'review their plans'],
      ['h2', 'Information about this inspection'],
      ...findings(2),
    ]),
    ['ensure that children are seen', 'review their plans'],
  )
})

test('groups of bullets may be named as a judgement is, and each may have words that lead up to it', () => {
  const { recommendations } = read([
    ...single,
    ['h2', 'What does the local authority need to improve?'],
    ['h3', 'Areas for improvement'],
    ['h3', 'Help and protection'],
    ['p', 'The local authority should:'],
    ['b', 'ensure that children are seen'],
    ['b', 'review their plans'],
    ['h3', 'Leadership and management'],
    ['p', 'The local authority should:'],
    ['b', 'read what is audited'],
    ['h2', 'The local authority’s strengths'],
    ['b', 'Children are listened to.'],
  ])
  assert.deepEqual(
    recommendations.map(({ text }) => text),
    ['ensure that children are seen', 'review their plans', 'read what is audited'],
  )
})

test('what has not been done may be asked for, and is not the sentence that nothing was found', () => {
  const list: Block[] = [
    ['h2', 'What needs to improve?'],
    ['b', 'Review arrangements for children who have not been seen.'],
    ['b', 'Inspectors of schools have not been told of children who are missing.'],
  ]
  assert.equal(asked([...later, ...list, ...next]).length, 2)
  assert.deepEqual(
    asked([
      ...later,
      ['h2', 'What needs to improve?'],
      ['p', 'Inspectors identified no areas for improvement.'],
      ...next,
    ]),
    [],
  )
})

test('letters and bullets under a number are its parts', () => {
  assert.deepEqual(
    asked([
      ...single,
      ['h2', 'Areas requiring improvement'],
      ['n', 'Improve plans so that they:'],
      ['p', 'a) are clear'],
      ['p', 'b) are read'],
      ['n', 'Ensure that children are seen.'],
      ['h2', 'Key strengths'],
      ...findings(2),
    ]),
    ['Improve plans so that they: are clear are read', 'Ensure that children are seen.'],
  )
})

test('words after a list end it, and where like items stand after them a person is asked', () => {
  const list: Block[] = [
    ['h2', 'What needs to improve?'],
    ['b', 'The timeliness of assessments.'],
    ['b', 'The quality of plans.'],
    ['p', 'This is because leaders do not know enough of what their social workers do.'],
  ]
  assert.deepEqual(asked([...later, ...list, ...next]), ['The timeliness of assessments.', 'The quality of plans.'])
  assert.deepEqual(doubted([...later, ...list, ...next]), [])
  assert.deepEqual(doubted([...later, ...list, ['b', 'The recording of supervision.'], ...next]), [
    'The quality of plans.',
  ])
})

test('a number that is left out of a list is asked about', () => {
  const list = (...numbers: number[]): Block[] => [
    ['h2', 'Recommendations'],
    ...numbers.map((n): Block => ['p', `${n}. Ensure that children are seen ${n} times.`]),
    ['h2', 'Information about this inspection'],
  ]
  assert.deepEqual(doubted([...single, ...list(1, 2, 3)]), [])
  assert.deepEqual(doubted([...single, ...list(1, 2, 4)]), ['Ensure that children are seen 4 times.'])
})

test('a heading as large as the list’s own that only looks like a group’s is asked about', () => {
  const list: Block[] = [
    ['h2', 'What needs to improve?'],
    ['b', 'The timeliness of assessments.'],
    ['h2', 'Practice with children'],
    ['b', 'Social workers know their children well.'],
    ['h2', 'Information about this inspection'],
  ]
  assert.deepEqual(doubted([...later, ...list]), ['Social workers know their children well.'])
})
