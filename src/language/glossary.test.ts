import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { inProject } from '#services/project.ts'
import { describeWords, glossaryOf } from './glossary.ts'

test('every declaration is in the glossary, and docs/words.md is what the declarations say', async () => {
  const ids = new Set(glossaryOf(pathways).map(({ id }) => id))
  for (const all of [pathways.records, pathways.timescales, pathways.prompts, pathways.measures])
    for (const id of all.keys()) assert.ok(ids.has(id), id)
  assert.equal(await readFile(inProject('docs/words.md'), 'utf8'), describeWords(pathways), 'run script/describe')
})
