import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitsWords, trendOf, trendRule, type Valued } from './trend.ts'

/**
 * Worked by hand. The twelve sum to 132, so their mean is 11; from month to month they move by 2, 1, 2, 4, 3, 2, 1, 1, 1,
 * 3 and 1, which is 21 over 11 steps; 2.66 times 21/11 is 5.08. So the limits are 16.08 and 5.92.
 */
const year = [10, 12, 11, 13, 9, 12, 10, 11, 12, 13, 10, 9]
const monthly = (values: readonly (number | null)[], counted?: number) =>
  values.map((value, at) => ({
    month: `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    value,
    counted: counted ?? value ?? 0,
  }))
const of = (
  values: readonly (number | null)[],
  better: 'higher' | 'lower' | 'neither' = 'lower',
  valued: Valued = 'count',
) => trendOf(monthly(values, valued === 'count' ? undefined : 40), better, valued)

test('the mean and the limits are those worked out by hand', () => {
  const { limits, says } = of(year)
  assert.equal(says, 'no clear change')
  assert.deepEqual([limits!.mean, limits!.upper!.toFixed(2), limits!.lower!.toFixed(2)], [11, '16.08', '5.92'])
  assert.equal(
    limitsWords(limits!),
    'mean 11, upper limit 16.1, lower limit 5.9, by the months from January 2024 to December 2024.',
  )
})

test('with eleven months it is too early to say, and with twelve it is not', () => {
  assert.equal(of(year.slice(1)).words, 'Too few months to say which way it is going: 11 of the 12 needed.')
  assert.equal(of([]).says, 'cannot say')
  assert.equal(of(year).says, 'no clear change')
})

test('six months below the mean are no improvement, and the seventh is', () => {
  const six = [...year, 11, 10, 10, 10, 10, 10, 10]
  assert.equal(of(six).says, 'no clear change', 'a month on the mean is on neither side of it')
  assert.equal(of([...six, 10]).words, 'It is improving: the last 7 months are all below the mean of 11.')
  assert.equal(of([...six, 10], 'higher').says, 'worsening')
  assert.equal(of([...six, 10], 'neither').words, 'It has changed: the last 7 months are all below the mean of 11.')
})

test('a month beyond a limit is enough by itself, and on the limit is not', () => {
  assert.equal(of([...year, 16]).says, 'no clear change')
  assert.equal(of([...year, 17]).words, 'It is worsening: January 2025 is above the limit of 16.1.')
  assert.equal(of([...year, 5]).words, 'It is improving: January 2025 is below the limit of 5.9.')
})

test('a month beyond a limit long ago is not said of now', () => {
  assert.equal(of([...year, 40, 11]).says, 'no clear change')
})

test('a long run that ends beyond the limit says both', () => {
  assert.equal(
    of([...year, 12, 12, 12, 12, 12, 12, 17]).words,
    'It is worsening: the last 7 months are all above the mean of 11, and July 2025 is above the limit of 16.1.',
  )
})

test('a run may begin in the baseline', () => {
  assert.equal(
    of([14, 14, 14, 13, 13, 9, 9, 10, 9, 10, 9, 9]).words,
    'It is improving: the last 7 months are all below the mean of 11.1.',
  )
})

test('only the last twenty-four months count', () => {
  const long = [...Array.from({ length: 30 }, () => 500), ...year, ...year]
  assert.equal(of(long).limits!.mean, 11)
})

test('a share cannot pass a hundred, nor anything fall below nought, so that there is no such limit to pass', () => {
  const share = of([95, 99, 90, 98, 96, 99, 94, 97, 100, 93, 98, 96], 'higher', 'share')
  assert.equal(share.limits!.upper, null)
  assert.match(limitsWords(share.limits!), /no upper limit that it could pass/)
  assert.equal(of([4, 1, 6, 2, 5, 3, 7, 1, 4, 2, 6, 3]).limits!.lower, null)
})

test('few a month say nothing: seven months of none after one a quarter are chance', () => {
  const rare = [0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
  assert.equal(of(rare).words, 'Too few a month to say which way it is going: fewer than 3 on average.')
  const ofFew = trendOf(monthly([...year, ...year], 4), 'higher', 'share')
  assert.equal(ofFew.says, 'cannot say')
})

test('a baseline that never moved has no limits to go by', () => {
  assert.equal(of([...Array.from({ length: 12 }, () => 8), 9]).says, 'cannot say')
})

test('months with nothing to measure are passed over', () => {
  const { says, limits } = of([...year.slice(0, 6), null, null, ...year.slice(6)], 'lower', 'length')
  assert.deepEqual([says, limits!.mean, limits!.until], ['no clear change', 11, '2025-02'])
})

test('the rule says each of its numbers', () => {
  for (const number of ['12', '24', '2.66', '7', '3', '10', '5']) assert.ok(trendRule.includes(number), number)
})
