import { memberDuty, policy, policyWatch } from '#pathways/improvement/money.ts'
import { ofKind, type Told } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { serviceNames, type Names } from '#workings/read/names.ts'
import { to } from '../front/address.ts'
import { screen, shown } from '../front/screen.ts'
import { heldFor } from './held.ts'
import { adding, buttons, owned } from './words.ts'

/** Policies with who approves them and when, what the law asks of members, and what is changing (FIN-05, FIN-06, FIN-12, GOV-19). */
export const policiesScreen = screen('GET', to.policies, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const all = await heldFor(ask, seam)
    const [policies, duties, watched] = [ofKind(all, policy), ofKind(all, memberDuty), ofKind(all, policyWatch)]
    const names = await serviceNames(
      seam,
      [...policies, ...watched].map(({ answers }) => answers.owner),
    )
    seam.showed({ action: 'list', what: 'policies and duties', shown: policies.length + duties.length })
    return shown(
      'Policies and duties',
      html`${policyTable(policies, names, ask.view.today)}
      ${buttons(adding(ask, policy, 'Record a policy', null))}
      ${dutyTable(duties)}
      ${buttons(adding(ask, memberDuty, 'Record a duty', null))}
      ${watchTable(watched, names)}
      ${buttons(adding(ask, policyWatch, 'Record a change that is coming', null))}`,
      { part: 'policies', breadcrumbs: [{ text: 'Improvement', href: to.promise }, { text: 'Policies and duties' }] },
    )
  }),
)

const link = (record: string, words: string | null): Html =>
  html`<a class="govuk-link" href="${to.entry(record)}">${words ?? 'Not recorded'}</a>`

function policyTable(all: readonly Told<typeof policy>[], names: Names, today: string): Html {
  const approved = ({ approved_on, approval_due, approval_said }: (typeof all)[number]['answers']): Words => {
    if (approved_on) return html`${tag({ text: 'Approved', colour: 'green' })} ${dayShown(approved_on)}`
    if (approval_due)
      return html`To be approved ${dayShown(approval_due)}${approval_due < today && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`
    return approval_said ?? 'Not stated'
  }
  return listTable({
    id: 'policies',
    caption: 'Policies and strategies',
    empty: 'No policy is on record yet.',
    columns: [
      { text: 'Policy' },
      { text: 'Owner' },
      { text: 'Who approves it' },
      { text: 'Approval' },
      { text: 'Look at again by' },
    ],
    rows: all.map(({ record, answers }) => [
      html`${link(record, answers.name)}${answers.edition && html`, ${answers.edition}`}`,
      owned(answers.owner, null, names),
      answers.approver ?? 'Not recorded',
      approved(answers),
      answers.review_by
        ? html`${dayShown(answers.review_by)}${answers.review_by < today && html` ${tag({ text: 'Overdue', colour: 'red' })}`}`
        : 'Not stated',
    ]),
  })
}

/** Whoever was never inducted or trained for a duty is a gap. */
function dutyTable(all: readonly Told<typeof memberDuty>[]): Html {
  return listTable({
    id: 'duties',
    caption: 'Duties of members and senior leaders',
    empty: 'No duty is on record yet.',
    columns: [
      { text: 'Duty' },
      { text: 'Whose' },
      { text: 'How it is met' },
      { text: 'Evidence' },
      { text: 'Induction and training' },
    ],
    rows: all.map(({ record, answers }) => [
      link(record, answers.duty),
      answers.post ?? 'Not recorded',
      answers.met_by ?? 'Not recorded',
      answers.evidence ?? tag({ text: 'No evidence', colour: 'red' }),
      answers.inducted === 'yes' && answers.trained_on
        ? dayShown(answers.trained_on)
        : tag({ text: 'Gap', colour: 'red' }),
    ]),
  })
}

function watchTable(all: readonly Told<typeof policyWatch>[], names: Names): Html {
  return listTable({
    id: 'watched',
    caption: 'Changes in law and national policy',
    empty: 'No change is being watched.',
    columns: [{ text: 'Change' }, { text: 'From' }, { text: 'What it means here' }, { text: 'Who watches it' }],
    rows: all.map(({ record, answers }) => [
      link(record, answers.what),
      answers.from ? dayShown(answers.from) : (answers.from_said ?? 'Not stated'),
      answers.impact ?? 'Not recorded',
      owned(answers.owner, null, names),
    ]),
  })
}
