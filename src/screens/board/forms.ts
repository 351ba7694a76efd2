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
import { addTemplate } from '#press/board/add-template.ts'
import { templatesKnown } from '#press/board/templates.ts'
import { log } from '#workings/access/log.ts'
import { asKeeper } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import { address, to } from '../front/address.ts'
import { one, redirect, screen, shown, type Answer, type SignedIn } from '../front/screen.ts'
import { besideTheirs } from './beside-theirs.ts'
import { part, reportsCrumb } from './list.ts'

/** The forms that a report may take, and a place to add a council's own. */
const list = screen('GET', to.reportForms, ['issue'], (ask) => page(ask, []))

function page(ask: SignedIn, problems: readonly PageProblem[], since?: 'changed since'): Promise<Answer> {
  return ask.read(async (seam) => {
    const known = await seam.asKeeper((tx) => templatesKnown(tx, { ...seam.view, knownAt: null }))
    const theirs = since && known.find(({ template }) => template.id === idIn(one(ask.body, 'content')))?.own
    const seen = theirs ? String(theirs.version) : one(ask.body, 'seen')
    seam.showed({ action: 'read', what: 'report forms', shown: known.length })
    return shown(
      'Forms of report',
      html`${theirs && besideTheirs('saved this form of report', { words: theirs.content, by: theirs.by }, one(ask.body, 'content'))}${listTable(
        {
          id: 'forms',
          caption: 'Forms',
          empty: 'There is no form of report.',
          columns: [{ text: 'Form' }, { text: 'Council' }, { text: 'Committee' }, { text: 'From' }, { text: 'Whose' }],
          rows: known.map(({ template, own }) => [
            html`<a class="govuk-link" href="${to.reportForm(template.id)}">${template.name}</a>`,
            template.council,
            template.committee,
            dayShown(template.from),
            own ? tag({ text: 'Added here', colour: 'blue' }) : tag({ text: 'Comes with Throughline', colour: 'grey' }),
          ]),
        },
      )}
      <h2 class="govuk-heading-m">Add your council’s own</h2>
      <p class="govuk-body">A form is a file. Open one of those above and change its words, sections and signatures there, or send a file here. One with the id of a form that is here already takes its place for new and unissued reports.</p>
      ${fileForm(one(ask.body, 'content'), seen, problems)}`,
      {
        part,
        errors: problems,
        ...(theirs ? { status: 409 } : problems.length > 0 ? { status: 422 } : {}),
        breadcrumbs: [reportsCrumb, { text: 'Forms of report' }],
      },
    )
  })
}

const fileForm = (
  content: string,
  seen: string,
  problems: readonly PageProblem[],
) => html`<form method="post" action="${to.reportForms}" novalidate>
  <input type="hidden" name="seen" value="${seen}">
  ${textarea({
    name: 'content',
    label: { text: 'The file', classes: 'govuk-label--s' },
    rows: 14,
    spellcheck: false,
    value: content,
    errorMessage: problems.length > 0 && {
      text: html`${problems.map(({ words }, nth) => html`${nth > 0 && html`<br>`}${words}`)}`,
    },
  })}
  ${button({ text: 'Save the form', preventDoubleClick: true })}</form>`

/** What a file says its id is; nothing where it is no such file. */
function idIn(content: string): string | null {
  try {
    const { id } = JSON.parse(content) as { id?: unknown }
    return typeof id === 'string' ? id : null
  } catch {
    return null
  }
}

/** Held to the checks that declarations are held to; refused with all that is wrong. Sent twice, it is one version. */
const send = screen('POST', to.reportForms, ['issue'], async (ask) => {
  const content = one(ask.body, 'content').replaceAll('\r\n', '\n').trim()
  const { db, declarations, authority } = ask.house
  const added = await asKeeper(db, async (tx) => {
    await log(tx, authority.authority, ask.reader, ask.at, [{ action: 'save', what: 'report form' }])
    return addTemplate(tx, declarations, ask.saving, content, Number(one(ask.body, 'seen')))
  }).catch((error: unknown) => {
    if (error instanceof Refusal && error.kind === 'changed since') return 'changed since' as const
    throw error
  })
  if (added === 'changed since') return page(ask, [], added)
  if ('template' in added) return redirect(address(to.reportForms, {}, { done: 'template' }))
  const problems = added.problems.map((words) => ({ field: 'content', words }))
  return page(ask, problems)
})

const single = screen('GET', to.reportForm(':id'), ['issue'], (ask) =>
  ask.read(async (seam) => {
    const known = await seam.asKeeper((tx) => templatesKnown(tx, { ...seam.view, knownAt: null }))
    const found = known.find((each) => each.template.id === ask.params['id'])
    if (!found) throw new Refusal('not there', 'There is no such form of report')
    const { template, own } = found
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
        columns: [{ text: 'Heading' }, { text: 'Must it be there?' }],
        rows: everySection(template.sections).map((section) => [
          section.heading,
          isMandatory(section) ? 'Mandatory' : section.optional ? 'May be left out' : 'Holds others',
        ]),
      })}
      <h2 class="govuk-heading-m">Change it</h2>
      <p class="govuk-body">This is the file. Saved with the same id it takes this one’s place for new and unissued reports; with another it is a form of its own.</p>
      ${fileForm(JSON.stringify(template, null, 2), String(own?.version ?? 0), [])}`,
      { part, breadcrumbs: [reportsCrumb, { text: 'Forms of report', href: to.reportForms }, { text: template.name }] },
    )
  }),
)

export const formsScreens = [list, send, single]
