import { isRole, roleWords } from '#language/roles.ts'
import { openingReviewed } from '#language/spine/index.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import type { LogRow } from '#workings/read/log.ts'
import { childNames, serviceNames, type Names } from '#workings/read/names.ts'
import { openingOf, type OpeningRow } from '#workings/read/openings.ts'
import { stands } from '#workings/read/stands.ts'
import type { Said } from '#workings/tables/values.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { idIn } from '../front/id.ts'
import {
  one,
  redirect,
  screen,
  shown,
  type Answer,
  type House,
  type Shown,
  type SignedIn,
  type Values,
} from '../front/screen.ts'
import { actionWords, whatWords } from '../log/words.ts'
import { answersIn } from '../record/answers-in.ts'
import { choicesFor } from '../record/choices.ts'
import { recordForm } from '../record/form.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { typedBeside } from '../record/typed-beside.ts'
import { dayWritten } from '../record/questions/day.ts'
import { foundShown } from './openings.ts'

/** Answered by the page's own address. */
const given = ['opening']
const missing = {
  'looked_into-day': 'Give the day on which it was looked into',
  found: 'Choose what was found',
  how: 'Write how you know, and what was done',
}

const show = screen('GET', to.opening(':opening'), ['restricted'], (ask) =>
  page(ask, dayWritten('looked_into', ask.saving.today), []),
)

/** What was found is a record of the worker's: it may be corrected, and says who recorded it. */
const answer = screen('POST', to.opening(':opening'), ['restricted'], async (ask) => {
  const { opening } = await ask.read((seam) => openingOf(seam, idIn(ask, 'opening')))
  const formId = formIdIn(ask.body, ask.at)
  const { answers, problems } = answersIn(openingReviewed, ask.body, ask.saving.today, given)
  // This very form may have answered it when it was first sent.
  if (opening.record !== null && opening.record !== formId) return answeredSince(ask, answers)
  const lacking = Object.entries(missing)
    .filter(([field]) => one(ask.body, field).trim() === '')
    .map(([field, words]) => ({ field, words }))
  const wrong = [...lacking, ...problems.filter(({ field }) => !lacking.some((one) => one.field === field))]
  if (wrong.length > 0) return page(ask, ask.body, wrong)
  try {
    const made = await put(ask, {
      kind: openingReviewed,
      subjects: [opening.worker],
      answers: { ...answers, opening: opening.opening },
      newRecord: formId,
      still: async (tx) => !(await stands(tx, ask.saving.authority, openingReviewed, 'opening', opening.opening)),
    })
    if ('saved' in made) return redirect(address(to.openings, {}, { done: 'saved' }))
    return made.already === undefined ? await page(ask, ask.body, made.problems) : await answeredSince(ask, answers)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'changed since') return answeredSince(ask, answers)
    throw error
  }
})

const answeredSince = async (ask: SignedIn, yours: Said): Promise<Answer> => ({
  ...(await page(ask, {}, [], typedBeside(openingReviewed, yours))),
  status: 409,
})

function page(ask: SignedIn, values: Values, problems: readonly PageProblem[], above?: Html): Promise<Shown> {
  return ask.read(async (seam) => {
    const { opening, entries } = await openingOf(seam, idIn(ask, 'opening'))
    const names = await serviceNames(seam, [opening.worker, opening.by])
    const child = (await childNames(seam, [opening.child])).get(opening.child)
    const form =
      opening.record === null &&
      html`<h2 class="govuk-heading-m">Say what was found</h2>${recordForm({
        kind: openingReviewed,
        values,
        problems,
        without: given,
        choices: await choicesFor(seam, openingReviewed, values),
        action: to.opening(opening.opening),
        formId: formIdIn(values, ask.at),
        saves: 'Save what was found',
      })}`
    return shown(
      'Opened in an emergency',
      html`${above}${about(opening, names, child ? html`<a class="govuk-link" href="${to.child(opening.child)}">${child.name}</a>` : 'A child whose record is not yours to open')}
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

function about(opening: OpeningRow, names: Names, child: Html | string): Html {
  const answered = opening.record !== null
  return summaryList({
    rows: [
      { key: 'Who', value: { text: names.get(opening.worker) ?? 'Name not recorded' } },
      { key: 'Whose record', value: { text: child } },
      { key: 'Why', value: { text: html`<span class="tl-typed">${opening.reason}</span>` } },
      { key: 'Opened', value: { text: instantShown(opening.opened) } },
      { key: 'Until', value: { text: instantShown(opening.until) } },
      { key: 'What was found', value: { text: foundShown(opening) } },
      answered && { key: 'How it is known', value: { text: opening.how ?? '' } },
      answered && {
        key: 'Looked into',
        value: {
          text: html`${opening.looked_into && dayShown(opening.looked_into)}, by ${(opening.by && names.get(opening.by)) ?? 'nobody named'}`,
        },
      },
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
