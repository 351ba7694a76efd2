import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockStatus, type ClockState, dueDay } from './clock-status.ts'
import { filterBar } from './filter-bar.ts'
import { figureCard } from './figure-card.ts'
import { listTable } from './list-table.ts'
import { masked } from './masked.ts'
import { nothing, nothingWords, type Nothing } from './nothing.ts'
import { page } from './page.ts'
import { pager } from './pager.ts'
import { storyEntry } from './story.ts'

const words = (markup: { toString(): string }) =>
  markup
    .toString()
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

test('the five kinds of nothing never look or read alike', () => {
  const shown = (Object.keys(nothingWords) as Nothing[]).map((kind) => nothing(kind))
  assert.equal(new Set(shown.map(words)).size, 5)
  assert.equal(new Set(shown.map((each) => /class="([^"]*)"/.exec(each.toString())?.[1])).size, 5)
})

test('each state of a clock has its own words, since colour alone says nothing', () => {
  const states: ClockState[] = ['in time', 'due soon', 'overdue', 'done in time', 'late', 'hours not known', 'ended']
  assert.equal(new Set(states.map((state) => words(clockStatus(state)))).size, states.length)
})

test('a due day says how near it is', () => {
  assert.equal(words(dueDay('2026-03-29', '2026-03-31')), '29 March 2026 2 days overdue')
})

test('a restricted record says whom to ask', () => {
  assert.equal(words(masked({ ask: 'the duty manager' })), 'Restricted record: ask the duty manager')
})

test('a figure links to its list, and the link makes sense by itself', () => {
  const card = figureCard({
    label: 'Children missing',
    value: '12',
    beside: { label: 'Overdue now', value: '3' },
    leftOut: '4 unknown',
    href: '/list',
  })
  assert.match(words(card), /Overdue now: 3 Left out: 4 unknown See the list: Children missing$/)
})

test('a filter can be taken away, and the rest of the address is carried', () => {
  const bar = filterBar({
    action: '/list',
    filters: [{ kind: 'words', name: 'called', label: 'Name', value: '"Amy"' }],
    applied: [{ text: 'Name: "Amy"', removeHref: '/list' }],
    carried: { sort: 'due', view: undefined },
  }).toString()
  assert.match(bar, /<input type="hidden" name="sort" value="due">/)
  assert.doesNotMatch(bar, /name="view"/)
  assert.match(bar, /Remove filter: /)
  assert.match(bar, /value="&quot;Amy&quot;"/)
})

test('a sorted column says so, and an empty list says why', () => {
  const list = listTable({
    id: 'a',
    caption: 'Children',
    columns: [{ text: 'Name', sortHref: '?sort=-name', sorted: 'ascending' }],
    rows: [['Amy']],
    empty: 'None',
  }).toString()
  assert.match(list, /aria-sort="ascending"/)
  assert.match(list, /role="region" aria-labelledby="a-caption" tabindex="0"/)
  assert.equal(
    words(listTable({ id: 'a', caption: 'Children', columns: [], rows: [], empty: 'No child matches' })),
    'No child matches',
  )
})

test('a pager counts, and leaves out the far pages', () => {
  const address = (number: number) => `?page=${number}`
  const shown = words(pager({ page: 6, pageSize: 50, total: 1234, address }))
  assert.match(shown, /^Showing 251 to 300 of 1,234 rows Previous page 1 ⋯ 5 6 7 ⋯ 25 Next page$/)
  assert.equal(words(pager({ page: 1, pageSize: 50, total: 0, address })), 'Showing 0 to 0 of 0 rows')
})

test('a story entry says when it was known and by whom', () => {
  const entry = storyEntry({
    on: { day: '2026-03-11' },
    kind: 'Interview',
    title: 'Held',
    known: { at: '2026-03-23T16:30:00Z', by: 'Kit Bell' },
    note: 'Recorded 12 days after',
    corrected: { times: 1, href: '/versions' },
  })
  assert.match(
    words(entry),
    /11 March 2026 Held Interview Known from 23 March 2026, 16:30, recorded by Kit Bell; changed once Recorded 12 days after/,
  )
})

test('a page of another day says so at the top; a page of today only at its foot', () => {
  const view = { today: '2026-03-31', knownAt: '2026-03-31T13:05:00Z' }
  const made = (changed: boolean) =>
    page({
      title: 'Today',
      authority: { name: 'Northmoor' },
      reader: null,
      navigation: [],
      content: 'x',
      pointOfView: { ...view, changed },
    }).toString()
  assert.match(made(true), /You are looking at/)
  assert.doesNotMatch(made(false), /You are looking at/)
  assert.match(made(false), /31 March 2026<\/time>, with what was known at/)
})

test('a page with something wrong says so first of all in its title', () => {
  const wrong = page({
    title: 'Interview',
    authority: { name: 'Northmoor' },
    reader: null,
    navigation: [],
    content: '',
    errors: [{ field: 'held_on', words: 'Say when' }],
  })
  assert.match(wrong.toString(), /<title>Error: Interview – Throughline – Northmoor<\/title>/)
  assert.match(wrong.toString(), /<a href="#held_on">Say when<\/a>/)
})
