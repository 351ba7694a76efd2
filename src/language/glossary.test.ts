import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { inProject } from '#services/project.ts'
import { describeWords, glossaryOf } from './glossary.ts'

test('every declaration is in the glossary, and docs/words.md has no word that is declared no more', async () => {
  const ids = new Set(glossaryOf(pathways).map(({ id }) => id))
  for (const all of [pathways.records, pathways.timescales, pathways.prompts, pathways.measures])
    for (const id of all.keys()) assert.ok(ids.has(id), id)
  const declared = new Set(describeWords(pathways).split('\n'))
  const written = (await readFile(inProject('docs/words.md'), 'utf8')).split('\n')
  assert.deepEqual(
    written.filter((line) => !declared.has(line)),
    [],
    'run script/describe',
  )
})

test('a measure says from when it is in force in words, and from when the limits that it counts are others', () => {
  const says = (id: string) =>
    glossaryOf(pathways)
      .find((term) => term.id === id)!
      .says.find(({ of }) => of === 'In force')!.says
  assert.equal(says('missing_episodes'), 'from 1 July 2009')
  assert.equal(says('prompts_answered_in_time'), 'from 1 July 2009; then with other limits from 1 April 2026')
})
