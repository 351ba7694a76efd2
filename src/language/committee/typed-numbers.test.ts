import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedNumbers } from './typed-numbers.ts'

const found = (words: string) => typedNumbers(words).map((one) => one.words)

test('a number that somebody typed is found, whether in digits or in words', () => {
  assert.deepEqual(found('There were 34 children, 72% of them seen, at a cost of £1.5m and three of them twice.'), [
    '34',
    '72%',
    '£1.5m',
    'three',
  ])
  assert.deepEqual(found('reached 98 per cent, up from 1,204'), ['98', '1,204'])
  assert.deepEqual(found('156 from 175 in suitable accommodation'), ['156', '175'])
  assert.deepEqual(found('within 15 working days and the statutory 45 days'), ['15', '45'])
})

test('days, months, years, financial years and times are no figures', () => {
  for (const words of [
    'between 18 November - 10 December 2014',
    'from the 7-18th February 2011',
    'on 4th January 2016, 12/06/2023 and 2026-03-31',
    'In October 2021 and since 2014',
    'the 2017/18 financial year, and 2016-17',
    'at 14:00, or 2.30pm',
    'May–June 2014',
  ])
    assert.deepEqual(found(words), [], words)
})

test('numbers of sections, paragraphs, acts and appendices are no figures, nor are telephone numbers', () => {
  for (const words of [
    'As referenced in paragraph 3.6 above, and in paragraphs 3.1 to 3.5',
    'under section 47 and Section 20, s.100D and section 11',
    'the Children Act 2004 and the Local Government Act 1972',
    'Appendix 1, Recommendation 13 and Priority 1',
    'at level 2 of the Levels of Need',
    '3.1 Ofsted inspected',
    'conducted under 15(A) of the Act',
    'call 0151 511 6790, 0208 489 2480 or 01905 763763',
    'see https://reports.ofsted.gov.uk/10 or jo42@example.gov.uk',
    'as [figure 3] shows',
  ])
    assert.deepEqual(found(words), [], words)
})

test('a year is a number where it counts children', () => {
  assert.deepEqual(found('we know 2014 children'), ['2014'])
})

test('it is known which numbers count people', () => {
  const people = (words: string) => typedNumbers(words).flatMap((one) => (one.people ? [one.value] : []))
  assert.deepEqual(people('two young people sat on it for 15 days'), [2])
  assert.deepEqual(people('23 of 25 children were seen'), [23, 25])
  assert.deepEqual(people('One child was not; one looks again'), [1])
  assert.deepEqual(people('3 looked after children, 4 care leavers and 75% of primary schools'), [3, 4])
  assert.deepEqual(people('12 meetings and 400 people'), [])
})
