import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from './read.ts'
import { textLines } from './text/plain-text.ts'

const read = (text: string) => readReport('report.txt', textLines(text))

/** Made up, in the house style of each year. */
const front = (grades: string, dates = '20 to 24 February 2023') => `Inspection of Halton local authority
children’s services

Inspection dates: ${dates}

Lead inspector: A Name, His Majesty’s Inspector

Judgement\tGrade
${grades}
`
const fourGrades = `The impact of leaders on social work
practice with children and families
Requires improvement to be good
The experiences and progress of
children who need help and protection
Inadequate
The experiences and progress of
children in care
Good
The experiences and progress of care
leavers
Outstanding
`
const asked = `
What needs to improve?

◼ The timeliness of strategy discussions, so that all of the
relevant agencies attend.

◼ Care leavers’ access to their health histories.

The experiences and progress of children who need help and
protection: inadequate

1. Strengths are not recommendations.
`

test('each area has its own grade, the overall grade stands apart, and what follows the list is no recommendation', () => {
  const report = read(front(`${fourGrades}Overall effectiveness\tRequires improvement to be good`) + asked)
  assert.equal(report.authority?.value, 'Halton')
  assert.equal(report.framework?.value, 'ilacs')
  assert.deepEqual(report.inspected?.value, { from: '2023-02-20', to: '2023-02-24' })
  assert.deepEqual(
    report.judgements.map(({ areaId, grade }) => [areaId, grade]),
    [
      ['leaders', 'requires improvement to be good'],
      ['help_and_protection', 'inadequate'],
      ['in_care', 'good'],
      ['care_leavers', 'outstanding'],
    ],
  )
  assert.equal(report.overall.grade, 'requires improvement to be good')
  assert.equal(report.overall.state, 'given')
  assert.deepEqual(
    report.recommendations.map(({ number, body, priority, text }) => [number, body, priority, text]),
    [
      [
        1,
        'authority',
        'improvement',
        'The timeliness of strategy discussions, so that all of the relevant agencies attend.',
      ],
      [2, 'authority', 'improvement', 'Care leavers’ access to their health histories.'],
    ],
  )
  assert.equal(report.lscb, null)
})

test('an inspection after March 2026 has no overall judgement, and none is made up', () => {
  const report = read(front(fourGrades, '11 to 15 May 2026') + asked)
  assert.deepEqual([report.overall.grade, report.overall.state], [null, 'not given'])
  assert.ok(!report.questions.some(({ about }) => about === 'overall'))
})

test('a grade that should be there and is not is asked about', () => {
  const report = read(front(fourGrades.replace('Good\n', '')) + asked)
  assert.equal(report.overall.state, 'not found')
  assert.ok(!report.judgements.some(({ areaId }) => areaId === 'in_care'))
  assert.deepEqual(
    report.questions.filter(({ about }) => about === 'overall' || about === 'judgements').map(({ words }) => words),
    [
      'What was the overall judgement? None was found.',
      "What was the grade for 'The experiences and progress of children in care'? None was found.",
    ],
  )
})

const single = (rest: string) => `Rochdale Borough Council

Inspection of services for children in need of help and protection,
children looked after and care leavers

and

Review of the effectiveness of the local safeguarding children board

Inspection date: 30 September 2014 – 22 October 2014

Report published: 5 December 2014

The overall judgement is that children’s services require
improvement

1. Children who need help and protection
Requires
Improvement
2. Children looked after and achieving
permanence
Good
2.1 Adoption performance
Outstanding
2.2 Experiences and progress of care leavers
Inadequate
3. Leadership, management and governance
Requires
Improvement

${rest}`

test('smaller headings group what is asked, bullets hang under their number, and strengths that go on counting are none', () => {
  const report = read(
    single(`What does the local authority need to improve?

Priority and immediate action

Corporate parenting

1. Re-establish contact with care leavers aged 20 and 21.

2. Improve pathway planning by:

• reviewing each plan in time

• involving the young person.

Areas for improvement

Missing children

3. Ensure that every child is offered a return interview.

The local authority’s strengths

4. Social workers know their children.

\fThe Local Safeguarding Children Board (LSCB)

The Local Safeguarding Children Board requires improvement

What does the LSCB need to improve?

Areas for improvement

157. Ensure that partners understand thresholds.

Inspection judgement about the LSCB

158. The board is well led.
`),
  )
  assert.deepEqual(
    report.recommendations.map(({ number, body, group, priority, text }) => [number, body, group, priority, text]),
    [
      [
        1,
        'authority',
        'Corporate parenting',
        'priority and immediate',
        'Re-establish contact with care leavers aged 20 and 21.',
      ],
      [
        2,
        'authority',
        'Corporate parenting',
        'priority and immediate',
        'Improve pathway planning by: reviewing each plan in time involving the young person.',
      ],
      [3, 'authority', 'Missing children', 'improvement', 'Ensure that every child is offered a return interview.'],
      [1, 'lscb', 'Areas for improvement', 'improvement', 'Ensure that partners understand thresholds.'],
    ],
  )
  assert.equal(report.lscb?.grade, 'requires improvement')
  assert.equal(report.overall.grade, 'requires improvement')
  assert.equal(report.published?.value, '2014-12-05')
})

test('a report of before the single framework asks by when, and grades at its end', () => {
  const report = read(`Inspection of local authority arrangements for the protection of children

Peterborough City Council

Inspection dates: 4 – 13 March 2013

Published: 15 April 2013

Areas for improvement

12. In order to improve the quality of help and protection given to children and young people in Peterborough, the local authority and its partners should take the following action.

Immediately:

• ensure that every contact is decided within one working day

Within three months:

• review the threshold document with all partners

Within six months:

• evaluate early help

Record of main findings

Overall effectiveness\tInadequate
The effectiveness of the help and protection provided to children, young people, families and carers\tAdequate
The quality of practice\tInadequate
Leadership and governance\tGood
`)
  assert.equal(report.framework?.value, 'cp-2012')
  assert.deepEqual(report.inspected?.value, { from: '2013-03-04', to: '2013-03-13' })
  assert.deepEqual(
    report.recommendations.map(({ priority }) => priority),
    ['immediately', 'within three months', 'within six months'],
  )
  assert.deepEqual(
    [report.overall.grade, ...report.judgements.map(({ grade }) => grade)],
    ['inadequate', 'adequate', 'inadequate', 'good'],
  )
})

test('a letter about a focused visit gives no grade, and its areas for priority action stand first', () => {
  const report = read(`17 November 2021

Focused visit to Halton local authority children’s services

This letter summarises the findings of a focused visit to Halton local authority children’s services on 13 and 14 October 2021.

Areas for priority action

The local authority needs to take swift and decisive action to address the following areas of weakness:

• The quality of management oversight of children’s cases.

• The timeliness of strategy meetings.

What needs to improve in this area of social work practice?

• The recording of supervision.

Findings

• The local authority is outstanding in nothing here.
`)
  assert.equal(report.framework?.value, 'ilacs-focused')
  assert.deepEqual([report.overall.grade, report.overall.state, report.judgements.length], [null, 'not given', 0])
  assert.deepEqual(
    report.recommendations.map(({ priority, text }) => [priority, text]),
    [
      ['priority and immediate', 'The quality of management oversight of children’s cases.'],
      ['priority and immediate', 'The timeliness of strategy meetings.'],
      ['improvement', 'The recording of supervision.'],
    ],
  )
  assert.deepEqual(report.inspected?.value, { from: '2021-10-13', to: '2021-10-14' })
})
