import { relationship } from '#language/spine/index.ts'
import { listTable } from '#ui/list-table.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { to } from '../front/address.ts'
import { answerWords, type NamesOf } from '../record/answer-words.ts'
import type { Facts } from './facts.ts'

/** Who is who to the child, and who decides: a brother or sister known here opens, or shows as masked. */
export function family(facts: Facts, nameOf: NamesOf): Html {
  const { is, parental_responsibility } = relationship.fields
  const rows = facts.family.map(({ record, said }) => [
    said.known_child
      ? html`${nameOf(said.known_child) ?? nothing('not known')}`
      : html`<a class="govuk-link" href="${to.record(record)}">${said.who ?? 'Name not recorded'}</a>`,
    answerWords(is, said.is) || nothing('not recorded'),
    answerWords(parental_responsibility, said.parental_responsibility) || nothing('not recorded'),
    said.contact ?? nothing('not recorded'),
  ])
  return html`${listTable({
    id: 'family',
    caption: 'Family and others',
    columns: [
      { text: 'Who' },
      { text: 'To the child' },
      { text: 'Parental responsibility' },
      { text: 'How to reach them' },
    ],
    rows,
    empty: html`No family or others are recorded.`,
  })}${facts.homes.map(({ record, said }) => html`<p class="govuk-body">Household: <a class="govuk-link" href="${to.record(record)}">${said.where ?? 'Place not recorded'}</a>${said.adults && html`, with ${said.adults}`}${said.began && html`, since ${dayShown(said.began)}`}</p>`)}`
}
