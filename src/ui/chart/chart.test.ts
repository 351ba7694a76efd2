import { parseHTML } from 'linkedom'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Html } from '../html.ts'
import { barChart } from './bar-chart.ts'
import { apart, sparse } from './fitting.ts'
import { lineChart } from './line-chart.ts'
import { stackedBars } from './stacked-bars.ts'

const unit = { one: 'episode', many: 'episodes' }
const over = ['January 2026', 'February 2026', 'March 2026']
const named = { title: 'Missing episodes', description: 'A line for each team.', unit }

const charts: Record<string, Html> = {
  line: lineChart({
    ...named,
    id: 'line',
    over,
    series: [
      { name: 'North <b>', values: [3, 9, 12] },
      { name: 'South', values: [1, 'suppressed', 'not known'] },
    ],
  }),
  bar: barChart({
    ...named,
    id: 'bar',
    of: 'Team',
    bars: [
      { label: '"North" <i>&', value: 12 },
      { label: 'South', value: 'suppressed' },
    ],
  }),
  stacked: stackedBars({
    ...named,
    id: 'stacked',
    of: 'Team',
    parts: ['Held', 'Declined'],
    bars: [
      { label: 'North', values: [4, 2] },
      { label: 'South <u>', values: [1, 'not recorded'] },
    ],
  }),
}

for (const [name, chart] of Object.entries(charts)) {
  test(`a ${name} chart keeps to the content security policy, and no data becomes markup`, () => {
    const markup = chart.toString()
    assert.doesNotMatch(markup, /\sstyle\s*=|<style|<script|<[biu]>/)
  })

  test(`a ${name} chart has one title and one description, and no label inside them`, () => {
    const { document } = parseHTML(`<body>${chart.toString()}</body>`)
    const svg = document.querySelector('svg[role="img"]')
    assert.equal(svg?.getAttribute('aria-labelledby'), `${name}-title ${name}-description`)
    assert.equal(document.querySelector(`#${name}-title`)?.textContent, 'Missing episodes')
    assert.equal(document.querySelector(`#${name}-description`)?.textContent, 'A line for each team.')
    assert.equal(document.querySelectorAll('svg [aria-label]').length, 0)
    const ids = [...document.querySelectorAll('[id]')].map(({ id }: { id: string }) => id)
    assert.equal(new Set(ids).size, ids.length)
  })
}

test('the table under a chart is its data', () => {
  assert.deepEqual(rows(charts['line']), [
    ['Period', 'North <b>', 'South'],
    ['January 2026', '3', '1'],
    ['February 2026', '9', 'Suppressed'],
    ['March 2026', '12', 'Not known'],
  ])
  assert.deepEqual(rows(charts['bar']), [
    ['Team', 'Episodes'],
    ['"North" <i>&', '12'],
    ['South', 'Suppressed'],
  ])
  assert.deepEqual(rows(charts['stacked']), [
    ['Team', 'Held', 'Declined'],
    ['North', '4', '2'],
    ['South <u>', '1', 'Not recorded'],
  ])
})

test('the sentence says which way a number went, and never that it is better', () => {
  assert.match(
    said(charts['line']),
    /^North <b>: 12 episodes in March 2026, up from 9 in February 2026; South: not known in March 2026\.$/,
  )
  assert.equal(
    said(lineChart({ ...named, id: 'a', over, series: [{ name: 'All', values: [2, 1, 1] }] })),
    '1 episode in March 2026, the same as in February 2026.',
  )
  assert.equal(
    said(lineChart({ ...named, id: 'a', unit: '%', over, series: [{ name: 'All', values: [2, 90.25, 88] }] })),
    '88% in March 2026, down from 90.3% in February 2026.',
  )
  assert.equal(said(charts['bar']), '"North" <i>&: 12 episodes.')
  assert.match(said(charts['stacked']), /Held: 5 episodes\. Declined: at least 2 episodes\./)
})

test('a gap is drawn as a gap and never as nought', () => {
  const { document } = parseHTML(`<body>${String(charts['line'])}</body>`)
  assert.equal(document.querySelectorAll('.tl-series-2 path').length, 2, 'one line and one mark')
})

test('a chart with nothing in it still draws and says so', () => {
  assert.match(said(lineChart({ ...named, id: 'a', over: [], series: [] })), /nothing to show/)
  assert.match(said(barChart({ ...named, id: 'a', of: 'Team', bars: [] })), /no number/)
})

test('labels keep apart, and the latest always shows', () => {
  assert.deepEqual(
    apart([{ y: 4 }, { y: 3.5 }, { y: 9 }], 1).map(({ y }) => y),
    [3.5, 4.5, 9],
  )
  assert.deepEqual(sparse(['a', 'b', 'c', 'd', 'e'], 3), ['a', 'c', 'e'])
})

function rows(chart: Html | undefined): string[][] {
  const { document } = parseHTML(`<body>${String(chart)}</body>`)
  return [...document.querySelectorAll('table tr')].map((row) =>
    [...row.children].map((cell: { textContent: string }) => cell.textContent),
  )
}

function said(chart: Html | undefined): string {
  return parseHTML(`<body>${String(chart)}</body>`).document.querySelector('.tl-chart__sentence')?.textContent ?? ''
}
