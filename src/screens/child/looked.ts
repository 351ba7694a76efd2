import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { pager } from '#ui/pager.ts'
import { instantShown } from '#ui/when.ts'
import { lookedAt } from '#workings/read/looked.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { idsOf } from '#workings/read/story.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { pageIn } from '../front/number.ts'
import { screen, shown } from '../front/screen.ts'
import { actionWords, roleOf, whatWords } from '../log/words.ts'

const pageSize = 50

/** Who looked at this child, for whoever answers for those who do. Lists of many children are not among it. */
export const lookedPage = screen('GET', to.looked(':child'), ['list', 'sign off'], (ask) => {
  const asked = idIn(ask, 'child')
  return ask.read(
    async (seam) => {
      const ids = await idsOf(seam, asked)
      const page = pageIn(ask.query)
      const { rows, total } = await lookedAt(seam, ids, { most: pageSize, skip: (page - 1) * pageSize })
      const names = await serviceNames(
        seam,
        rows.map(({ worker }) => worker),
      )
      const name = (await childNames(seam, [ids[0]!])).get(ids[0]!)?.name ?? 'Name not recorded'
      return shown(
        'Who looked',
        html`<p class="govuk-body">Everybody who opened this child’s record, saved to it or took something away. If somebody here had no reason in their work, tell whoever audits the access log.</p>
        ${listTable({
          id: 'looked',
          caption: 'Newest first',
          columns: ['When', 'Who', 'Role', 'What they did', 'To what'].map((text) => ({ text })),
          rows: rows.map((row) => [
            instantShown(row.at),
            row.worker === null ? nothing('not recorded') : (names.get(row.worker) ?? 'Name not recorded'),
            roleOf(row),
            actionWords[row.action],
            html`${whatWords(ask.house, row)}${row.reason && html`<br>Reason: ${row.reason}`}`,
          ]),
          empty: 'Nobody has looked yet.',
        })}
        ${pager({ page, pageSize, total, things: 'entries', address: (page) => address(to.looked(ids[0]!), ask.query, { page: String(page) }) })}`,
        {
          caption: name,
          part: 'children',
          breadcrumbs: [
            { text: 'Find a child', href: to.find },
            { text: name, href: to.child(ids[0]!) },
          ],
        },
      )
    },
    [asked],
  )
})
