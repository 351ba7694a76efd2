import { button } from '#ui/components/button.ts'
import { select } from '#ui/components/select.ts'
import { tag } from '#ui/components/tag.ts'
import { html, type Html, type Words } from '#ui/html.ts'
import { dayShown, instantShown } from '#ui/when.ts'
import { maySign, stateOf } from '#workings/reporting/put-words.ts'
import type { Signing } from '#workings/reporting/signed.ts'
import type { Listed } from '#workings/read/service.ts'
import { to } from '../front/address.ts'
import type { SignedIn } from '../front/screen.ts'
import { besideTheirs } from './beside-theirs.ts'
import type { Opened } from './opened.ts'

/** Whom somebody chose while somebody else named another, in the same capacity. */
export type Since = { as: string; who: string } | null

/** Each signature that the form asks for: whether it stands, what undid it, and the button of whoever may give it. */
export function signaturesShown(
  ask: SignedIn,
  { written, signed, template }: Opened,
  workers: readonly Listed[],
  problem: { field: string } | null,
  since: Since = null,
): Html {
  return html`<h2 class="govuk-heading-m" id="signatures">Signatures</h2>
  ${signed.length > 1 && html`<p class="govuk-body">Each of these must sign, and nobody signs twice.</p>`}
  ${signed.map(
    (
      one,
    ) => html`<section class="tl-signature" aria-labelledby="as-${one.id}"><h3 class="govuk-heading-s" id="as-${one.id}">${one.words}</h3>
    <p class="govuk-body">${standing(one)}</p>
    ${
      !one.stands &&
      maySign(template, written, ask.reader, one.id) &&
      html`<form method="post" action="${to.boardSign(written.record)}"><input type="hidden" name="as" value="${one.id}"><input type="hidden" name="seen" value="${stateOf(written)}">
      ${button({ text: html`Sign<span class="govuk-visually-hidden"> as ${one.words}</span>`, name: 'do', value: 'sign', preventDoubleClick: true })}</form>`
    }
    ${!one.role && workers.length > 0 && naming(written.record, one, workers, problem, since)}</section>`,
  )}`
}

function standing({ given, undoneBy, stands, named, role }: Signing): Words {
  if (given && stands) return html`${tag({ text: 'Signed', colour: 'green' })} ${given.by}, ${dayShown(given.on)}`
  if (given && undoneBy)
    return html`${tag({ text: 'Undone', colour: 'red' })} ${given.by} signed on ${dayShown(given.on)}. ${undoneBy.by} changed the report afterwards, at ${instantShown(undoneBy.at)}, so it has to be signed again.`
  if (!role && named === null) return html`${tag({ text: 'Not signed', colour: 'yellow' })} Nobody is named yet.`
  return html`${tag({ text: 'Not signed', colour: 'yellow' })}${named && html` To be signed by ${named.name}.`}`
}

function naming(
  report: string,
  { id, words, named }: Signing,
  workers: readonly Listed[],
  problem: { field: string } | null,
  since: Since,
): Html {
  const chosen = since?.as === id ? since.who : null
  const yours = workers.find((worker) => worker.id === chosen)?.name ?? ''
  return html`${chosen !== null && besideTheirs('said who signs', { words: named?.name ?? 'Nobody', by: named?.by ?? 'somebody else' }, yours)}
  <form method="post" action="${to.boardSign(report)}" novalidate><input type="hidden" name="as" value="${id}"><input type="hidden" name="seen" value="${named?.version ?? 0}">
  ${select({
    name: 'who',
    id: `who-${id}`,
    label: `Who signs as ${words}?`,
    value: chosen ?? named?.worker ?? '',
    errorMessage: problem?.field === `who-${id}` && { text: 'Choose who signs' },
    items: [{ value: '', text: 'Choose' }, ...workers.map((worker) => ({ value: worker.id, text: worker.name }))],
  })}
  ${button({ text: 'Name them', name: 'do', value: 'name', classes: 'govuk-button--secondary' })}</form>`
}
