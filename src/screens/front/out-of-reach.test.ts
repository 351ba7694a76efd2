import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outOfReach } from '#services/postgres/out-of-reach.ts'
import { storeOutOfReach } from './out-of-reach.ts'

const error = (more: object, message = 'x') => Object.assign(new Error(message), more)

test('whoever sent a form is told no more than is known: that sending it again saves it once', () => {
  const { title, status, again, content } = storeOutOfReach('away', true, 'ab12')
  assert.deepEqual([title, status, again], ['This is not known to be saved', 503, undefined])
  assert.match(String(content), /saved once, however often it is sent[^]*ab12/)
})

test('a page that was only opened asks again by itself', () => {
  const { title, again, content } = storeOutOfReach('crowded', false, 'ab12')
  assert.deepEqual([title, again], ['Throughline cannot answer just now', 5])
  assert.doesNotMatch(String(content), /sent/)
})

test('what the machine says is told apart, and a fault of ours is not taken for the machine’s', () => {
  assert.equal(outOfReach(error({ code: '53100' })), 'full')
  assert.equal(outOfReach(error({ code: 'EMFILE' })), 'crowded')
  assert.equal(outOfReach(error({ code: '57P03' })), 'away')
  assert.equal(outOfReach(error({ code: '08006' })), 'away')
  assert.equal(outOfReach(error({ code: '25006' })), 'read only')
  assert.equal(outOfReach(error({ code: 'ENOENT', syscall: 'connect' })), 'away')
  assert.equal(outOfReach(error({}, 'Connection terminated unexpectedly')), 'away')
  assert.equal(outOfReach(error({ code: 'ENOENT', syscall: 'open' })), null)
  assert.equal(outOfReach(error({ code: '42703' })), null)
  assert.equal(outOfReach('text'), null)
})
