import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingEpisode } from '#pathways/missing/records.ts'
import { wrongKind } from './wrong-kind.ts'

const asked = missingEpisode.fields.police_reference

test('words that cannot be kept as they were sent are refused, and the sentence says why', () => {
  for (const words of ['A\u0000B', 'half a letter \ud83d', '\ude00'])
    assert.match(wrongKind(asked, words)!, /no letter/, JSON.stringify(words))
})

test('every letter that is one is kept: of other scripts, and drawn ones', () => {
  for (const words of ['Zoë', '名', 'שלום', '😀', '\u00a0', '']) assert.equal(wrongKind(asked, words), null, words)
  assert.match(wrongKind(asked, 'x'.repeat(100_001))!, /100,000/)
})
