import { openingReviewed } from '#language/spine/index.ts'
import { tag } from '#ui/components/tag.ts'
import { filterBar } from '#ui/filter-bar.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { pager } from '#ui/pager.ts'
import { instantShown } from '#ui/when.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { openings, type OpeningRow } from '#workings/read/openings.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, screen, shown } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'

const pageSize = 50

/** What was opened in an emergency: what nobody has looked into yet, or all. */
export const openingsPage = screen('GET', to.openings, ['restricted'], (ask) =>
  ask.read(async (seam) => {
    const page = pageIn(ask.query)
    const every = one(ask.query, 'which') === 'all'
    const { rows, total } = await openings(seam, { waiting: !every, most: pageSize, skip: (page - 1) * pageSize })
    const names = await serviceNames(
      seam,
      rows.map(({ worker }) => worker),
    )
    const children = await childNames(
      seam,
      rows.map(({ child }) => child),
    )
    return shown(
      'Records opened in an emergency',
      html`<p class="govuk-body-l">Somebody opened a record that is not theirs to open, with a reason and for an hour. Each waits here until somebody else has said what they found.</p>
      ${filterBar({
        action: to.openings,
        label: 'Which openings',
        filters: [
          {
            kind: 'choice',
            name: 'which',
            label: 'Which openings',
            value: every ? 'all' : '',
            items: [
              { value: '', text: 'Nobody has looked into yet' },
              { value: 'all', text: 'All' },
            ],
          },
        ],
        applied: every ? [{ text: 'All', removeHref: to.openings }] : [],
        clearHref: to.openings,
      })}
      ${listTable({
        id: 'openings',
        caption: every ? `Openings (${total})` : `Openings to look into (${total})`,
        columns: ['When', 'Who', 'Whose record', 'Why', 'What was found'].map((text) => ({ text })),
        rows: rows.map((row) => [
          html`<a class="govuk-link" href="${to.opening(row.opening)}">${instantShown(row.opened)}</a>${row.until > ask.at && html` ${tag({ text: 'Open now', colour: 'red' })}`}`,
          names.get(row.worker) ?? 'Name not recorded',
          children.get(row.child)?.name ?? 'A child whose record is not yours to open',
          children.has(row.child) ? row.reason : notTheirs,
          foundShown(row),
        ]),
        empty: every ? 'No record has been opened in an emergency.' : 'Every opening has been looked into.',
      })}
      ${pager({ page, pageSize, total, things: 'openings', address: (page) => address(to.openings, ask.query, { page: String(page) }) })}`,
      { part: 'today' },
    )
  }),
)

/** Why it was opened is told of the child. */
export const notTheirs = 'For somebody who may open the record'

export const foundShown = ({ found }: Pick<OpeningRow, 'found'>): Html =>
  found === null
    ? tag({ text: 'To be looked into', colour: 'yellow' })
    : html`${answerWords(openingReviewed.fields.found, found)}`
