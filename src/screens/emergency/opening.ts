import { isRole, roleWords } from '#language/roles.ts'
import { openingReviewed } from '#language/spine/index.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { PageProblem } from '#ui/page.ts'
import { instantShown } from '#ui/when.ts'
import type { LogRow } from '#workings/read/log.ts'
import { childNames, serviceNames, type Names } from '#workings/read/names.ts'
import { openingOf, type OpeningRow } from '#workings/read/openings.ts'
import { to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import { screen, shown, type House, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { actionWords, whatWords } from '../log/words.ts'
import { foundForm, foundRows, lookedIntoToday, sayWhatWasFound } from '../record/looked-into.ts'
import { foundShown, notTheirs } from './openings.ts'

const found = { kind: openingReviewed, about: 'opening' }

const show = screen('GET', to.opening(':opening'), ['restricted'], (ask) => page(ask, lookedIntoToday(ask), []))

/** What was found is a record of the worker's: it may be corrected, and says who recorded it. */
const answer = screen('POST', to.opening(':opening'), ['restricted'], async (ask) => {
  const { opening } = await ask.read((seam) => openingOf(seam, idIn(ask, 'opening')))
  const { worker, record } = opening
  const of = { ...found, id: opening.opening, worker, record }
  return sayWhatWasFound(ask, of, (...given) => page(ask, ...given), to.openings)
})

function page(ask: SignedIn, values: Values, problems: readonly PageProblem[], above?: Html): Promise<Shown> {
  return ask.read(async (seam) => {
    const { opening, entries } = await openingOf(seam, idIn(ask, 'opening'))
    const names = await serviceNames(seam, [opening.worker, opening.by])
    const child = (await childNames(seam, [opening.child])).get(opening.child)
    const form =
      opening.record === null && (await foundForm(ask, seam, found, to.opening(opening.opening), values, problems))
    return shown(
      'Opened in an emergency',
      html`${above}${about(opening, names, child ? html`<a class="govuk-link" href="${to.child(opening.child)}">${child.name}</a>` : null)}
      ${looked(ask.house, entries)}${form}`,
      {
        part: 'today',
        errors: [...problems],
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [{ text: 'Records opened in an emergency', href: to.openings }],
      },
    )
  })
}

function about(opening: OpeningRow, names: Names, child: Html | null): Html {
  return summaryList({
    rows: [
      { key: 'Who', value: { text: names.get(opening.worker) ?? 'Name not recorded' } },
      { key: 'Whose record', value: { text: child ?? 'A child whose record is not yours to open' } },
      { key: 'Why', value: { text: html`<span class="tl-typed">${child ? opening.reason : notTheirs}</span>` } },
      { key: 'Opened', value: { text: instantShown(opening.opened) } },
      { key: 'Until', value: { text: instantShown(opening.until) } },
      { key: 'What was found', value: { text: foundShown(opening) } },
      ...foundRows(opening, names),
    ],
  })
}

const looked = (house: House, entries: readonly LogRow[]): Html =>
  listTable({
    id: 'entries',
    caption: `What they did with the record meanwhile (${entries.length})`,
    columns: ['When', 'Role', 'What they did', 'To what'].map((text) => ({ text })),
    rows: entries.map((entry) => [
      instantShown(entry.at),
      isRole(entry.role) ? roleWords[entry.role] : entry.role,
      actionWords[entry.action],
      whatWords(house, entry),
    ]),
    empty: 'Nothing yet.',
  })

export const openingScreens = [show, answer]
