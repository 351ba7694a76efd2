import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { inProject } from '#services/project.ts'
import { definitionsOf, type Definitions } from '../script/definitions.ts'

test('a definition that boards were told figures by is never edited: a changed one is a further version with its own date', async () => {
  const told = JSON.parse(await readFile(inProject('db/definitions.json'), 'utf8')) as Definitions
  const now = definitionsOf(pathways)
  const edited = Object.keys(told).filter((version) => now[version] !== told[version])
  assert.deepEqual(edited, [], 'these mean something else than when they were written down')
})
