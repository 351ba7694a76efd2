import type { Document } from '#press/document.ts'
import { fileIn, type Form } from '#press/forms/form.ts'
import type { Issue } from '#workings/publish/stored.ts'
import { html, type Html } from '#ui/html.ts'
import { address, to } from '../front/address.ts'
import { one, type Answer, type SignedIn } from '../front/screen.ts'

const words = { pdf: 'PDF', word: 'Word', spreadsheet: 'spreadsheet', csv: 'CSV' } as const satisfies Partial<
  Record<Form, string>
>
type Offered = keyof typeof words
const offered = Object.keys(words) as Offered[]

/** The form in which the address asks for a report; null for the page itself. */
export const formIn = (ask: Pick<SignedIn, 'query'>): Offered | null =>
  offered.find((form) => form === one(ask.query, 'format')) ?? null

export async function fileAnswer(form: Offered, document: Document): Promise<Answer> {
  const { name, type, bytes } = await fileIn(form, document)
  return { is: 'file', name, type, bytes: Buffer.from(bytes) }
}

/** The same cut as a file. Taking one away is logged. */
export function waysAway({ publication, for: day }: Issue): Html {
  const links = offered.map(
    (form) =>
      html`<a class="govuk-link" href="${address(to.edition(publication, day), { format: form })}">${words[form]}</a>`,
  )
  return html`<p class="govuk-body tl-files">Take it away: ${links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]))}. This is logged.</p>`
}
