import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from './read.ts'
import { textLines } from './text/plain-text.ts'

const read = (text: string) => readReport('report.txt', textLines(text))

const front = (grades: string) => `Halton Borough Council
Inspection of local authority children’s services
Inspection dates: 20 to 24 February 2023

Judgement                                            Grade

${grades}
What needs to improve?1

◼ The timeliness of strategy discussions.

◼ Care leavers’ access to their health histories.

The experiences and progress of children who need help and
protection: inadequate

1. Strengths are not recommendations.
`

test('a text that keeps how its page looks is read row by row: a grade beside its area, over two lines or between them', () => {
  const table = `The impact of leaders on social work practice        Requires improvement
with children and families                           to be good

The experiences and progress of children who         Inadequate
need help and protection

The experiences and progress of children in care     Good

                                                     Outstanding
The experiences and progress of care leavers

Overall effectiveness                                Requires improvement
                                                     to be good
`
  const report = read(front(table))
  assert.deepEqual(
    report.judgements.map(({ grade }) => grade),
    ['requires improvement to be good', 'inadequate', 'good', 'outstanding'],
  )
  assert.equal(report.overall.grade, 'requires improvement to be good')
  assert.equal(report.recommendations.length, 2, 'a footnote’s mark is no part of a heading')
})

test('the mark of a footnote behind an area’s name is no part of its grade', () => {
  const report = read(
    front(
      'The impact of leaders on social work practice with children and families 1\nRequires improvement to be good\n',
    ),
  )
  assert.equal(report.judgements[0]?.grade, 'requires improvement to be good')
})

const singleInspection = (board: string) => `Halton Borough Council
Inspection of services for children in need of help and protection, children looked after and care leavers
and Review of the effectiveness of the Local Safeguarding Children Board
Inspection date: 3 March 2015 to 25 March 2015

The overall judgement is that children’s services require improvement

What does the local authority need to improve?

Areas for improvement

1.

Ensure that strategy discussions include the police.

2.

Offer each child a return interview.

The Local Safeguarding Children Board (LSCB)

${board}

What does the LSCB need to improve?

Areas for improvement

3. Ensure that audits lead to change.
`

test('a text of one page has its board’s part too, and a number may stand on a line of its own', () => {
  const report = read(
    singleInspection(
      'The arrangements in place to evaluate the effectiveness of what is done by the authority and board partners to safeguard and promote the welfare of children are good.',
    ),
  )
  assert.deepEqual(
    report.recommendations.map(({ body, text }) => [body, text]),
    [
      ['authority', 'Ensure that strategy discussions include the police.'],
      ['authority', 'Offer each child a return interview.'],
      ['lscb', 'Ensure that audits lead to change.'],
    ],
  )
  assert.equal(report.lscb?.grade, 'good')
})

test('a board’s grade is not taken out of what its partners are there to do', () => {
  const report = read(
    singleInspection(
      'The arrangements in place to evaluate the effectiveness of what is done by the authority and board partners to secure good outcomes are new.',
    ),
  )
  assert.equal(report.lscb?.grade, null)
})

test('a row of a table whose last cell is empty is a row of its own, and takes no grade from the row above', () => {
  const { judgements } = read(`REPORT TO: Executive Board

DATE: 31 March 2011

SUBJECT: Announced inspection of safeguarding and looked after children services in Halton

Safeguarding services\t
Overall effectiveness\tGood
Capacity for improvement\tOutstanding
Safeguarding outcomes for children and young people\t
Equality and diversity\tAdequate
`)
  assert.deepEqual(
    judgements.map(({ area, grade }) => [area.replace(/^.*: /, ''), grade]),
    [
      ['Overall effectiveness', 'good'],
      ['Capacity for improvement', 'outstanding'],
      ['Equality and diversity', 'adequate'],
    ],
  )
})
