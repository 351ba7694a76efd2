import { mayDo } from '#language/roles.ts'
import type { RecordKind } from '#language/record.ts'
import { button } from '#ui/components/button.ts'
import { html, type Html } from '#ui/html.ts'
import type { WholeRecord } from '#workings/read/record.ts'
import { address, to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { mayRecord } from './kinds.ts'

/** What this reader may do with a record: change it, sign it off, withdraw it, and record what belongs to it. */
export function actions(ask: SignedIn, kind: RecordKind, whole: WholeRecord): Html | false {
  const { role } = ask.reader
  const { state } = whole.versions[0]!
  if (state === 'withdrawn')
    return (
      mayDo(role, 'remove') &&
      html`<p class="govuk-body tl-no-print"><a class="govuk-link" href="${to.removeRecord(whole.record)}">Remove by law</a></p>`
    )
  const may = mayRecord(role, kind)
  const next = [...ask.house.declarations.records.values()].filter(({ options }) => options.about?.includes(kind.id))
  const child = whole.subjects[0]!
  return html`<div class="govuk-button-group tl-no-print">
    ${kind.options.signedOff && state !== 'signed off' && mayDo(role, 'sign off') && button({ text: 'Sign off', href: to.signOff(whole.record) })}
    ${may && button({ text: adding(kind, whole) ?? 'Change', href: `${to.change(whole.record)}${adding(kind, whole) ? '#returned' : ''}`, classes: 'govuk-button--secondary' })}
    ${kind.id === 'prompt' && button({ text: 'Answer this prompt', href: to.answer(whole.record) })}
    ${kind.id !== 'prompt' && next.filter((other) => mayRecord(role, other)).map((other) => button({ text: `Record: ${other.name}`, href: address(to.newRecord(child, other.id), {}, { about: whole.record }), classes: 'govuk-button--secondary' }))}
    ${may && html`<a class="govuk-link" href="${to.withdraw(whole.record)}">Withdraw</a>`}
    ${mayDo(role, 'remove') && html`<a class="govuk-link" href="${to.removeRecord(whole.record)}">Remove by law</a>`}
  </div>`
}

const adding = (kind: RecordKind, whole: WholeRecord): string | undefined =>
  kind.id === 'missing_episode' && whole.versions[0]!.answers['returned'] === null ? 'Record the return' : undefined
