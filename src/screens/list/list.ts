import { isDay } from '#language/day.ts'
import { html, type Html } from '#ui/html.ts'
import { filterBar, type AppliedFilter } from '#ui/filter-bar.ts'
import { pager } from '#ui/pager.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { Refusal } from '#workings/refusal.ts'
import { childNames } from '#workings/read/names.ts'
import { teamsNow } from '#workings/read/lists-teams.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { fileOf, formatOf } from './file.ts'
import { lists } from './index.ts'
import type { Found, ListFilter, ListKind } from './kind.ts'
import { fileRow, linesTable } from './table.ts'

const pageSize = 50
const mostInFile = 100_000

const index = screen('GET', to.lists, ['list'], async () =>
  shown(
    'Lists',
    html`<ul class="govuk-list tl-links">${lists.map(({ id, name, meaning }) => html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${to.list(id)}">${name}</a><br>${meaning}</li>`)}</ul>`,
    { part: 'lists' },
  ),
)

const show = screen('GET', to.list(':id'), ['list'], async (ask) => {
  const list = lists.find(({ id }) => id === ask.params['id'])
  if (!list) throw new Refusal('not there', 'There is no such list')
  const format = formatOf(ask)
  return ask.read(async (seam) => {
    const filters = list.filters(ask.view.today, await teamsNow(seam))
    const chosen = chosenOf(ask, filters)
    const page = pageIn(ask.query)
    const paging = format ? { most: mostInFile, skip: 0 } : { most: pageSize, skip: (page - 1) * pageSize }
    const found = await list.find({
      seam,
      declarations: ask.house.declarations,
      chosen,
      sort: one(ask.query, 'sort'),
      ...paging,
    })
    const names = await childNames(
      seam,
      found.lines.map(({ child }) => child),
    )
    told(seam, list, found, format !== null)
    const rule = (await list.rule?.({ seam, chosen })) ?? ''
    if (!format)
      return shown(list.name, body(ask, { list, rule, filters, chosen, found, names, page }), {
        part: 'lists',
        breadcrumbs: [{ text: 'Lists', href: to.lists }, { text: list.name }],
      })
    const columns = [{ name: 'Child', kind: 'text' as const }, ...list.columns]
    return fileOf(ask, format, {
      name: list.id,
      title: list.name,
      description: list.meaning,
      columns,
      rows: found.lines.map((line) => fileRow(line, list.columns, names)),
      notes: [appliedWords(filters, chosen), ...(rule === '' ? [] : [`Order: ${rule}`])],
    })
  })
})

const told = (seam: Seam, list: ListKind, found: Found, file: boolean) =>
  seam.showed({
    action: file ? 'export' : 'list',
    what: `list: ${list.id}`,
    // A masked row tells nobody anything of its child.
    children: found.lines.filter(({ ask }) => ask === undefined).map(({ child }) => child),
    shown: found.lines.length,
  })

/** What the address asks for, or what the list starts with. A choice that is not offered is not taken. */
export function chosenOf(ask: Pick<SignedIn, 'query'>, filters: readonly ListFilter[]): Record<string, string> {
  return Object.fromEntries(
    filters.map((filter) => {
      const asked = one(ask.query, filter.name)
      const fits = filter.kind === 'day' ? isDay(asked) : filter.items.some(({ value }) => value === asked)
      return [filter.name, fits ? asked : (filter.otherwise ?? '')]
    }),
  )
}

type Body = {
  list: ListKind
  rule: string
  filters: readonly ListFilter[]
  chosen: Record<string, string>
  found: Found
  names: Parameters<typeof fileRow>[2]
  page: number
}

function body(ask: SignedIn, { list, rule, filters, chosen, found, names, page }: Body): Html {
  const here = (change: Record<string, string | null>) => address(to.list(list.id), ask.query, change)
  const sort = one(ask.query, 'sort')
  return html`<p class="govuk-body-l">${list.meaning}</p>
    ${rule !== '' && html`<p class="govuk-body">Order: ${rule}</p>`}
    ${filterBar({
      action: to.list(list.id),
      label: `Filter ${list.name.toLowerCase()}`,
      filters: filters.map((filter) => ({
        ...filter,
        value: chosen[filter.name],
        ...(filter.kind === 'choice'
          ? { items: [...(filter.otherwise ? [] : [{ value: '', text: 'All' }]), ...filter.items] }
          : {}),
      })),
      applied: applied(filters, chosen, here),
      clearHref: to.list(list.id),
      carried: {
        sort: sort || undefined,
        today: one(ask.query, 'today') || undefined,
        known: one(ask.query, 'known') || undefined,
      },
    })}
    ${linesTable({ id: 'list', caption: list.name, columns: list.columns, lines: found.lines, names, empty: list.empty, sort, sortHref: (sort) => here({ sort, page: null }) })}
    ${pager({ page, pageSize, total: found.total, things: list.things, address: (page) => here({ page: String(page) }) })}
    ${found.total > 0 && files(here)}`
}

/** The same rows as a file. Taking one away is logged. */
export const files = (here: (change: Record<string, string | null>) => string): Html =>
  html`<p class="govuk-body tl-files">Take this list away: <a class="govuk-link" href="${here({ format: 'xlsx', page: null })}">spreadsheet</a> or <a class="govuk-link" href="${here({ format: 'csv', page: null })}">CSV</a>. This is logged.</p>`

function applied(
  filters: readonly ListFilter[],
  chosen: Record<string, string>,
  here: (change: Record<string, string | null>) => string,
): AppliedFilter[] {
  return filters.flatMap((filter) => {
    const value = chosen[filter.name] ?? ''
    if (value === '' || value === filter.otherwise) return []
    return [
      { text: `${filter.label}: ${wordsOf(filter, value)}`, removeHref: here({ [filter.name]: null, page: null }) },
    ]
  })
}

const wordsOf = (filter: ListFilter, value: string) =>
  filter.kind === 'day' ? dayInWords(value) : (filter.items.find((item) => item.value === value)?.text ?? value)

const appliedWords = (filters: readonly ListFilter[], chosen: Record<string, string>) =>
  `Filtered by: ${filters.flatMap((filter) => (chosen[filter.name] ? [`${filter.label}: ${wordsOf(filter, chosen[filter.name]!)}`] : [])).join('; ') || 'nothing'}`

export const listScreens = [index, show]
