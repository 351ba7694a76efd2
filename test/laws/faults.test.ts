import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '#services/project.ts'
import { faults } from './faults.ts'

test('every planted fault spoils something that the program still says, and says once', () => {
  const times = ({ file, find }: (typeof faults)[number]) =>
    readFileSync(inProject(file), 'utf8').split(find).length - 1
  assert.deepEqual(
    faults.filter((fault) => times(fault) !== 1).map(({ says, file }) => `${says}: ${file}`),
    [],
  )
})

test('there is a planted fault for each of the laws kept here', () => {
  const laws = new Set(faults.map(({ law }) => law))
  assert.deepEqual(
    ['1', '3', '4', '5', '7', '8', '9'].filter((law) => !laws.has(law)),
    [],
  )
})
