import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayShown, dueInWords, instantInWords, instantShown } from './when.ts'

test('a day is written as people write it, and a machine can still read it', () => {
  assert.equal(String(dayShown('2026-03-31')), '<time datetime="2026-03-31">31 March 2026</time>')
})

test('an instant is told by London clocks, in winter and in summer', () => {
  assert.equal(instantInWords('2026-01-31T14:05:00Z'), '31 January 2026, 14:05')
  assert.equal(instantInWords('2026-06-30T23:05:00Z'), '1 July 2026, 00:05')
  assert.match(String(instantShown('2026-06-30T23:05:00Z')), /datetime="2026-06-30T23:05:00Z"/)
})

test('what is due says so in words, on the day and on either side of it', () => {
  const said = ['2026-03-29', '2026-03-30', '2026-03-31', '2026-04-01', '2026-04-03']
  assert.deepEqual(
    said.map((due) => dueInWords(due, '2026-03-31')),
    ['2 days overdue', '1 day overdue', 'due today', 'due tomorrow', 'due in 3 days'],
  )
})
