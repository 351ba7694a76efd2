import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeOf, forAnApp, stepAt, stepOf } from './one-time-code.ts'

const secret = Buffer.from('12345678901234567890')

test('codes are those of RFC 6238, appendix B, in their last six figures', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const)
    assert.equal(codeOf(secret, stepAt(seconds * 1000)), code)
})

test('a code is taken once, for half a minute and as much again on either side, and no older than the last', () => {
  const at = 1_234_567_890_000
  const step = stepAt(at)
  assert.equal(stepOf(secret, codeOf(secret, step), at, 0), step)
  assert.equal(stepOf(secret, ` ${codeOf(secret, step - 1)} `, at, 0), step - 1)
  assert.equal(stepOf(secret, codeOf(secret, step + 1), at, 0), step + 1)
  for (const far of [-2, 2]) assert.equal(stepOf(secret, codeOf(secret, step + far), at, 0), null)
  assert.equal(stepOf(secret, codeOf(secret, step), at, step), null)
  for (const wrong of ['', '12345', '1234567', 'abcdef', '०००००६']) assert.equal(stepOf(secret, wrong, at, 0), null)
})

test('an app is given the secret as apps read it', () => {
  const { typed, address } = forAnApp(secret, 'Ada Administrator')
  assert.equal(typed, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  assert.match(
    address,
    /^otpauth:\/\/totp\/Throughline%3AAda%20Administrator\?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Throughline/,
  )
})
