import { readOne } from '#exchange/inspection-reports/file.ts'
import { FileReaders } from '#exchange/inspection-reports/text/several.ts'
import { button } from '#ui/components/button.ts'
import { fileUpload } from '#ui/components/file-upload.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { asKeeperOfFew } from '#workings/database.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { theAuthority } from '../../front/authority.ts'
import { to } from '../../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn, type Values } from '../../front/screen.ts'
import { formIdIn } from '../../record/new-record.ts'
import { heldFor } from '../held.ts'
import { asValues } from './as-values.ts'
import { alreadyHeld, heldAs, untickHeld, type Already } from './already.ts'
import { draftsOf } from './drafts.ts'
import { readingForm } from './form.ts'
import { wrongIn } from './typed.ts'

/** For the program: a report takes one of them a second, a file that takes a minute leaves the others, and one that breaks it gets a new one. */
const readers = new FileReaders(3)

const choose = screen('GET', to.readReport, ['improve'], async (ask) => chooser(ask, []))

const sent = screen('POST', to.readReport, ['improve'], async (ask) =>
  one(ask.body, 'do') === 'record' ? put(ask) : read(ask),
)

/** Reads the file that was chosen, and keeps nothing of it: what was read goes out in a form and comes back in it. */
async function read(ask: SignedIn): Promise<Answer> {
  const file = ask.files.find(({ field }) => field === 'report')
  if (!file || file.bytes.length === 0)
    return chooser(ask, [{ field: 'report', words: file?.cut ? 'The file is too large' : 'Choose a report' }])
  const report = await readOne(readers.next, file.name, async () => file.bytes)
  const unread = report.questions.find(({ about }) => about === 'file')
  if (unread) return chooser(ask, [{ field: 'report', words: unread.words }])
  const values = asValues(report, ask.house.authority.name, formIdIn({}, ask.at))
  const all = await held(ask)
  untickHeld(all, values)
  return page(values, [], alreadyHeld(all, values))
}

async function put(ask: SignedIn): Promise<Answer> {
  const all = await held(ask)
  const problems = wrongIn(ask.body)
  if (problems.length > 0) return page(ask.body, problems, alreadyHeld(all, ask.body))
  const formId = formIdIn(ask.body, ask.at)
  const subjects = [await theAuthority(ask)]
  const already = heldAs(all, one(ask.body, 'same'))
  const drafts = draftsOf(ask.body, formId, subjects, already)
  await ask.read(async (seam) => seam.showed({ action: 'save', what: 'inspection report', shown: drafts.length }))
  await asKeeperOfFew(ask.house.db, async (tx) => {
    for (const draft of drafts) await putOnRecordIn(tx, ask.house.declarations, ask.saving, draft)
  })
  return redirect(to.inspection(already?.inspection.record ?? formId))
}

const held = (ask: SignedIn) => ask.read((seam) => heldFor(ask, seam))

const crumbs = [{ text: 'Inspections', href: to.inspections }, { text: 'Read a report' }]

const page = (values: Values, problems: readonly PageProblem[], already: Already | null): Answer =>
  shown(
    `What ${one(values, 'taken_from')} says`,
    html`<p class="govuk-body">Nothing is on record yet. Each thing stands beside the words that it was read from: correct what is wrong, and untick what is not to be kept.</p>
    ${readingForm(values, problems, already)}`,
    { part: 'inspections', breadcrumbs: crumbs, errors: problems, ...(problems.length > 0 ? { status: 422 } : {}) },
  )

const chooser = (_: SignedIn, problems: readonly PageProblem[]): Answer =>
  shown(
    'Read an inspection report',
    html`<p class="govuk-body">Choose a report of Ofsted, or a council’s own report about an inspection. You see what was read beside the words it was read from before anything is put on record. Reading takes a few seconds, and a long report up to a minute; nobody else waits for it.</p>
    <form method="post" action="${to.readReport}" enctype="multipart/form-data" novalidate>
      ${fileUpload({ id: 'report', name: 'report', label: 'Report', hint: 'PDF, Word, a web page or plain text, up to 60 MB', javascript: true, errorMessage: problems[0]?.words })}
      ${button({ text: 'Read it' })}
    </form>`,
    { part: 'inspections', breadcrumbs: crumbs, errors: problems, ...(problems.length > 0 ? { status: 422 } : {}) },
  )

export const readingScreens = [choose, sent]
