import { signRules } from '#language/signs.ts'
import { signAnswered } from '#language/spine/index.ts'
import { tag } from '#ui/components/tag.ts'
import { filterBar } from '#ui/filter-bar.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { pager } from '#ui/pager.ts'
import { dayShown } from '#ui/when.ts'
import { serviceNames } from '#workings/read/names.ts'
import { signs, type SignRow } from '#workings/read/signs.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, screen, shown } from '../front/screen.ts'

const pageSize = 50

/** What stated rules noticed in the access log: those that nobody has looked into yet, or all. */
export const signsPage = screen('GET', to.signs, ['audit'], (ask) =>
  ask.read(async (seam) => {
    const page = pageIn(ask.query)
    const every = one(ask.query, 'which') === 'all'
    const { rows, total } = await signs(seam, { waiting: !every, most: pageSize, skip: (page - 1) * pageSize })
    const names = await serviceNames(
      seam,
      rows.map(({ worker }) => worker),
    )
    return shown(
      'Signs in the access log',
      html`<p class="govuk-body-l">Stated rules look at each day’s entries after it has ended. A sign is a question and not a finding: somebody who audits looks into it and says what was found. What was noticed of you is for another.</p>
      ${filterBar({
        action: to.signs,
        label: 'Which signs',
        filters: [
          {
            kind: 'choice',
            name: 'which',
            label: 'Which signs',
            value: every ? 'all' : '',
            items: [
              { value: '', text: 'Nobody has looked into yet' },
              { value: 'all', text: 'All' },
            ],
          },
        ],
        applied: every ? [{ text: 'All', removeHref: to.signs }] : [],
        clearHref: to.signs,
      })}
      ${listTable({
        id: 'signs',
        caption: every ? `Signs (${total})` : `Signs to look into (${total})`,
        columns: ['Day', 'Who', 'Rule', 'What was found'].map((text) => ({ text })),
        rows: rows.map((row) => [
          dayShown(row.day),
          names.get(row.worker) ?? 'Name not recorded',
          html`<a class="govuk-link" href="${to.sign(row.sign)}">${ruleName(row)}<span class="govuk-visually-hidden">: ${names.get(row.worker)}, ${row.day}</span></a><br>${row.words}`,
          foundShown(row),
        ]),
        empty: every ? 'No rule has noticed anything.' : 'Every sign has been looked into.',
      })}
      ${pager({ page, pageSize, total, things: 'signs', address: (n) => address(to.signs, ask.query, { page: String(n) }) })}`,
      { part: 'log', breadcrumbs: [{ text: 'Access log', href: to.log }] },
    )
  }),
)

export const ruleName = ({ rule }: Pick<SignRow, 'rule'>): string =>
  signRules.find(({ id }) => id === rule)?.name ?? 'A rule that is no longer declared'

export function foundShown({ found }: Pick<SignRow, 'found'>): Html {
  if (found === null) return tag({ text: 'To be looked into', colour: 'yellow' })
  const words = (signAnswered.fields.found.shape.options as Record<string, { words: string }>)[found]?.words ?? found
  return tag({ text: words, colour: found === 'misuse' ? 'red' : 'grey' })
}
