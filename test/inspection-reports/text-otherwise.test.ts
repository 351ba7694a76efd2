import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '#exchange/inspection-reports/read.ts'
import { textLines } from '#exchange/inspection-reports/text/plain-text.ts'

const read = (...lines: readonly string[]) => readReport('report.txt', textLines(lines.join('\n')))
const asked = (...lines: readonly string[]) =>
  read(...lines).recommendations.map(({ body, text }) => `${body}: ${text}`)
const doubted = (...lines: readonly string[]) =>
  read(...lines).questions.filter(({ about, words }) => about === 'recommendations' && words.startsWith('Is number'))
    .length

const later = [
  'Inspection of Halton local authority children’s services',
  'Inspection dates: 20 to 24 February 2023',
  '',
]
const list = ['What needs to improve?', '', '◼ The timeliness of assessments.', '', '◼ Supervision.', '']
const both = ['authority: The timeliness of assessments.', 'authority: Supervision.']

test('a line of a sentence that begins as a heading does heads nothing', () => {
  assert.deepEqual(
    asked(
      ...later,
      ...list,
      'The experiences and progress of children in care: good',
      '',
      '1. Reviews are held in time.',
      '',
      'Recommendations from reviews are appropriate, but records from reviews are not',
      '',
      '2. Plans are clear.',
    ),
    both,
  )
})

test('a number at the end of a sentence labels nothing, and one that stands alone above its words does', () => {
  assert.deepEqual(
    asked(
      ...later,
      'What needs to improve?',
      '',
      '◼ Assistants for care leavers from the age of',
      '17.',
      '◼ Supervision.',
    ),
    ['authority: Assistants for care leavers from the age of 17.', 'authority: Supervision.'],
  )
  assert.deepEqual(
    asked(
      ...later,
      'What needs to improve?',
      '',
      '1.',
      '',
      'The timeliness of assessments.',
      '',
      '2.',
      '',
      'Supervision.',
    ),
    both,
  )
})

test('a heading’s note and a sentence’s bracket are no part of what begins and ends a list', () => {
  const { recommendations } = read(
    ...later.filter((line) => line !== ''),
    'What needs to improve?1',
    '◼ The timeliness of assessments.',
    '◼ Supervision (outcome 2)',
    'The experiences and progress of children who need help and',
    'protection: good',
    ...Array.from({ length: 20 }, (_, at) => `${at + 1}. Social workers know the children whom they help well.`),
  )
  assert.deepEqual(
    recommendations.map(({ group, text }) => [group, text]),
    [
      ['What needs to improve?', 'The timeliness of assessments.'],
      ['What needs to improve?', 'Supervision (outcome 2)'],
    ],
  )
})

test('what stands first is the title, and other inspections are told of after it', () => {
  const { framework } = read(
    'Halton children’s services',
    '',
    'Inspection dates: 20 to 24 February 2023',
    '',
    'The impact of leaders on social work practice with children and families',
    '',
    'Good',
    '',
    'A focused visit to the authority took place in 2021.',
  )
  assert.equal(framework?.value, 'ilacs')
})

test('a text that leaves no line free is read by its headings', () => {
  assert.deepEqual(
    asked(
      ...[...later, ...list].filter((line) => line !== ''),
      'The experiences and progress of children who need help and',
      'protection: good',
      ...Array.from({ length: 20 }, (_, at) => `${at + 1}. Social workers know the children whom they help well.`),
    ),
    both,
  )
})

test('numbers after bullets are the next thing that is said, and a person is asked', () => {
  const mixed = [...later, ...list, '1. Children are seen.', '', '2. Plans are clear.']
  assert.deepEqual(asked(...mixed), both)
  assert.equal(doubted(...mixed), 1)
})

test('bullets under a number may be items of their own where nothing leads up to them', () => {
  const under = (words: string) => [
    ...later,
    'What needs to improve?',
    '',
    `1. ${words}`,
    '',
    '• See children.',
    '',
    '• Read plans.',
  ]
  assert.equal(doubted(...under('Improve practice.')), 1)
  assert.equal(doubted(...under('Improve practice by doing what follows:')), 0)
})

const single = (contents: readonly string[], section: readonly string[]) =>
  [
    'Rochdale Borough Council',
    'Inspection of services for children in need of help and protection, children looked after and care leavers',
    'and Review of the effectiveness of the Local Safeguarding Children Board',
    'Inspection date: 3 March 2015 to 25 March 2015',
    '',
    'The overall judgement is that children’s services require improvement',
    '',
    '\fContents',
    '',
    ...contents,
    '',
    '\fWhat does the local authority need to improve?',
    '',
    'Areas for improvement',
    '',
    '1. Ensure that strategy discussions include the police.',
    '',
    '\f',
    ...section,
    '',
    'Areas for improvement',
    '',
    '2. Ensure that audits lead to change.',
  ] as const
const apart = [
  'authority: Ensure that strategy discussions include the police.',
  'lscb: Ensure that audits lead to change.',
]

test('a board’s part begins in its own words, though its heading and the sentence beneath stand in one paragraph', () => {
  for (const section of [
    ['The Local Safeguarding Children Board (LSCB)', 'The Local Safeguarding Children Board requires improvement'],
    [
      'Section 2: The effectiveness of the Local Safeguarding',
      'Children Board',
      'The effectiveness of the LSCB is good',
    ],
  ])
    assert.deepEqual(asked(...single([], section)), apart, section[0])
})

test('a list of contents whose pages stand beneath its lines begins no part', () => {
  const contents = [
    'What does the local authority need to improve?',
    '',
    '4',
    '',
    'The Local Safeguarding Children Board (LSCB)',
    '',
    '37',
  ]
  const section = [
    'The Local Safeguarding Children Board (LSCB)',
    '',
    'The Local Safeguarding Children Board is good',
    '',
  ]
  assert.deepEqual(asked(...single(contents, section)), apart)
})

test('a letter’s sentence that leads up to a list names no group, and a home’s overall grade is read past its own words', () => {
  const letter = read(
    'Focused visit to Halton local authority children’s services',
    '',
    'This letter summarises the findings of a focused visit to Halton on 20 and 21 November 2018.',
    '',
    'Area for priority action',
    '',
    'The local authority needs to take action to address the following area of weakness:',
    '',
    '• The identification of risk.',
  )
  assert.deepEqual(
    letter.recommendations.map(({ group, priority }) => [group, priority]),
    [['Area for priority action', 'priority and immediate']],
  )
  const home = read(
    'Inspected under the social care common inspection framework',
    '',
    'Inspection dates: 12 and 13 March 2024',
    '',
    'Overall experiences and progress of',
    'children and young people, taking into',
    'account',
    '',
    'good',
    '',
    'Overall judgement at last inspection: inadequate',
  )
  assert.equal(home.overall.grade, 'good')
})
