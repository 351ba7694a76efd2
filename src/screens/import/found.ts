import type { Finding, Listed } from '#exchange/findings.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { to } from '../front/address.ts'
import type { Run } from './runs.ts'

/** What is wrong, row by row, with how to mend it; false where nothing is. */
export function found(run: Run, id: string, caption: string, listed: Listed): Html | false {
  if (listed.count === 0) return false
  const more =
    listed.count > 100 && html`<p class="govuk-body">The first 100 of ${listed.count.toLocaleString('en-GB')}.</p>`
  return html`${listTable({
    id,
    caption: `${caption}: ${listed.count.toLocaleString('en-GB')}`,
    empty: 'None',
    columns: [
      { text: 'File' },
      { text: 'Row', numeric: true },
      { text: 'Column' },
      { text: 'How to mend it' },
      { text: 'Rule' },
    ],
    rows: listed.shown.slice(0, 100).map(findingRow),
  })}${more}${all(run)}`
}

/** What is odd is told by its rule, with how often: a thousand alike would hide the one that is not. */
export function odd(run: Run, listed: Listed): Html | false {
  if (listed.count === 0) return false
  const examples = Map.groupBy(listed.shown, ({ rule }) => rule)
  const rules = Object.entries(listed.byRule).toSorted(([a, n], [b, m]) => m - n || a.localeCompare(b))
  return html`${listTable({
    id: 'warnings',
    caption: `Odd, and kept as it is: ${listed.count.toLocaleString('en-GB')}`,
    empty: 'None',
    columns: [
      { text: 'What is odd' },
      { text: 'How many', numeric: true },
      { text: 'What it means' },
      { text: 'Where' },
    ],
    rows: rules.map(([rule, n]) => {
      const some = examples.get(rule) ?? []
      return [
        rule,
        { text: n.toLocaleString('en-GB'), format: 'numeric' as const },
        some[0]?.words ?? nothing('not recorded'),
        some.length === 0 ? nothing('not recorded') : whereOf(some, n),
      ]
    }),
  })}${all(run)}`
}

const mostPlaces = 5

function whereOf(some: readonly Finding[], n: number): Html {
  const places = some.slice(0, mostPlaces).map(({ file, row }) => (row === null ? file : `${file}, row ${row}`))
  const more = n - places.length
  return html`${places.join('; ')}${more > 0 && `; and ${more.toLocaleString('en-GB')} more`}`
}

const all = (run: Run): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${to.import}/${run.id}/problems?format=xlsx">All of them as a spreadsheet</a></p>`

const findingRow = ({ file, row, column, rule, words }: Finding) => [
  file,
  { text: row ?? nothing('none'), format: 'numeric' as const },
  column ?? nothing('none'),
  words,
  rule,
]
