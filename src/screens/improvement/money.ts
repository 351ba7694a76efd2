import { investment } from '#pathways/improvement/money.ts'
import { byYear, partsOf, standsAlone } from '#pathways/improvement/sums.ts'
import { programme } from '#pathways/improvement/plan.ts'
import { recommendation } from '#pathways/improvement/register.ts'
import { ofKind, type Any, type Told } from '#pathways/improvement/told.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html } from '#ui/html.ts'
import { listTable } from '#ui/list-table.ts'
import { dayShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import { screen, shown, type SignedIn } from '../front/screen.ts'
import { answerWords } from '../record/answer-words.ts'
import { measureLinks } from './actions.ts'
import { heldFor } from './held.ts'
import { adding, buttons, recommendationName } from './words.ts'

type Sum = Told<typeof investment>
const pounds = (n: number) => `£${n.toLocaleString('en-GB')}`
const yearsTold = 3

/** Each sum: what kind, for which years, how far it is decided, and what it is to buy; parts that do not add up say so. */
export const moneyScreen = screen('GET', to.money, ['figures'], (ask) =>
  ask.read(async (seam) => {
    const held = await heldFor(ask, seam)
    const all = ofKind(held, investment)
    seam.showed({ action: 'list', what: 'sums of money', shown: all.length })
    return shown(
      'Money',
      html`${buttons(adding(ask, investment, 'Record a sum', null))}
      ${sums(ask, all, servedBy(held))}
      ${added(all)}
      ${years(all)}`,
      { part: 'money', breadcrumbs: [{ text: 'Improvement', href: to.promise }, { text: 'Money' }] },
    )
  }),
)

const name = ({ record, answers }: Sum): Html =>
  html`<a class="govuk-link" href="${to.entry(record)}">${answers.purpose ?? 'Purpose not recorded'}</a>`

/** What a sum is for, among what its reader may see (FIN-03). */
const servedBy =
  (held: readonly Any[]) =>
  ({ answers }: Sum): Html | false => {
    const asked = ofKind(held, recommendation).filter(({ record }) => answers.recommendations?.includes(record))
    const parts = ofKind(held, programme).filter(({ record }) => answers.programmes?.includes(record))
    if (asked.length + parts.length === 0) return false
    return html`<span class="tl-under govuk-!-font-weight-regular">Serves ${[
      ...asked.map(
        (each) =>
          html`<a class="govuk-link" href="${to.recommendation(each.record)}">recommendation ${recommendationName(each)}</a>`,
      ),
      ...parts.map(
        (each) => html`<a class="govuk-link" href="${to.entry(each.record)}">${each.answers.name ?? 'Programme'}</a>`,
      ),
    ].map((link, n) => html`${n > 0 && '; '}${link}`)}</span>`
  }

/** Recommended is not decided, and neither is turned into the other. */
function sums({ house }: SignedIn, all: readonly Sum[], serves: (one: Sum) => Html | false): Html {
  const { is, decision } = investment.fields
  return listTable({
    id: 'sums',
    caption: 'Sums of money',
    empty: 'No sum is on record yet.',
    columns: [
      { text: 'What for' },
      { text: 'A year', numeric: true },
      { text: 'Kind' },
      { text: 'From' },
      { text: 'How far decided' },
      { text: 'What would show what it bought' },
    ],
    rows: all.map((one) => {
      const { amount, first_year, years: many, decided_by, decided_on, benefit } = one.answers
      return [
        html`${name(one)}${serves(one)}`,
        { text: amount === null ? 'Not recorded' : pounds(amount), format: 'numeric' as const },
        one.answers.is ? answerWords(is, one.answers.is) : 'Not recorded',
        `${first_year ?? 'Not recorded'}${many ? `, for ${many} ${many === 1 ? 'year' : 'years'}` : ''}`,
        html`${one.answers.decision ? answerWords(decision, one.answers.decision) : 'Not recorded'}${decided_by && html`: ${decided_by}`}${decided_on && html`, ${dayShown(decided_on)}`}`,
        measureLinks(house.declarations, benefit),
      ]
    }),
  })
}

function added(all: readonly Sum[]): Html {
  return html`<h2 class="govuk-heading-m">Do the parts add up?</h2>
    ${partsOf(all).map(
      ({ whole, parts, total, differs }) =>
        html`<p class="govuk-body">${name(whole)}: ${parts.map(({ answers }) => pounds(answers.amount ?? 0)).join(' + ')} = ${pounds(total)}${differs === 0 ? ', as was said.' : html`, and ${pounds(whole.answers.amount ?? 0)} was said: ${tag({ text: `${pounds(Math.abs(differs))} ${differs > 0 ? 'too much' : 'missing'}`, colour: 'red' })}`}</p>`,
    )}
    ${all
      .filter((one) => one.answers.is === 'capital' && standsAlone(one, all))
      .map(
        (one) => html`<p class="govuk-body">${name(one)} is capital, and is part of no total that is on record.</p>`,
      )}
    ${partsOf(all).length === 0 && html`<p class="govuk-body">No sum has parts on record.</p>`}`
}

/** Larger sums are their parts, so only the parts are added. */
function years(all: readonly Sum[]): Html {
  const wholes = new Set(partsOf(all).map(({ whole }) => whole.record))
  const each = all.filter(({ record }) => !wholes.has(record)).map((one) => byYear(one, yearsTold))
  const named = [...new Set(each.flatMap((one) => [...one.keys()]))].toSorted()
  return listTable({
    id: 'years',
    caption: 'In each financial year',
    empty: 'No year has a sum yet.',
    columns: [{ text: 'Year' }, { text: 'In all', numeric: true }],
    rows: named.map((year) => [
      year,
      {
        text: pounds(each.reduce((sum, one) => sum + (one.get(year) ?? 0), 0)),
        format: 'numeric' as const,
      },
    ]),
  })
}
