import { isDay } from '#language/day.ts'
import { filterBar, type AppliedFilter } from '#ui/filter-bar.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { nothing } from '#ui/nothing.ts'
import { pager } from '#ui/pager.ts'
import { dayInWords, instantShown } from '#ui/when.ts'
import { accessLog, childByNumber, workersNamed, type LogAsked, type LogRow } from '#workings/read/log.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { signsWaiting } from '#workings/read/signs.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { fileOf, formatOf } from '../list/file.ts'
import { logFile } from './file.ts'
import { actionWords, roleOf, whatWords } from './words.ts'

const pageSize = 100
/** Who looked at what. It shows people, pages and counts; of a child only the number that was asked for. */
const show = screen('GET', to.log, ['audit'], (ask) =>
  ask.read(async (seam) => {
    const format = formatOf(ask)
    const page = pageIn(ask.query)
    const number = one(ask.query, 'number')
    const child = number === '' ? null : await childByNumber(seam, number)
    const typed = one(ask.query, 'person').trim().slice(0, 100)
    const people = typed === '' ? null : await workersNamed(seam, typed)
    const asked = {
      ...askedOf(ask),
      ...(people ? { workers: people.map(({ id }) => id) } : {}),
      ...(child ? { child } : {}),
      most: format ? 100_000 : pageSize,
      skip: format ? 0 : (page - 1) * pageSize,
    }
    const nobody = (number !== '' && child === null) || people?.length === 0
    const found = nobody ? { rows: [], total: 0 } : await accessLog(seam, asked)
    const names = await serviceNames(
      seam,
      found.rows.map(({ worker }) => worker),
    )
    if (format) return fileOf(ask, format, logFile(ask, found.rows, names))
    const here = (change: Record<string, string | null>) => address(to.log, ask.query, change)
    return shown(
      'Access log',
      html`
      <p class="govuk-body-l">Every read, search, list, export and command on children’s records, with who did it. <a class="govuk-link" href="${to.signs}">Signs to look into (${await signsWaiting(seam)})</a></p>
      ${filterBar({ action: to.log, label: 'Filter the access log', filters: filters(ask), applied: applied(ask, here), clearHref: to.log })}
      ${people && people.length > 1 && html`<p class="govuk-body">“${typed}” is in the names of ${people.map(({ id, name }, n) => html`${n > 0 && ', '}<a class="govuk-link" href="${here({ person: null, worker: id, page: null })}">${name}</a>`)}. Choose one, or look at them together.</p>`}
      ${listTable({
        id: 'log',
        caption: number ? `Who looked at child number ${number}` : 'Newest first',
        columns: ['When', 'Who', 'Role', 'What they did', 'To what']
          .map((text) => ({ text }))
          .concat([{ text: 'Children whose records were shown' }]),
        rows: found.rows.map((row) => [
          instantShown(row.at),
          who(row, names),
          roleOf(row),
          actionWords[row.action] ?? row.action,
          html`${whatWords(ask.house, row)}${row.reason && html`<br>Reason: ${row.reason}`}`,
          { text: row.children.length === 0 ? nothing('none') : row.children.length, format: 'numeric' as const },
        ]),
        empty:
          number && child === null
            ? 'No child here has that number.'
            : people?.length === 0
              ? 'Nobody who works or has worked here has that name.'
              : 'Nothing was logged that matches.',
      })}
      ${pager({ page, pageSize, total: found.total, things: 'entries', address: (page) => here({ page: String(page) }) })}
      <p class="govuk-body"><a class="govuk-link" href="${here({ format: 'xlsx', page: null })}">As a spreadsheet</a> or <a class="govuk-link" href="${here({ format: 'csv', page: null })}">CSV</a></p>`,
      { part: 'log' },
    )
  }),
)

function askedOf(ask: SignedIn): Omit<LogAsked, 'most'> {
  const [worker, action, from, until] = ['worker', 'action', 'from', 'until'].map((name) => one(ask.query, name)) as [
    string,
    string,
    string,
    string,
  ]
  return {
    ...(/^[0-9a-f-]{36}$/.test(worker) ? { workers: [worker] } : {}),
    ...(Object.hasOwn(actionWords, action) ? { action } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(until) ? { until } : {}),
  }
}

const filters = (ask: SignedIn) => [
  { kind: 'words' as const, name: 'person', label: 'Who, by name', value: one(ask.query, 'person') },
  { kind: 'words' as const, name: 'number', label: 'Child’s number', value: one(ask.query, 'number') },
  {
    kind: 'choice' as const,
    name: 'action',
    label: 'What they did',
    value: one(ask.query, 'action'),
    items: [{ value: '', text: 'Anything' }, ...Object.entries(actionWords).map(([value, text]) => ({ value, text }))],
  },
  { kind: 'day' as const, name: 'from', label: 'From', value: one(ask.query, 'from') },
  { kind: 'day' as const, name: 'until', label: 'Until', value: one(ask.query, 'until') },
]

function applied(ask: SignedIn, here: (change: Record<string, string | null>) => string): AppliedFilter[] {
  const words = {
    number: (n: string) => `Child ${n}`,
    person: (n: string) => `“${n}”`,
    action: (n: string) => actionWords[n as LogRow['action']] ?? n,
    worker: () => 'One person',
    from: (n: string) => `From ${isDay(n) ? dayInWords(n) : n}`,
    until: (n: string) => `Until ${isDay(n) ? dayInWords(n) : n}`,
  }
  return Object.entries(words).flatMap(([name, say]) => {
    const value = one(ask.query, name)
    return value === '' ? [] : [{ text: say(value), removeHref: here({ [name]: null, page: null }) }]
  })
}

function who(row: LogRow, names: Names) {
  if (row.worker === null) return nothing('not recorded')
  return html`<a class="govuk-link" href="${address(to.log, { worker: row.worker })}">${names.get(row.worker) ?? 'Name not recorded'}</a>`
}

export const logScreens = [show]
