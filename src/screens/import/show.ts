import type { Outcome } from '#exchange/outcome.ts'
import { button } from '#ui/components/button.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { to } from '../front/address.ts'
import { shown, type Shown } from '../front/screen.ts'
import { found, odd } from './found.ts'
import type { Run } from './runs.ts'

/** One upload as it stands: being read, looked over, being written, or done. */
export function showRun(run: Run): Shown {
  switch (run.state) {
    case 'previewing':
      return shown('Reading the files', working(run), { part: 'import', again: 2 })
    case 'importing':
      return shown('Importing', working(run), { part: 'import', again: 2 })
    case 'failed':
      return shown(
        'The import could not be finished',
        html`<p class="govuk-body">The fault is ours, and nothing was saved. Try again.</p>${back}`,
        { part: 'import' },
      )
    case 'previewed':
    case 'finished':
      return run.outcome ? decided(run, run.outcome) : shown('Import', back, { part: 'import' })
  }
}

const titles: Record<Outcome['outcome'], string> = {
  previewed: 'What importing these files would do',
  imported: 'Imported',
  refused: 'These files cannot be imported as they are',
  cancelled: 'The import was cancelled',
}

function decided(run: Run, outcome: Outcome): Shown {
  const stopped = outcome.problems.count > 0
  const title = stopped && outcome.outcome === 'previewed' ? titles.refused : titles[outcome.outcome]
  return shown(
    title,
    html`
    ${outcome.outcome === 'cancelled' && insetText({ text: 'Nothing was saved.' })}
    ${stopped && insetText({ text: 'Nothing was saved: it is all of the rows or none. Mend what is listed and upload the files again.' })}
    ${counts(outcome)}
    ${outcome.outcome === 'previewed' && !stopped && choose(run)}
    ${found(run, 'problems', 'Problems', outcome.problems)}
    ${odd(run, outcome.warnings)}
    ${back}`,
    { part: 'import' },
  )
}

function counts(outcome: Outcome): Html {
  const row = (key: string, n: number) => ({ key, value: n.toLocaleString('en-GB') })
  return summaryList({
    rows: [
      { key: 'Files', value: outcome.files.map(({ name }) => name).join(', ') || nothing('none') },
      row('Rows', outcome.rows),
      row('Children already here', outcome.children.known),
      row('Children new here', outcome.children.added),
      row('Added', outcome.added),
      row('Changed', outcome.changed),
      row('Unchanged', outcome.unchanged),
      row('Refused', outcome.refused),
    ],
  })
}

function working(run: Run): Html {
  const { step } = run
  const doing =
    step === null
      ? 'Starting'
      : `${step.doing[0]!.toUpperCase()}${step.doing.slice(1)}${step.file === null ? '' : ` ${step.file}`}: ${step.rows.toLocaleString('en-GB')} rows`
  return html`<p class="govuk-body" role="status">${doing}</p>
    <p class="govuk-body">This page asks again by itself. <a class="govuk-link" href="${to.import}/${run.id}">Ask now</a></p>
    <form method="post" action="${to.import}/${run.id}">${button({ text: 'Cancel', name: 'do', value: 'cancel', classes: 'govuk-button--secondary' })}</form>`
}

const choose = (run: Run): Html => html`<form method="post" action="${to.import}/${run.id}">
  <div class="govuk-button-group">${button({ text: 'Import', name: 'do', value: 'import', preventDoubleClick: true })}
  <a class="govuk-link" href="${to.import}">Do not import</a></div></form>`

const back = html`<p class="govuk-body"><a class="govuk-link" href="${to.import}">Back to imports</a></p>`
