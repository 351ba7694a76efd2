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
