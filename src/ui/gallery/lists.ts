import { clockStatus, type ClockState, dueDay } from '../clock-status.ts'
import { summaryList } from '../components/summary-list.ts'
import { figureCards } from '../figure-card.ts'
import { filterBar } from '../filter-bar.ts'
import { type Html, html } from '../html.ts'
import { listTable } from '../list-table.ts'
import { maskedRow } from '../masked.ts'
import { nothing } from '../nothing.ts'
import { pager } from '../pager.ts'

const today = '2026-03-31'

const clocks: [string, ClockState, string][] = [
  ['Amy Fenwick', 'overdue', '2026-03-29'],
  ['Ben Okafor', 'due soon', '2026-03-31'],
  ['Cai Morgan', 'in time', '2026-04-03'],
  ['Dara Singh', 'hours not known', '2026-04-01'],
  ['Ella Brown', 'late', '2026-03-20'],
  ['Finn Walsh', 'done in time', '2026-03-28'],
  ['Gwen Hall', 'ended', '2026-03-11'],
]

export function galleryLists(): Html {
  return html`<h2 class="govuk-heading-m">Lists and figures</h2>
${figureCards([
  {
    label: 'Interviews held within 72 hours',
    value: '92%',
    sentence: '46 of 50 in March 2026, from 88% in February 2026.',
    beside: { label: 'Overdue now', value: '3', href: '/gallery' },
    leftOut: '4 where the hour of return is not known',
    href: '/gallery',
  },
  {
    label: 'Children missing more than once',
    value: '12',
    sentence: '12 of 61 children in March 2026.',
    leftOut: nothing('none'),
    href: '/gallery',
  },
  { label: 'Prompts answered in time', value: nothing('suppressed'), sentence: 'Fewer than five, so not shown here.' },
  {
    label: 'Median length',
    value: nothing('not worked out'),
    sentence: 'No episode has both a start and an end.',
    href: '/gallery',
  },
])}
${filterBar({
  action: '/gallery',
  filters: [
    {
      kind: 'choice',
      name: 'filter_team',
      label: 'Team',
      value: 'north',
      items: [
        { value: '', text: 'All teams' },
        { value: 'north', text: 'North' },
      ],
    },
    {
      kind: 'choice',
      name: 'filter_type',
      label: 'Type',
      items: [
        { value: '', text: 'All types' },
        { value: 'missing', text: 'Missing' },
      ],
    },
    { kind: 'day', name: 'from', label: 'From', value: '2026-03-01' },
    { kind: 'words', name: 'called', label: 'Name' },
  ],
  applied: [
    { text: 'Team: North', removeHref: '/gallery?from=2026-03-01' },
    { text: 'From 1 March 2026', removeHref: '/gallery?filter_team=north' },
  ],
  clearHref: '/gallery',
  carried: { sort: 'due' },
})}
${listTable({
  id: 'clocks',
  caption: 'Return home interviews',
  columns: [
    { text: 'Child', sortHref: '/gallery?sort=child' },
    { text: 'Status' },
    { text: 'Due', sortHref: '/gallery?sort=-due', sorted: 'ascending' },
    { text: 'Returned' },
    { text: 'Team' },
    { text: 'Allocated to' },
    { text: 'Episodes in 90 days', numeric: true, sortHref: '/gallery?sort=episodes' },
  ],
  rows: [
    ...clocks.map(([name, state, due], index) => [
      html`<a class="govuk-link" href="/gallery">${name}</a>`,
      clockStatus(state),
      state === 'ended' || state === 'done in time' || state === 'late'
        ? html`<time datetime="${due}">29 March 2026</time>`
        : dueDay(due, today),
      index === 3 ? nothing('not known') : '27 March 2026, 23:40',
      index % 2 ? 'South' : 'North',
      index === 4 ? nothing('not recorded') : 'Jo Albright',
      { text: index + 1, format: 'numeric' as const },
    ]),
    maskedRow({ ask: 'the duty manager', href: '/gallery', columns: 7 }),
  ],
  empty: 'No interviews are due.',
})}
${pager({ page: 6, pageSize: 50, total: 1234, address: (page) => `/gallery?page=${page}`, things: 'interviews' })}
${listTable({ id: 'empty', caption: 'Nothing here', columns: [{ text: 'Child' }], rows: [], empty: 'No episodes match these filters.' })}
${summaryList({
  card: {
    title: 'Missing episode',
    actions: { items: [{ text: 'Correct', href: '/gallery', visuallyHiddenText: 'this record' }] },
  },
  rows: [
    {
      key: 'Type',
      value: 'Missing',
      actions: { items: [{ text: 'Change', href: '/gallery', visuallyHiddenText: 'type' }] },
    },
    { key: 'Returned', value: nothing('not recorded') },
    { key: 'Harm disclosed', value: nothing('none') },
    { key: 'Police reference', value: nothing('not known') },
  ],
})}`
}
