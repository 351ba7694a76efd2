import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gradesOf, otherNamed, others, othersAmong, othersScale, judged, type Judged } from './others.ts'

test('153 authorities are there, each once, and each neighbour is one of them', () => {
  const codes = new Set(others.map(({ code }) => code))
  assert.equal(codes.size, 153)
  assert.equal(others.length, 153)
  assert.deepEqual(
    others.flatMap(({ near }) => near).filter((code) => !codes.has(code)),
    [],
  )
})

test('every grade is on the scale or is not stated, and no grade is made up for one that has none', () => {
  const words = new Set<string | null>([...othersScale, null])
  assert.deepEqual(
    others.filter((one) => (Object.keys(judged) as Judged[]).some((what) => !words.has(one[what]))),
    [],
  )
  // Published after April 2026: no overall judgement is given any more.
  assert.deepEqual(
    others.filter(({ overall }) => overall === null).map(({ name }) => name),
    ['Brent', 'Somerset'],
  )
})

test('as many as the file counts have each overall grade, and what is not stated is counted apart', () => {
  assert.deepEqual(
    gradesOf(others, 'overall').map(({ count }) => count),
    [46, 63, 29, 13, 2],
  )
  assert.equal(gradesOf(others, 'leavers').at(-1)?.grade, 'not stated')
})

test('an authority stands among its ten neighbours, found by its name whatever it calls itself', () => {
  const halton = otherNamed('Halton Borough Council')
  assert.equal(halton?.code, '876')
  assert.equal(othersAmong({ near: halton?.code ?? '' }).length, 11)
  assert.equal(otherNamed('Royal Borough of Kensington and Chelsea')?.name, 'Kensington and Chelsea')
  assert.equal(otherNamed('Invented Borough of Northmere'), undefined)
})
