import { boardReport } from '#language/spine/index.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { button } from '#ui/components/button.ts'
import { checkboxes } from '#ui/components/checkboxes.ts'
import { input } from '#ui/components/input.ts'
import { select } from '#ui/components/select.ts'
import { html } from '#ui/html.ts'
import type { PageProblem } from '#ui/page.ts'
import { inspectionsKnown } from '#press/board/from-registers.ts'
import { planVersions } from '#press/board/appendix.ts'
import { templatesKnown } from '#press/board/templates.ts'
import { theAuthority } from '../front/authority.ts'
import { address, to } from '../front/address.ts'
import { many, one, redirect, screen, shown, type Shown, type SignedIn, type Values } from '../front/screen.ts'
import { formIdIn } from '../record/new-record.ts'
import { put } from '../record/put.ts'
import { dayBoxes, dayIn, dayWritten } from '../record/questions/day.ts'
import { presets } from '../measure/period.ts'
import { part, reportsCrumb } from './list.ts'

const show = screen('GET', to.newBoardReport, ['issue'], async (ask) => {
  const months = presets(ask.view.today).find(({ words }) => words === 'Last three months')!
  return form(ask, { ...dayWritten('from', months.from), ...dayWritten('until', months.until) }, [])
})

const send = screen('POST', to.newBoardReport, ['issue'], async (ask) => {
  const { answers, problems } = await typed(ask)
  if (problems.length > 0) return form(ask, ask.body, problems)
  const made = await put(ask, {
    kind: boardReport,
    subjects: [await theAuthority(ask)],
    answers,
    newRecord: formIdIn(ask.body, ask.at),
  })
  if ('problems' in made) return form(ask, ask.body, made.problems)
  return redirect(address(to.boardReport(made.saved.record), {}, { done: 'saved' }))
})

async function typed(ask: SignedIn) {
  const [meeting, from, until] = ['meeting', 'from', 'until'].map((name) => dayIn(name, ask.body))
  const [template, title] = [one(ask.body, 'template'), one(ask.body, 'title').trim()]
  const offered = await forms(ask)
  const known = (await inspections(ask)).map(({ id }) => id)
  const plans = (await versions(ask)).map(({ record }) => record)
  const missing = (field: string, words: string, lacks: boolean) => (lacks ? [{ field, words }] : [])
  const [begins, ends] = [from!.value as string | null, until!.value as string | null]
  return {
    answers: {
      template,
      title,
      meeting: meeting!.value,
      from: begins,
      until: ends,
      inspections: many(ask.body, 'inspections').filter((id) => known.includes(id)),
      appendix: many(ask.body, 'appendix').filter((id) => plans.includes(id)),
    },
    problems: [
      ...missing('template', 'Choose the form of the report', !offered.some(({ id }) => id === template)),
      ...missing('title', 'Write what the report is about', title === ''),
      ...[meeting!, from!, until!].flatMap(({ problems }) => problems),
      ...missing(
        'meeting-day',
        'Give the day on which the committee meets',
        meeting!.value === null && meeting!.problems.length === 0,
      ),
      ...missing('from-day', 'Give the first day of the figures', begins === null && from!.problems.length === 0),
      ...missing('until-day', 'Give the last day of the figures', ends === null && until!.problems.length === 0),
      ...missing(
        'until-day',
        'The last day must not be before the first',
        begins !== null && ends !== null && ends < begins,
      ),
    ],
  }
}

const forms = (ask: SignedIn): Promise<CommitteeTemplate[]> =>
  ask.read((seam) =>
    seam.asKeeper(async (tx) =>
      (await templatesKnown(tx, { ...seam.view, knownAt: null })).map(({ template }) => template),
    ),
  )

const inspections = (ask: SignedIn) =>
  ask.read((seam) => seam.asKeeper((tx) => inspectionsKnown(tx, { ...seam.view, knownAt: null })))

const versions = (ask: SignedIn) =>
  ask.read((seam) => seam.asKeeper((tx) => planVersions(tx, { ...seam.view, knownAt: null })))

async function form(ask: SignedIn, values: Values, problems: readonly PageProblem[]): Promise<Shown> {
  const offered = await forms(ask)
  const known = await inspections(ask)
  const plans = await versions(ask)
  const wrong = (field: string) => {
    const found = problems.find((problem) => problem.field === field || problem.field?.startsWith(`${field}-`))
    return found && { text: found.words }
  }
  return shown(
    'Write a report to a committee',
    html`<form method="post" action="${to.newBoardReport}" novalidate>
      <input type="hidden" name="form-id" value="${formIdIn(values, ask.at)}">
      ${select({
        name: 'template',
        label: { text: 'In which form?', classes: 'govuk-label--s' },
        hint: html`A council’s own can be added: <a class="govuk-link" href="${to.reportForms}">forms of report</a>`,
        value: one(values, 'template'),
        errorMessage: wrong('template'),
        items: [
          { value: '', text: 'Choose' },
          ...offered.map(({ id, council, name }) => ({ value: id, text: `${council}: ${name}` })),
        ],
      })}
      ${input({ name: 'title', label: { text: 'What is its subject?', classes: 'govuk-label--s' }, value: one(values, 'title'), errorMessage: wrong('title') })}
      ${
        known.length > 0 &&
        checkboxes({
          name: 'inspections',
          fieldset: {
            legend: { text: 'Which inspections or reviews is it about?', classes: 'govuk-fieldset__legend--s' },
          },
          hint: 'What is on record of them stands in the report where its form has it',
          values: many(values, 'inspections'),
          items: known.map(({ id, words }) => ({ value: id, text: words })),
        })
      }
      ${
        plans.length > 0 &&
        select({
          name: 'appendix',
          label: { text: 'Which version of the plan is its appendix?', classes: 'govuk-label--s' },
          hint: 'It is attached as it was agreed, whatever is changed afterwards',
          value: one(values, 'appendix'),
          items: [{ value: '', text: 'None' }, ...plans.map(({ record, name }) => ({ value: record, text: name }))],
        })
      }
      ${dayBoxes('meeting', values, { fieldset: { legend: { text: 'On which day does the committee meet?', classes: 'govuk-fieldset__legend--s' } }, errorMessage: wrong('meeting') })}
      ${dayBoxes('from', values, { fieldset: { legend: { text: 'Its figures: from which day?', classes: 'govuk-fieldset__legend--s' } }, errorMessage: wrong('from') })}
      ${dayBoxes('until', values, { fieldset: { legend: { text: 'Until which day?', classes: 'govuk-fieldset__legend--s' } }, errorMessage: wrong('until') })}
      ${button({ text: 'Begin the report', preventDoubleClick: true })}
    </form>`,
    {
      part,
      errors: problems,
      ...(problems.length > 0 ? { status: 422 } : {}),
      breadcrumbs: [reportsCrumb, { text: 'Write a report' }],
    },
  )
}

export const newReportScreens = [show, send]
