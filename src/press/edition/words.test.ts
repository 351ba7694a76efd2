import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import type { Said, ToldMeasure } from '#workings/publish/template.ts'
import { headline, periodWords, sentenceOf } from './words.ts'

const measure = (said: Said): ToldMeasure => ({
  measure: 'a',
  name: 'Missing episodes',
  meaning: 'How many.',
  placedBy: 'the day it started',
  said,
  target: null,
})
const counting = measure({ as: 'count', one: 'episode', many: 'episodes' })
const share = measure({ as: 'share' })
const hours = measure({ as: 'hours' })
const number = (counted: number, well: number | null = null, value: number | null = null) => ({ counted, well, value })
const before = (counted: number, well: number | null = null, value: number | null = null) => ({
  ...number(counted, well, value),
  words: 'the week before',
})

test('days are said as people say them, and a week over two months names both', () => {
  const words = (from: string, until: string) => periodWords(day(from), day(until))
  assert.equal(words('2026-03-23', '2026-03-29'), 'Monday 23 to Sunday 29 March 2026')
  assert.equal(words('2026-03-30', '2026-04-05'), 'Monday 30 March to Sunday 5 April 2026')
  assert.equal(words('2025-12-29', '2026-01-04'), 'Monday 29 December 2025 to Sunday 4 January 2026')
  assert.equal(words('2026-04-06', '2026-04-06'), 'Monday 6 April 2026')
  assert.equal(words('2026-02-01', '2026-02-28'), 'February 2026')
  assert.equal(words('2025-04-01', '2026-03-31'), '1 April 2025 to 31 March 2026')
  assert.equal(words('2026-03-02', '2026-03-20'), '2 to 20 March 2026')
  assert.equal(words('2026-03-02', '2026-05-20'), '2 March to 20 May 2026')
})

test('a sentence says which way a number went, and never that this is better', () => {
  assert.equal(sentenceOf(counting, number(1200), before(8)), 'Missing episodes: 1,200, up from 8 in the week before.')
  assert.equal(sentenceOf(counting, number(8), before(8)), 'Missing episodes: 8, the same as in the week before.')
  assert.equal(sentenceOf(counting, number(0), null), 'Missing episodes: 0.')
  assert.equal(
    sentenceOf(share, number(25, 18), before(30, 27)),
    'Missing episodes: 72% (18 of 25), down from 90% (27 of 30) in the week before.',
  )
  assert.equal(
    sentenceOf(hours, number(3, null, 5.23), before(0)),
    'Missing episodes: 5.2 hours; in the week before, there was none.',
  )
  assert.equal(
    sentenceOf(share, number(0, 0), before(2, 1)),
    'Missing episodes: there was nothing to work a share out from; in the week before, 50% (1 of 2).',
  )
})

test('a share is to a tenth of a per cent, and of nobody there is none', () => {
  assert.equal(headline(share, number(3, 2)), 66.7)
  assert.equal(headline(share, number(0, 0)), null)
  assert.equal(headline(hours, number(0)), null)
})
