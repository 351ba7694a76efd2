import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codesIn, onlyCodes } from './code.ts'

test('codes are read as people write them, each once', () => {
  assert.deepEqual(codesIn('f4k7-m2r8, H3H3-K4K4\nF4K7-M2R8'), ['F4K7-M2R8', 'H3H3-K4K4'])
  assert.deepEqual(codesIn(''), [])
})

test('a name is no code, nor is a code with a name beside it, or one with a digit too many', () => {
  assert.ok(onlyCodes('F4K7-M2R8; h3h3-k4k4'))
  for (const typed of ['Amy', 'F4K7-M2R8 (Amy)', 'F4K7-M2R88', 'B4K7-M2R8', 'F4K7']) assert.ok(!onlyCodes(typed), typed)
})
