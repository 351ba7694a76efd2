import { breadcrumbs } from '../components/breadcrumbs.ts'
import { backLink } from '../components/back-link.ts'
import { details } from '../components/details.ts'
import { insetText } from '../components/inset-text.ts'
import { panel } from '../components/panel.ts'
import { phaseBanner } from '../components/phase-banner.ts'
import { tabs } from '../components/tabs.ts'
import { taskList } from '../components/task-list.ts'
import { warningText } from '../components/warning-text.ts'
import { barChart } from '../chart/bar-chart.ts'
import { charts } from '../chart/chart-figure.ts'
import { lineChart } from '../chart/line-chart.ts'
import { stackedBars } from '../chart/stacked-bars.ts'
import { type Html, html } from '../html.ts'
import { page } from '../page.ts'
import { story, storyEntry } from '../story.ts'
import { galleryForms } from './forms.ts'
import { galleryLists } from './lists.ts'

/** Every part that a page can be made of, to look at and to test. */
export function gallery(): Html {
  return html`${galleryLists()}${galleryCharts()}${galleryStory()}${galleryForms()}${galleryRest()}`
}

export function galleryPage(): Html {
  return page({
    title: 'Gallery',
    caption: 'Everything a page is made of',
    authority: { name: 'Northmoor Council' },
    reader: { name: 'Sam Reed', role: 'Team manager' },
    signOutHref: '/sign-out',
    navigation: [
      { text: 'Today', href: '/today' },
      { text: 'Find a child', href: '/children' },
      { text: 'Lists', href: '/gallery', current: true },
      { text: 'Measures', href: '/measures' },
    ],
    breadcrumbs: [{ text: 'Today', href: '/today' }, { text: 'Gallery' }],
    errors: [
      { field: 'held_on-year', words: 'The date must be today or in the past' },
      { field: 'worker', words: 'Say who will do this' },
    ],
    notice: { text: 'The strategy discussion was saved', type: 'success' },
    pointOfView: { today: '2026-03-31', knownAt: '2026-03-31T13:05:00Z', changed: true, nowHref: '/gallery' },
    footer: [
      { text: 'Words', href: '/words' },
      { text: 'Accessibility', href: '/accessibility' },
    ],
    content: gallery(),
  })
}

const months = ['October 2025', 'November 2025', 'December 2025', 'January 2026', 'February 2026', 'March 2026']

function galleryCharts(): Html {
  const episodes = { one: 'episode', many: 'episodes' }
  return html`<h2 class="govuk-heading-m">Charts</h2>
${charts([
  lineChart({
    id: 'by-team',
    title: 'Missing episodes by team',
    description: 'A line for each team, of episodes that began in each month.',
    unit: episodes,
    over: months,
    series: [
      { name: 'North', values: [9, 14, 11, 8, 9, 12] },
      { name: 'South', values: [4, 6, 'suppressed', 7, 10, 11] },
      { name: 'West', values: [2, 3, 5, 'not recorded', 4, 4] },
    ],
  }),
  barChart({
    id: 'by-placement',
    title: 'Missing episodes by placement',
    description: 'A bar for each kind of placement.',
    unit: episodes,
    of: 'Placement',
    bars: [
      { label: 'Foster care', value: 18 },
      { label: 'Children’s home', value: 27 },
      { label: 'With parents', value: 6 },
      { label: 'Secure unit', value: 'suppressed' },
    ],
  }),
  stackedBars({
    id: 'by-outcome',
    title: 'What happened to interviews offered',
    description: 'A bar for each team, divided by what happened.',
    unit: { one: 'interview', many: 'interviews' },
    of: 'Team',
    parts: ['Held in time', 'Held late', 'Declined'],
    bars: [
      { label: 'North', values: [21, 4, 6] },
      { label: 'South', values: [15, 9, 'suppressed'] },
    ],
  }),
])}`
}

function galleryStory(): Html {
  return html`<h2 class="govuk-heading-m">The story</h2>
${story([
  storyEntry({
    on: { instant: '2026-03-28T23:40:00Z' },
    kind: 'Missing episode',
    title: 'Missing from placement, returned after 26 hours',
    href: '/gallery',
    summary: html`<p>Reported by the placement. Known to social care.</p>`,
    known: { at: '2026-03-29T09:02:00Z', by: 'Jo Albright' },
  }),
  storyEntry({
    on: { day: '2026-03-11' },
    kind: 'Return home interview',
    title: 'Held by an independent worker',
    href: '/gallery',
    known: { at: '2026-03-23T16:30:00Z', by: 'Kit Bell' },
    note: 'Recorded 12 days after it was held',
    corrected: { times: 2, href: '/gallery' },
  }),
])}`
}

function galleryRest(): Html {
  return html`<h2 class="govuk-heading-m">The rest</h2>
${backLink({ href: '/gallery' })}
${breadcrumbs({ items: [{ text: 'Lists', href: '/gallery' }, { text: 'Clocks' }], labelText: 'Another breadcrumb' })}
${phaseBanner({ tag: 'Invented', text: 'Everyone here is invented.' })}
${insetText({ text: 'A strategy discussion cannot be signed off without actions and a contingency.' })}
${warningText({ text: 'This record is restricted. Reading it is logged.' })}
${details({ summaryText: 'How this is worked out', text: 'From the return, in elapsed hours.' })}
${taskList({
  items: [
    { title: 'Who took part', href: '/gallery', status: { text: 'Complete' } },
    {
      title: 'Actions',
      href: '/gallery',
      hint: 'At least one',
      status: { tag: { text: 'Incomplete', colour: 'blue' } },
    },
  ],
})}
${tabs({
  idPrefix: 'tab',
  items: [
    { label: 'Now', panel: { text: 'What is known now' } },
    { label: 'As told', panel: { text: 'What was told then' } },
  ],
})}
${panel({ titleText: 'Strategy discussion signed off', headingLevel: 2, text: 'The prompt is answered.' })}`
}
