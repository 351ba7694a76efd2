import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expanded, localName, standardTerms } from './words.ts'

test('“take place” survives the expansion of LAC', () => {
  assert.equal(
    expanded('Reviews take place for each LAC; the place of a LAC is recorded'),
    'Reviews take place for each looked-after child; the place of a looked-after child is recorded',
  )
  assert.equal(expanded('REPLACE, lac, LAC1, xLAC, LAC-led'), 'REPLACE, lac, LAC1, xLAC, looked-after child-led')
  assert.equal(expanded('tous à la PLACE, éLAC'), 'tous à la PLACE, éLAC', 'letters of other languages are letters')
})

test('SPOC expands to its registered form and to no other', () => {
  assert.equal(expanded('The SPOC and two SPOCs'), 'The single point of contact and two single points of contact')
  assert.doesNotMatch(expanded('SPOC'), /special/)
  assert.equal(expanded('LACs and IROs'), 'looked-after children and independent reviewing officers')
})

test('an abbreviation that nobody registered stays as it is', () => {
  assert.equal(expanded('NCL and NLC'), 'NCL and NLC')
})

test('a council’s own name takes the place of the standard term', () => {
  assert.equal(
    localName('front_door', { front_door: 'Contact and Referral Team (CART)' }),
    'Contact and Referral Team (CART)',
  )
  assert.equal(localName('front_door', {}), 'Front door')
  assert.equal(expanded('a LAC', { looked_after_child: 'Child in care' }), 'a child in care')
})

test('no abbreviation is registered for two things', () => {
  const all = standardTerms.flatMap(({ abbreviations }) => abbreviations)
  assert.equal(new Set(all).size, all.length)
})
