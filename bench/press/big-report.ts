import { instant } from '#language/instant.ts'
import type { ChartBlock, Document, DocumentBlock, TableBlock } from '#press/document.ts'

const months = ['October 2025', 'November 2025', 'December 2025', 'January 2026', 'February 2026', 'March 2026']
const unit = { one: 'episode', many: 'episodes' }

/** A yearly report: sixty charts, each with its sentence and numbers, and twenty lists, on some forty sheets. */
export const bigReport: Document = {
  name: 'big-report',
  title: 'Yearly report on missing children',
  period: 'April 2025 to March 2026',
  authority: 'Northmoor Council',
  marking: 'Official: sensitive. For the board.',
  about: [
    { label: 'Issued', words: '1 April 2026, 09:00' },
    { label: 'For', words: 'The safeguarding board' },
  ],
  issuedAt: instant('2026-04-01T08:00:00.000Z'),
  blocks: Array.from({ length: 20 }, (_, part) => chapter(part)).flat(),
  notes: ['Hours are by London’s clocks.', 'Counts below five are suppressed.'],
}

function chapter(part: number): DocumentBlock[] {
  return [
    { is: 'heading', level: 2, words: `Area ${part + 1}` },
    { is: 'paragraph', words: `What was seen of area ${part + 1} in the year, and what was done about it. `.repeat(6) },
    list(part),
    ...[0, 1, 2].map((chart) => drawn(part, chart)),
  ]
}

function list(part: number): TableBlock {
  const names = ['North', 'South', 'East', 'West', 'Hospital', 'Disabled children']
  return {
    is: 'table',
    id: `list-${part}`,
    title: `Teams of area ${part + 1}`,
    columns: [
      { name: 'Team', kind: 'text' },
      { name: 'Episodes', kind: 'number' },
      { name: 'Children', kind: 'number' },
      { name: 'Interviews in time', kind: 'per cent' },
    ],
    rows: names.map((name, at) => [
      name,
      40 + ((part * 7 + at * 13) % 60),
      10 + at,
      at === 4 ? { nothing: 'suppressed' } : 80.5 + at,
    ]),
    empty: 'There is no team.',
  }
}

function drawn(part: number, chart: number): ChartBlock {
  const series = ['From home', 'From care'].map((name, at) => ({
    name,
    values: months.map((_, month) => 5 + ((part * 11 + chart * 5 + month * 7 + at * 3) % 40)),
  }))
  return {
    is: 'chart',
    id: `chart-${part}-${chart}`,
    title: `Missing episodes, area ${part + 1}, measure ${chart + 1}`,
    description: 'A line each for children who went missing from home and from care.',
    unit,
    kind: 'line',
    of: 'Month',
    over: months,
    series,
    sentence: `${series[0]!.values[5]} from home and ${series[1]!.values[5]} from care in March 2026.`,
  }
}
