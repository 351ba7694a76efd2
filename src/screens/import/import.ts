import { sql } from 'kysely'
import { isDay } from '#language/day.ts'
import { button } from '#ui/components/button.ts'
import { fileUpload } from '#ui/components/file-upload.ts'
import { input } from '#ui/components/input.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { asKeeper } from '#workings/database.ts'
import { to } from '../front/address.ts'
import { largestUpload } from '../front/upload.ts'
import { one, redirect, screen, shown, type SignedIn } from '../front/screen.ts'
import { fileOf, formatOf } from '../list/file.ts'
import { formIdIn } from '../record/new-record.ts'
import { begin, confirm, runOf } from './runs.ts'
import { showRun } from './show.ts'

type Past = { at: string; cut_over: string; rows: number; added: number; changed: number; unchanged: number }

const start = screen('GET', to.import, ['import'], async (ask) => page(ask, []))

const upload = screen('POST', to.import, ['import'], async (ask) => {
  const cutOver = one(ask.body, 'cut_over') || ask.saving.today
  const problems = [
    ...(ask.files.length === 0
      ? [{ field: 'files', words: 'Choose the files: header, episodes, missing and reviews' }]
      : []),
    ...ask.files
      .filter(({ cut }) => cut)
      .map(({ name }) => ({ field: 'files', words: `${name} is larger than ${largestUpload / 1024 / 1024} MB` })),
    ...(isDay(cutOver) ? [] : [{ field: 'cut_over', words: 'The cut-over day must be a real day' }]),
  ]
  if (problems.length > 0 || !isDay(cutOver)) return page(ask, problems)
  return redirect(`${to.import}/${begin(ask, ask.files, cutOver, formIdIn(ask.body, ask.at)).id}`)
})

const look = screen('GET', `${to.import}/:id`, ['import'], async (ask) => showRun(runOf(ask)))

const goOn = screen('POST', `${to.import}/:id`, ['import'], async (ask) => {
  const run = runOf(ask)
  if (one(ask.body, 'do') === 'cancel') run.cancel.abort()
  else confirm(ask, run)
  return redirect(`${to.import}/${run.id}`)
})

const problemsFile = screen('GET', `${to.import}/:id/problems`, ['import'], async (ask) => {
  const run = runOf(ask)
  const found = [...(run.outcome?.problems.shown ?? []), ...(run.outcome?.warnings.shown ?? [])]
  return fileOf(ask, formatOf(ask) ?? 'xlsx', {
    name: 'import-problems',
    title: 'Problems',
    description: 'What is wrong or odd in the files, a row each, with how to mend it',
    columns: [
      { name: 'File', kind: 'text' },
      { name: 'Row', kind: 'number' },
      { name: 'Column', kind: 'text' },
      { name: 'Rule', kind: 'text' },
      { name: 'How to mend it', kind: 'text' },
    ],
    rows: found.map(({ file, row, column, rule, words }) => [
      file,
      row ?? { nothing: 'none' },
      column ?? { nothing: 'none' },
      rule,
      words,
    ]),
  })
})

async function page(ask: SignedIn, errors: readonly { field: string; words: string }[]) {
  const past = await asKeeper(
    ask.house.db,
    async (tx) =>
      (
        await sql<Past>`select at, cut_over, rows, added, changed, unchanged from import_run
    where authority = ${ask.view.authority} order by at desc limit 20`.execute(tx)
      ).rows,
  )
  const wrong = (field: string) => errors.find((error) => error.field === field)?.words
  return shown('Import the looked-after return', html`${form(ask, wrong)}${runsBefore(past)}`, {
    part: 'import',
    errors,
    ...(errors.length > 0 ? { status: 422 } : {}),
  })
}

function form(ask: SignedIn, wrong: (field: string) => string | undefined): Html {
  return html`<p class="govuk-body">Choose the files of the statutory return (SSDA903) as your case system writes them: header, episodes, missing and reviews.
    You see what importing them would do before anything is saved. It is all of them or nothing, and importing the same files again changes nothing.</p>
  <form method="post" action="${to.import}" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="form-id" value="${formIdIn(ask.body, ask.at)}">
    ${fileUpload({ id: 'files', name: 'files', multiple: true, label: 'Files', hint: 'CSV, up to 64 MB each', errorMessage: wrong('files') })}
    ${input({ id: 'cut_over', name: 'cut_over', type: 'date', label: 'Cut-over day', hint: 'What happened before this day is history: it raises no prompt and starts no clock', value: one(ask.body, 'cut_over') || ask.saving.today, classes: 'govuk-input--width-10', errorMessage: wrong('cut_over') })}
    ${button({ text: 'Look at the files' })}
  </form>`
}

function runsBefore(past: readonly Past[]): Html {
  const numeric = (text: string) => ({ text, numeric: true })
  return listTable({
    id: 'imports',
    caption: 'Imported before',
    columns: [
      { text: 'When' },
      { text: 'Cut-over day' },
      numeric('Rows'),
      numeric('Added'),
      numeric('Changed'),
      numeric('Unchanged'),
    ],
    rows: past.map((run) => [
      instantShown(run.at),
      dayShown(run.cut_over),
      ...[run.rows, run.added, run.changed, run.unchanged].map((n) => ({
        text: n.toLocaleString('en-GB'),
        format: 'numeric' as const,
      })),
    ]),
    empty: 'Nothing has been imported yet.',
  })
}

export const importScreens = [start, upload, look, goOn, problemsFile]
