import { mayDo } from '#language/roles.ts'
import { html, type Html } from '#ui/html.ts'
import { to } from '../front/address.ts'
import type { Screen, SignedIn } from '../front/screen.ts'
import { letterScreens } from './letter.ts'
import { subjectAccessScreens } from './subject-access.ts'
import { trainingScreens } from './training.ts'

export const disclosureScreens: readonly Screen[] = [...letterScreens, ...subjectAccessScreens, ...trainingScreens]

/** What of this child's record this reader may give to somebody. */
export function givingLinks({ reader }: Pick<SignedIn, 'reader'>, child: string): Html | false {
  const links = [
    mayDo(reader.role, 'record') && html`<a class="govuk-link" href="${to.extract(child)}">An extract for somebody</a>`,
    mayDo(reader.role, 'disclose') &&
      html`<a class="govuk-link" href="${to.subjectAccess(child)}">The whole file, for whoever asked for it</a>`,
    mayDo(reader.role, 'disclose') &&
      html`<a class="govuk-link" href="${to.trainingCopy(child)}">A copy for training</a>`,
  ].filter((link) => link !== false)
  return (
    links.length > 0 &&
    html`<p class="govuk-body tl-no-print">Give: ${links.flatMap((link, at) => (at === 0 ? [link] : [', ', link]))}.</p>`
  )
}
