import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { readConfig } from '#services/config.ts'
import { Trouble } from '#services/trouble.ts'
import { houseOf } from './serve.ts'

test('declarations with mistakes open no door, and all the mistakes are told at once, numbered, each with where it is', async () => {
  const measures = new Map([...pathways.measures].map(([id, measure]) => [id, { ...measure, versions: [] }]))
  const wrong = { ...pathways, repeated: ["home: the record 'visit' is declared in school too"], measures }
  // The mistakes are found before the store is asked for anything.
  const opening = houseOf({} as Parameters<typeof houseOf>[0], readConfig({}), wrong)
  await assert.rejects(opening, (error: unknown) => {
    assert.ok(error instanceof Trouble)
    const [first, second, ...rest] = error.message.split('\n')
    assert.equal(first, 'The declarations are wrong:')
    assert.equal(second, "  1. home: the record 'visit' is declared in school too")
    assert.equal(rest[0], '  2. missing: missing_episodes: has no version')
    assert.ok(rest.length > pathways.measures.size - 1)
    return true
  })
})
