import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { allOf, gradeOn, hasOverall, judgedOn } from './framework.ts'
import { frameworks } from './index.ts'

const the = (id: string) => frameworks.find((framework) => framework.id === id)!
const names = (id: string, on: string | null) =>
  allOf(judgedOn(the(id).areas, on === null ? null : day(on))).map(({ name }) => name)

test('each framework is named once, ends after it begins, and no two of its areas are alike', () => {
  assert.equal(new Set(frameworks.map(({ id }) => id)).size, frameworks.length)
  for (const { id, from, until, areas } of frameworks) {
    assert.ok(from === null || until === null || from < until, id)
    const ids = allOf(areas).map((area) => area.id)
    assert.equal(new Set(ids).size, ids.length, id)
  }
})

test('the single framework judges three areas, with adoption and care leavers within the second', () => {
  assert.deepEqual(names('sif', null), [
    'Children who need help and protection',
    'Children looked after and achieving permanence',
    'Adoption performance',
    'Experiences and progress of care leavers',
    'Leadership, management and governance',
  ])
})

test('the announced inspections of 2009 to 2012 gave twenty-two grades in two blocks, and none above them', () => {
  const blocks = the('slac').areas
  assert.deepEqual(
    blocks.map(({ parts }) => parts!.length),
    [10, 12],
  )
  assert.equal(hasOverall(the('slac'), day('2011-02-07')), false)
})

test('care leavers have a judgement of their own from January 2023, and nothing has one above it from April 2026', () => {
  assert.equal(names('ilacs', '2022-12-31').length, 3)
  assert.equal(names('ilacs', '2023-01-01').length, 4)
  assert.equal(hasOverall(the('ilacs'), day('2026-03-31')), true)
  assert.equal(hasOverall(the('ilacs'), day('2026-04-01')), false)
})

test('a grade of one framework is no grade of another', () => {
  assert.equal(gradeOn(the('sif'), 'adequate'), null)
  assert.equal(gradeOn(the('slac'), 'Adequate'), 'adequate')
  assert.equal(gradeOn(the('sif'), 'Requires improvement to be good'), 'requires improvement')
  assert.equal(gradeOn(the('ilacs'), 'Requires improvement'), 'requires improvement to be good')
  assert.equal(gradeOn(the('ilacs-focused'), 'good'), null)
})
