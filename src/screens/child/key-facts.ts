import { ageOn, type Day } from '#language/day.ts'
import { address as addressKind, allocation, identifier, personDetails } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import { exploitationFlag } from '#pathways/missing/records.ts'
import { summaryList } from '#ui/components/summary-list.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Printable } from '#ui/html.ts'
import { nothing } from '#ui/nothing.ts'
import { dayShown } from '#ui/when.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { answerWords, type NamesOf } from '../record/answer-words.ts'
import { keptBack } from '../record/kept-back.ts'
import type { Facts } from './facts.ts'

/** Who the child is, where they live, who is responsible: what is read first, in one place. */
export function keyFacts(
  ask: SignedIn,
  child: string,
  facts: Facts,
  nameOf: NamesOf,
  cover: ReadonlyMap<string, string>,
): Html {
  const { today } = ask.view
  return summaryList({
    classes: 'tl-facts',
    rows: [
      { key: 'Born', value: { text: born(facts, today) }, ...changing(facts) },
      { key: 'Sex', value: { text: words(personDetails.fields.sex, facts.person?.said.sex) } },
      facts.person?.said.also_known_as && { key: 'Also known as', value: { text: facts.person.said.also_known_as } },
      { key: 'Numbers', value: { text: numbers(facts) } },
      { key: 'Lives', value: { text: lives(ask, child, facts) } },
      { key: 'Responsible', value: { text: responsible(facts, nameOf, cover) } },
      { key: 'Legal status and placement', value: { text: care(facts) } },
      facts.placedHere.length > 0 && {
        key: 'Placed here by',
        value: {
          text: html`${facts.placedHere.map(({ record, said }) => html`<a class="govuk-link" href="${to.record(record)}">${said.home_authority ?? 'Authority not recorded'}</a>${said.interviews === 'us' && '; return interviews are ours'}${said.interviews === 'them' && '; return interviews are theirs'} `)}`,
        },
      },
      { key: 'Exploitation', value: { text: flags(facts) } },
    ],
  })
}

const words = (field: Parameters<typeof answerWords>[0], value: unknown): Printable & (Html | string) =>
  answerWords(field, value) || nothing('not recorded')

const changing = ({ person }: Facts) =>
  person
    ? {
        actions: {
          items: [{ href: to.change(person.record), text: 'Change', visuallyHiddenText: 'who the child is' }],
        },
      }
    : {}

function born({ person }: Facts, today: Day): Html {
  const said = person?.said
  const died = said?.died && html`. <strong>Died ${dayShown(said.died)}</strong>`
  if (said?.born)
    return html`${dayShown(said.born)}, ${said.died ? `lived to ${ageOn(said.born, said.died)}` : `aged ${ageOn(said.born, today)}`}${died}`
  if (said?.expected) return html`Not yet born: expected ${dayShown(said.expected)}${died}`
  return html`${nothing('not recorded')}${died}`
}

function numbers({ numbers }: Facts): Html {
  if (numbers.length === 0) return nothing('not recorded')
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${numbers.map(({ said }) => html`<li>${said.value ?? nothing('not recorded')} <span class="govuk-hint govuk-!-display-inline">${answerWords(identifier.fields.scheme, said.scheme)}</span></li>`)}</ul>`
}

function lives(ask: SignedIn, child: string, { addresses }: Facts): Html {
  if (addresses.length === 0) return nothing('not recorded')
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${addresses.map(({ record, said }) => {
    const back = keptBack(ask, addressKind, said)
    const lines = [said.lines, said.postcode].filter(Boolean).join(', ')
    if (back === 'kept back')
      return html`<li>${tag({ text: 'Not to be disclosed', colour: 'red' })} <a class="govuk-link" href="${address(to.child(child), ask.query, { show: 'address' })}">Show the address, and who it is kept from</a>. That you looked is logged.</li>`
    return html`<li><a class="govuk-link" href="${to.record(record)}">${lines || 'Address not recorded'}</a>${said.moved_in && html`, since ${dayShown(said.moved_in)}`}${back === 'revealed' && html`<br>${tag({ text: 'Not to be disclosed', colour: 'red' })} Kept from: ${said.kept_from ?? nothing('not recorded')}`}</li>`
  })}</ul>`
}

function responsible({ allocations }: Facts, nameOf: NamesOf, cover: ReadonlyMap<string, string>): Html {
  if (allocations.length === 0) return html`Nobody is allocated: the front door answers for the child`
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${allocations.map(({ said }) => {
    const instead = said.worker ? cover.get(said.worker) : undefined
    const name = said.worker ? (nameOf(said.worker) ?? nothing('not known')) : html`No worker yet`
    return html`<li>${name}, ${answerWords(allocation.fields.role, said.role).toLowerCase() || 'role not recorded'}${said.team && html`, ${nameOf(said.team) ?? nothing('not known')}`}${instead && html`. <strong>Away: ${nameOf(instead) ?? nothing('not known')} covers</strong>`}</li>`
  })}</ul>`
}

function care({ care }: Facts): Html | string {
  if (!care) return 'Not looked after'
  const { legal_status, placement } = careEpisode.fields
  return html`<a class="govuk-link" href="${to.record(care.record)}">${answerWords(legal_status, care.said.legal_status) || 'Legal status not recorded'}</a>; ${words(placement, care.said.placement)}${care.said.began && html`, since ${dayShown(care.said.began)}`}`
}

function flags({ flags }: Facts): Html {
  if (flags.length === 0) return nothing('none')
  const { of, level } = exploitationFlag.fields
  return html`${flags.map(({ record, said }) => html`${tag({ text: html`${answerWords(level, said.level) || 'Level not recorded'}`, colour: said.level === 'significant' ? 'red' : 'orange' })} <a class="govuk-link" href="${to.record(record)}">${answerWords(of, said.of) || 'Kind not recorded'}</a>${said.from && html`, since ${dayShown(said.from)}`} `)}`
}
