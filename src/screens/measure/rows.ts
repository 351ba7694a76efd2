import { did, type Measure } from '#language/measure.ts'
import { html } from '#ui/html.ts'
import { pager } from '#ui/pager.ts'
import type { Seam } from '#workings/access/reading.ts'
import { list, type Row } from '#workings/figures/figure.ts'
import { overdueNow } from '#workings/figures/overdue.ts'
import { childNames } from '#workings/read/names.ts'
import { partedThen } from '#workings/read/parted.ts'
import { somebody, whomToAsk } from '#workings/read/whom-to-ask.ts'
import { settingsOf } from '#workings/settings.ts'
import { address, to } from '../front/address.ts'
import { pageIn } from '../front/number.ts'
import { one, screen, shown, type SignedIn } from '../front/screen.ts'
import { fileOf, formatOf } from '../list/file.ts'
import type { Line, ListColumn } from '../list/kind.ts'
import { files } from '../list/list.ts'
import { fileRow, linesTable } from '../list/table.ts'
import { breakdownOf } from './figures.ts'
import { labelsOf } from './labels.ts'
import { measureOf } from './measure.ts'
import { sentenceCase } from './number.ts'
import { periodOf } from './period.ts'

const pageSize = 50
const which = ['counted', 'well', 'out', 'overdue'] as const
type Which = (typeof which)[number]
const whichWords = (measure: Measure): Record<Which, string> => ({
  counted: 'counted',
  well: `that ${did(measure)}`,
  out: 'left out',
  overdue: 'overdue now',
})
const countedAs = (measure: Measure, well: boolean | null) =>
  well === null ? 'Counted' : well ? sentenceCase(did(measure)) : 'Did not, or not yet'

/** Hours only where they are measured: a column of nothing reads as if nobody had recorded them. */
const columnsOf = (hours: boolean): readonly ListColumn[] => [
  { name: 'Day', kind: 'day' },
  { name: 'Counted as', kind: 'text' },
  ...(hours ? [{ name: 'Hours', kind: 'number' } as const] : []),
]

/** Exactly the rows that a number is (law 1). A child the reader may not open keeps their row, and it says whom to ask. */
export const rowsScreen = screen('GET', to.rows(':id'), ['figures', 'list'], async (ask) => {
  const measure = measureOf(ask)
  const period = periodOf(ask)
  const wanted = which.find((some) => some === one(ask.query, 'rows')) ?? 'counted'
  return ask.read(async (seam) => {
    const { rows, part } = await behind(ask, seam, wanted)
    const page = pageIn(ask.query)
    const format = formatOf(ask)
    const some = format ? rows : rows.slice((page - 1) * pageSize, page * pageSize)
    const { is } = measure.versions[0]!.counts
    const columns = columnsOf(is === 'median')
    const lines = await linesOf(seam, some, measure)
    const names = await childNames(
      seam,
      lines.filter(({ ask: masked }) => masked === undefined).map(({ child }) => child),
    )
    seam.showed({
      action: format ? 'export' : 'list',
      what: `measure: ${measure.id}`,
      children: [...names.keys()],
      shown: lines.length,
    })
    const title = `${measure.name}${part ? `, ${part}` : ''}`
    const says =
      wanted === 'overdue'
        ? `${rows.length} overdue now.`
        : `${rows.length} ${whichWords(measure)[wanted]} in ${period.words}, placed by ${measure.placedBy}.`
    if (format)
      return fileOf(ask, format, {
        name: `${measure.id}-list`,
        title,
        description: says,
        columns: [{ name: 'Child', kind: 'text' }, ...columns],
        rows: lines.map((line) => fileRow(line, columns, names)),
      })
    const here = (change: Record<string, string | null>) => address(to.rows(measure.id), ask.query, change)
    return shown(
      title,
      html`<p class="govuk-body-l">${says}</p>
      ${linesTable({ id: 'list', caption: title, columns, lines, names, empty: 'No row is behind this number.', sort: '', sortHref: () => '' })}
      ${pager({ page, pageSize, total: rows.length, things: 'rows', address: (page) => here({ page: String(page) }) })}
      ${rows.length > 0 && files(here)}`,
      {
        part: 'measures',
        breadcrumbs: [
          { text: 'Measures', href: to.measures },
          {
            text: measure.name,
            href: address(to.measure(measure.id), ask.query, { rows: null, at: null, page: null }),
          },
          { text: 'List' },
        ],
      },
    )
  })
})

async function behind(ask: SignedIn, seam: Seam, wanted: Which): Promise<{ rows: Row[]; part: string }> {
  const measure = measureOf(ask)
  const { counts } = measure.versions.at(-1)!
  if (wanted === 'overdue')
    return {
      rows: counts.is === 'in time' ? await overdueNow(seam, ask.house.declarations, counts.of.id) : [],
      part: 'overdue now',
    }
  const by = breakdownOf(measure, one(ask.query, 'by'))
  const at = one(ask.query, 'at')
  const { from, until } = periodOf(ask)
  const responsible = one(ask.query, 'responsible') === 'now' ? 'now' : 'on the counting date'
  const all = await seam.asKeeper(async (tx) =>
    list(tx, seam.view, await settingsOf(tx, seam.view), {
      measure,
      from,
      until,
      responsible,
      ...(by ? { by: [by] } : {}),
    }),
  )
  const inPart = by && at !== '' ? all.filter((row) => row[`by_${by.id}`] === at) : all
  const rows = inPart.filter((row) =>
    wanted === 'out' ? row.left_out !== null : wanted === 'well' ? row.well === true : row.counted,
  )
  const labels = by && at !== '' ? await labelsOf(seam, measure, by, [{ at: { [by.id]: at } }]) : null
  return { rows, part: labels?.get(at) ?? '' }
}

async function linesOf(seam: Seam, rows: readonly Row[], measure: Measure): Promise<Line[]> {
  const { is } = measure.versions[0]!.counts
  const open = new Set(await seam.withoutClosed(rows))
  const asks = await whomToAsk(
    seam,
    rows.map(({ child }) => child),
  )
  const records = rows.map(({ record }) => record)
  const parted = await partedThen(seam, records)
  return rows.map((row) => {
    const ask = asks.get(row.child) ?? (open.has(row) && !parted.has(row.record) ? undefined : somebody)
    if (ask !== undefined) return { child: row.child, href: null, cells: [], ask }
    const cells = [
      row.day,
      row.left_out ? `Left out: ${row.left_out}` : countedAs(measure, row.well),
      ...(is === 'median' ? [row.value ?? { nothing: 'not known' as const }] : []),
    ]
    return { child: row.child, href: is === 'children' ? to.child(row.child) : to.record(row.record), cells }
  })
}
