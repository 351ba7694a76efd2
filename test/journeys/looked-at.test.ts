import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notLookedAt } from './looked-at.ts'

const page = (reader: string, links: string, content: string) =>
  `<html><body><header><p class="tl-header__reader">${reader}</p><nav>${links}</nav></header><main>${content}</main></body></html>`

test('a page is looked at once for all who are shown it alike, and again for whoever has another head or content', () => {
  const isNew = notLookedAt()
  assert.equal(isNew(page('Ana, team manager', 'Today Lists', 'Four children')), true)
  assert.equal(isNew(page('Bo, social worker', 'Today Lists', 'Four children')), false)
  assert.equal(isNew(page('Bo, social worker', 'Today', 'Four children')), true)
  assert.equal(isNew(page('Bo, social worker', 'Today', 'Three children')), true)
  assert.equal(isNew(page('Ana, team manager', 'Today Lists', 'Three children')), false)
  const known = (at: string) => page('Bo, social worker', 'Today', `Known at <time datetime="${at}">09:30</time>`)
  assert.equal(isNew(known('2026-12-01T09:30:07.311Z')), true)
  assert.equal(isNew(known('2026-12-01T09:30:08.042Z')), false)
  const at = (place: string) => page('Ana, team manager', `<a${place}>Today</a><a>Lists</a>`, 'Four children')
  const [here, there] = [' aria-current="page"', ' aria-current="true"']
  assert.equal(isNew(at(here)), true)
  assert.equal(isNew(page('Ana, team manager', `<a>Today</a><a${here}>Lists</a>`, 'Four children')), false)
  assert.equal(isNew(at(there)), true)
})
