import type { Day } from '#language/day.ts'
import { fromTheOtherSide, relationship } from '#language/spine/index.ts'
import { listTable } from '#ui/list-table.ts'
import { html, type Html } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import type { NamedBy } from '#workings/read/related.ts'
import { to } from '../front/address.ts'
import { answerWords, type NamesOf } from '../record/answer-words.ts'
import { holding, type Facts } from './facts.ts'

const { is: whoTheyAre, parental_responsibility } = relationship.fields

/** What others' records say of this child on a day, where the child's own do not say the same of them. */
export function otherSide(facts: Facts, named: readonly NamedBy[], today: Day): NamedBy[] {
  const own = new Set(facts.family.map(({ said }) => `${said.known_child} ${answerWords(whoTheyAre, said.is)}`))
  const there = named.map((one) => ({ ...one, said: one }))
  return holding(there, today, 'began', 'ended').filter((one) => !own.has(`${one.child} ${turned(one.is)}`))
}

const turned = (is: string | null) => fromTheOtherSide[is ?? ''] ?? ''

/** For the names beside a page: somebody who is shown there, or masked. */
export const mentioned = ({ child }: NamedBy) => ({
  kind: relationship.id,
  answers: { known_child: child },
  by_worker: null,
  first_by: null,
})

/** Who is who to the child, and who decides: a brother or sister known here opens, or shows as masked. */
export function family(facts: Facts, others: readonly NamedBy[], nameOf: NamesOf): Html {
  const own = facts.family.map(({ record, said }) => [
    said.known_child
      ? html`${nameOf(said.known_child) ?? nothing('not known')}`
      : html`<a class="govuk-link" href="${to.record(record)}">${said.who ?? 'Name not recorded'}</a>`,
    answerWords(whoTheyAre, said.is) || nothing('not recorded'),
    answerWords(parental_responsibility, said.parental_responsibility) || nothing('not recorded'),
    said.contact ?? nothing('not recorded'),
  ])
  const fromOthers = others.map(({ child, is }) => [
    html`${nameOf(child) ?? nothing('not known')}`,
    html`${turned(is) || nothing('not recorded')} <span class="tl-aside">Recorded on their record</span>`,
    nothing('not recorded'),
    nothing('not recorded'),
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
    rows: [...own, ...fromOthers],
    empty: html`No family or others are recorded.`,
  })}${facts.homes.map(({ record, said }) => html`<p class="govuk-body">Household: <a class="govuk-link" href="${to.record(record)}">${said.where ?? 'Place not recorded'}</a>${said.adults && html`, with ${said.adults}`}${said.began && html`, since ${dayShown(said.began)}`}</p>`)}`
}
