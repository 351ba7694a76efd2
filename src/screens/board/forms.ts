import { committeeTemplate } from '#language/spine/index.ts'
import { readTemplate } from '#language/committee/read-template.ts'
import { everySection, isMandatory } from '#language/committee/template.ts'
import { button } from '#ui/components/button.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { textarea } from '#ui/components/textarea.ts'
import { html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import type { PageProblem } from '#ui/page.ts'
import { dayShown } from '#ui/when.ts'
import { eyesWords } from '#press/edition/whose.ts'
import { templatesKnown } from '#press/board/templates.ts'
import { Refusal } from '#workings/refusal.ts'
import { theAuthority } from '../front/authority.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { put } from '../record/put.ts'
import { part, reportsCrumb } from './list.ts'

/** The forms that a report may take, and a place to add a council's own. */
const list = screen('GET', to.reportForms, ['issue'], (ask) => page(ask, []))

function page(ask: SignedIn, problems: readonly PageProblem[]): Promise<Answer> {
  return ask.read(async (seam) => {
    const known = await seam.asKeeper((tx) => templatesKnown(tx, { ...seam.view, knownAt: null }))
    seam.showed({ action: 'read', what: 'report forms', shown: known.length })
    return shown(
      'Forms of report',
      html`${listTable({
        id: 'forms',
        caption: 'Forms',
        empty: 'There is no form of report.',
        columns: [{ text: 'Form' }, { text: 'Council' }, { text: 'Committee' }, { text: 'From' }, { text: '' }],
        rows: known.map(({ template, own }) => [
          html`<a class="govuk-link" href="${to.reportForm(template.id)}">${template.name}</a>`,
          template.council,
          template.committee,
          dayShown(template.from),
          own ? tag({ text: 'Added here', colour: 'blue' }) : tag({ text: 'Comes with Throughline', colour: 'grey' }),
        ]),
      })}
      <h2 class="govuk-heading-m">Add your council’s own</h2>
      <p class="govuk-body">A form is a file. Open one of those above, copy it, change its words, sections and signatures, and send it here. One with the id of a form that is here already takes its place for new and unissued reports.</p>
      <form method="post" action="${to.reportForms}" novalidate>
      ${textarea({
        name: 'content',
        label: { text: 'The file', classes: 'govuk-label--s' },
        rows: 14,
        spellcheck: false,
        value: one(ask.body, 'content'),
        errorMessage: problems.length > 0 && {
          text: html`${problems.map(({ words }, nth) => html`${nth > 0 && html`<br>`}${words}`)}`,
        },
      })}
      ${button({ text: 'Save the form', preventDoubleClick: true })}</form>`,
      {
        part,
        errors: problems,
        ...(problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [reportsCrumb, { text: 'Forms of report' }],
      },
    )
  })
}

/** Held to the checks that declarations are held to; refused with all that is wrong. Sent twice, it is one version. */
const send = screen('POST', to.reportForms, ['issue'], async (ask) => {
  const content = one(ask.body, 'content').replaceAll('\r\n', '\n').trim()
  const read = readTemplate(content, ask.house.declarations.measures)
  if ('problems' in read)
    return page(
      ask,
      read.problems.map((words) => ({ field: 'content', words })),
    )
  const known = await ask.read((seam) => seam.asKeeper((tx) => templatesKnown(tx, { ...seam.view, knownAt: null })))
  const before = known.find(({ template }) => template.id === read.template.id)
  if (JSON.stringify(before?.template) !== JSON.stringify(read.template)) {
    const made = await put(ask, {
      kind: committeeTemplate,
      subjects: [await theAuthority(ask)],
      answers: { template: read.template.id, content, from: read.template.from },
      ...(before?.own ? { record: before.own.record, seen: before.own.version, reason: 'Saved anew' } : {}),
    })
    if ('problems' in made) return page(ask, made.problems)
  }
  return redirect(address(to.reportForms, {}, { done: 'template' }))
})

const single = screen('GET', to.reportForm(':id'), ['issue'], (ask) =>
  ask.read(async (seam) => {
    const known = await seam.asKeeper((tx) => templatesKnown(tx, { ...seam.view, knownAt: null }))
    const template = known.find((each) => each.template.id === ask.params['id'])?.template
    if (!template) throw new Refusal('not there', 'There is no such form of report')
    seam.showed({ action: 'read', what: `report form: ${template.id}` })
    return shown(
      template.name,
      html`${summaryList({
        rows: [
          { key: 'Council', value: template.council },
          { key: 'Committee', value: template.committee },
          { key: 'Shows', value: eyesWords[template.eyes] },
          { key: 'Numbered', value: template.numbering },
          { key: 'Signed by', value: template.signedBy.map(({ words }) => words).join('; ') },
          { key: 'Source', value: template.source },
        ],
      })}
      ${listTable({
        id: 'sections',
        caption: 'Sections',
        empty: 'It has none.',
        columns: [{ text: 'Heading' }, { text: '' }],
        rows: everySection(template.sections).map((section) => [
          section.heading,
          isMandatory(section) ? 'Mandatory' : section.optional ? 'May be left out' : 'Holds others',
        ]),
      })}
      <h2 class="govuk-heading-m" id="file">The file</h2>
      <pre class="tl-typed" tabindex="0" role="region" aria-labelledby="file">${JSON.stringify(template, null, 2)}</pre>`,
      { part, breadcrumbs: [reportsCrumb, { text: 'Forms of report', href: to.reportForms }, { text: template.name }] },
    )
  }),
)

export const formsScreens = [list, send, single]
