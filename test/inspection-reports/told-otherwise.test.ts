import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanIn } from '#exchange/inspection-reports/days.ts'
import { readReport } from '#exchange/inspection-reports/read.ts'
import { reports } from './made-up-reports.ts'
import { madeUp, type Block } from './made-up.ts'

const read = (blocks: readonly Block[]) => readReport('report', madeUp('The report of an inspection', blocks))
const single = reports['the single framework']!.blocks
const later = reports['the framework of 2018']!.blocks
const instead = (blocks: readonly Block[], said: RegExp, ...others: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (said.test(block[1]) ? others : [block]))
const scale = ['inadequate', 'good', 'outstanding', 'requires improvement', 'requires improvement to be good']
const asGiven = (grade: string) => grade.replace(' to be good', '')

test('the days of an inspection are read however they are told, and days that never were are not', () => {
  const told: Readonly<Record<string, readonly [string, string] | null>> = {
    '14 January – 4 February 2015': ['2015-01-14', '2015-02-04'],
    '19 December to 8 January 2020': ['2019-12-19', '2020-01-08'],
    '2 July 2018 to 13 July': ['2018-07-02', '2018-07-13'],
    '14 & 15 February 2018': ['2018-02-14', '2018-02-15'],
    '9, 10 and 11 March 2021': ['2021-03-09', '2021-03-11'],
    '7 to 11 and 21 to 25 June 2021': ['2021-06-07', '2021-06-25'],
    'Monday 8 to Friday 12 January 2018': ['2018-01-08', '2018-01-12'],
    '1 July2013 to12 July 2013': ['2013-07-01', '2013-07-12'],
    '08/01/2018 - 19/01/2018': ['2018-01-08', '2018-01-19'],
    '8 to 19 January 2018 and 20 staff': ['2018-01-08', '2018-01-19'],
    'by 6 inspectors on 13 and 14 October 2021': ['2021-10-13', '2021-10-14'],
    '30 to 31 February 2018': null,
    '19 to 8 January 2018': null,
  }
  for (const [words, days] of Object.entries(told))
    assert.deepEqual(spanIn(words), days && { from: days[0], to: days[1] }, words)
})

test('the overall judgement is read in each of its sentences', () => {
  for (const grade of scale) {
    const are = grade.startsWith('requires') ? grade.replace('requires', 'require') : `are ${grade}`
    for (const sentence of [
      `The overall judgement is that children’s services ${are}`,
      `The overall judgement is ${grade}.`,
      `The overall judgement for children’s services is ${grade}`,
      `Children’s services in St. Helens ${are}`,
      `Services for children in Rochdale ${are}`,
      `The overall judgement is that the local authority is ${grade}`,
    ])
      assert.equal(read(instead(single, /^The overall/, ['h2', sentence])).overall.grade, asGiven(grade), sentence)
  }
})

test('a board’s grade is read in each of its sentences, and no word of another grade is one', () => {
  for (const grade of scale)
    for (const sentence of [
      `The Local Safeguarding Children Board is judged to be ${grade}`,
      `Rochdale Safeguarding Children Board (RSCB) is ${grade}`,
      `The Safeguarding Children Board in Rochdale ${grade}`,
      `LSCB judgement: ${grade}`,
      `The overall judgement is ${grade}`,
      `The Board is ${grade}`,
    ])
      assert.equal(
        read(instead(single, /^The Local Safeguarding Children Board requires/, ['h3', sentence])).lscb?.grade,
        asGiven(grade),
        sentence,
      )
})

test('councils are known by the shorter names that their reports bear', () => {
  const whose = (name: string) =>
    read([['h1', `Inspection of ${name} local authority children’s services`], ...later.slice(1)]).authority?.value
  assert.deepEqual(['Southend', 'Hull', 'Newcastle', 'East Riding', 'St. Helens', 'BCP Council'].map(whose), [
    'Southend-on-Sea',
    'Kingston upon Hull',
    'Newcastle upon Tyne',
    'East Riding of Yorkshire',
    'St Helens',
    'Bournemouth, Christchurch & Poole',
  ])
})

const grade = (blocks: readonly Block[], id: string) => read(blocks).judgements.find(({ areaId }) => areaId === id)
/** The head of the first part stands on the third page. */
const filled = later.flatMap((block, at): readonly Block[] =>
  at === 7
    ? Array.from({ length: 12 }, (): Block => ['p', `${block[1]} ${'They are listened to. '.repeat(8)}`])
    : [block],
)
const protection = /^The experiences and progress of children who need help and protection$/

test('a grade that its first page does not give is taken from the head of its own part', () => {
  assert.deepEqual(
    read(instead(filled, protection)).judgements.map(({ areaId, page }) => [areaId, page]),
    [
      ['leaders', 1],
      ['help_and_protection', 3],
      ['in_care', 1],
      ['care_leavers', 1],
    ],
  )
})

test('where two pages give two grades the first holds, and a person is asked', () => {
  const twice = instead(filled, protection, ['grade', protection.source.slice(1, -1), 'Inadequate'])
  assert.equal(grade(twice, 'help_and_protection')?.grade, 'inadequate')
  assert.deepEqual(
    read(twice)
      .questions.filter(({ about }) => about === 'judgements')
      .map(({ words }) => words),
    [
      "Page 1 says that 'The experiences and progress of children who need help and protection' is inadequate, and page 3 says requires improvement to be good. Which is right?",
    ],
  )
})

const list = (...blocks: readonly Block[]) =>
  read([...later.slice(0, 8), ...blocks, ...later.slice(13)]).recommendations.map(({ text }) => text)
const asked: readonly Block[] = [
  ['h2', 'What needs to improve?'],
  ['b', 'The timeliness of assessments.'],
  ['b', 'Supervision.'],
]
const both = ['The timeliness of assessments.', 'Supervision.']

test('what an earlier inspection asked for is not asked for now', () => {
  assert.deepEqual(list(...asked), both)
  for (const heading of [
    'Recommendations from the previous inspection',
    'Areas for improvement identified at the last inspection',
    'Progress against the recommendations of the last inspection',
    'What needed to improve at our last visit',
  ])
    assert.deepEqual(list(['h2', heading], ['b', 'Ensure that children are seen.'], ...asked), both, heading)
})

test('a list may count by its part, by a letter and a number, or in words', () => {
  for (const label of ['1.', '4.', 'R', 'Recommendation ', 'Area for improvement '])
    assert.deepEqual(
      list(
        ['h2', 'What needs to improve?'],
        ...both.map((words, at): Block => ['p', `${label}${at + 1}${label.length > 3 ? ':' : ''} ${words}`]),
      ),
      both,
      label,
    )
})

test('that nothing was found is no recommendation', () => {
  for (const words of [
    'Inspectors did not identify any areas for improvement.',
    'We identified no areas for improvement.',
    'There are no areas for improvement.',
  ])
    assert.deepEqual(list(['h2', 'What needs to improve?'], ['p', words]), [], words)
})

test('where two grades stand beside one area a person is asked, and the head of its part settles it', () => {
  const two = (words: string): Block[] =>
    later.map(([is, said, given]) => (given ? [is, said, `${given}\t${words}`] : [is, said]))
  const now = read(two('Inadequate'))
  assert.deepEqual(
    now.questions.flatMap(({ about, words }) => (about === 'overall' ? [words] : [])),
    ['Was the overall judgement good? Another grade stands beside it.'],
  )
  assert.equal(now.judgements.find(({ areaId }) => areaId === 'in_care')?.confidence, 0.6)
  assert.equal(grade(two('Inadequate'), 'help_and_protection')?.grade, 'requires improvement to be good')
})
