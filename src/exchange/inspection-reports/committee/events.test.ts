import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boardsReview, monthsOfInspection, publishedMonthIn } from './board.ts'
import { eventsIn } from './events.ts'

const told = (...sentences: string[]) =>
  eventsIn(sentences).map(({ what, inspected, month, said, published, publishedSaid, follows }) => [
    what,
    inspected?.from ?? month ?? said,
    published ?? publishedSaid,
    follows,
  ])

test('each visit, review and notice is one event, dated as exactly as it is told, and told of twice is one', () => {
  assert.deepEqual(
    told(
      'The Notice of Improvement was issued in January 2022.',
      'This followed the focused visit held in October 2021.',
      'In November 2022 there was a monitoring visit, and a peer review on 4 May 2023.',
      'The monitoring visit of November 2022 was helpful.',
    ),
    [
      ['notice', '2022-01', null, 1],
      ['focused', '2021-10', null, null],
      ['monitoring', '2022-11', null, null],
      ['peer', '2023-05-04', null, null],
    ],
  )
})

test('when an outcome was reported is not when a visit was held', () => {
  assert.deepEqual(
    told(
      'The focused visit completed in November 2022 was useful.',
      'The findings from the focused visit were reported to Members in January 2023.',
      'The Department reported the outcome of the 12 month review on 14 March 2023.',
    ),
    [
      ['focused', '2022-11', 'Reported in January 2023', null],
      ['review', null, '2023-03-14', null],
    ],
  )
})

test('what is expected has not been, and a notice within a review’s name is no other event', () => {
  assert.deepEqual(told('A focused visit is expected in June 2024.'), [])
  assert.deepEqual(told('The 12 month review of the Improvement Notice took place in March 2023.'), [
    ['review', '2023-03', null, null],
  ])
})

test('the board’s review is an event where it is said to have been held, and not where a framework is said to have one', () => {
  const held = boardsReview([
    'The LSCB was also inspected.',
    'The report identified three areas for improvement of the LSCB.',
  ])
  assert.equal(held?.declared, 3)
  assert.equal(boardsReview(['The framework covers a review of the LSCB.']), null)
})

test('months are kept as they are said', () => {
  assert.equal(
    monthsOfInspection(['In the last inspection (May-June 2014, report published July 2014) it was good.'])?.value,
    'May-June 2014',
  )
  assert.equal(
    publishedMonthIn(['In the last inspection (May-June 2014, report published July 2014).'])?.value,
    'July 2014',
  )
  assert.equal(monthsOfInspection(['It replaced the previous inspection process in November 2013.']), null)
})
