import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readReport } from '../read.ts'
import { textLines } from '../text/plain-text.ts'

const read = (text: string) => readReport('report.txt', textLines(text))
const front = `REPORT TO: Children’s Policy Board

DATE: 4 January 2016

REPORTING OFFICER: Strategic Director

`

test('a council’s report that answers each recommendation tells what it declares and does not give', () => {
  const report = read(`${front}# 3.0 SUPPORTING INFORMATION

3.1 Ofsted inspected Halton under the single inspection framework. The inspection took place between 18 November - 10 December 2014. The Safeguarding Children Board was also inspected.

3.2 Halton received an overall judgement of requiring improvement, with this being the judgement in the areas of help and protection and leadership, management and governance, with a good judgement received for the remaining 3 areas.

3.3 Inspectors made five recommendations in total, one of which was for priority and immediate action.

# 4.0 PRIORITY AND IMMEDIATE ACTION RECOMMENDATIONS

4.1 The first action was to improve plans. In response, we revised our forms.

# 5.0 AREAS FOR IMPROVEMENT RECOMMENDATIONS

## 5.1 Consistency of practice

5.1.1 Assessments now analyse risk. They are audited.

5.1.2 A recommendation was made to review fostering records. This is done.

# 6.0 NEXT STEPS

6.1 We will do more.
`)
  assert.deepEqual(
    report.recommendations.map(({ group, priority, text }) => [group, priority, text]),
    [
      [
        'PRIORITY AND IMMEDIATE ACTION RECOMMENDATIONS',
        'priority and immediate',
        'The first action was to improve plans.',
      ],
      ['Consistency of practice', 'improvement', 'Assessments now analyse risk.'],
      ['Consistency of practice', 'improvement', 'A recommendation was made to review fostering records.'],
    ],
  )
  assert.deepEqual(report.inspected?.value, { from: '2014-11-18', to: '2014-12-10' })
  assert.deepEqual(Object.fromEntries(report.judgements.map(({ areaId, grade }) => [areaId, grade])), {
    help_and_protection: 'requires improvement',
    leadership: 'requires improvement',
    looked_after: 'good',
    adoption: 'good',
    care_leavers: 'good',
  })
  assert.deepEqual(report.lscb, { grade: null, found: null })
  assert.ok(
    report.questions.some(({ words }) =>
      words.startsWith('It declares 5 recommendations, and 3 can be read in it: 2 not captured'),
    ),
  )
})

test('numbered headings and their words, and what the safeguarding board was asked before its answer', () => {
  const report = read(`Report for: Scrutiny Panel – 13 December 2016

Ward(s) affected: N/A

Haringey was inspected under the single inspection framework, with a review of its LSCB. The judgement of the effectiveness of the LSCB in Haringey was 'good'.

Key Judgement Area: Leadership, management and governance

Recommendation 1

Ensure that data are robust.

Reports are sent weekly.

Recommendation 2

Review early help

It was reviewed in 2015.

LSCB – Areas for improvement

Schools

Ensure that schools are heard.

Ensure visits. They are heard now.

There has been progress.

Work goes on in schools.

9. Use of Appendices
`)
  assert.deepEqual(
    report.recommendations.map(({ body, number, group, text }) => [body, number, group, text]),
    [
      ['authority', 1, 'Leadership, management and governance', 'Ensure that data are robust.'],
      ['authority', 2, 'Leadership, management and governance', 'Review early help'],
      ['lscb', 1, 'Schools', 'Ensure that schools are heard.'],
      ['lscb', 2, 'Schools', 'Ensure visits. They are heard now.'],
    ],
  )
  assert.equal(report.lscb?.grade, 'good')
})
