import { kindOf } from '#language/declarations.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { holdingFiles } from '#workings/read/documents.ts'
import { documentFields } from '#workings/save/document.ts'
import { address, to } from '../front/address.ts'
import { one, type SignedIn } from '../front/screen.ts'
import { namesIn, namesSomebodyHidden } from '../record/names-beside.ts'

const shownFirst = 10

/** Every file that a child's records hold, each with its record; the newest first. `kinds` are those of the child's story. */
export async function documents(
  seam: Seam,
  { house, query }: SignedIn,
  ids: readonly string[],
  kinds: ReadonlyMap<string, unknown>,
): Promise<Html | false> {
  const holding = [...kinds.keys()]
    .map((id) => kindOf(house.declarations, id))
    .filter((kind) => documentFields(kind).length > 0)
  const entries = await holdingFiles(seam, house.declarations, holding, ids)
  const nameOf = await namesIn(seam, house, entries)
  const all = entries.flatMap((entry) => {
    const kind = kindOf(house.declarations, entry.kind)
    if (namesSomebodyHidden(kind, entry.answers, (child) => seam.mayOpen(child))) return []
    return documentFields(kind).flatMap((field) => {
      const file = nameOf(String(entry.answers[field]))
      return file ? [{ entry, kind, file, asks: kind.fields[field]!.words }] : []
    })
  })
  if (all.length === 0) return false
  const some = one(query, 'documents') === 'all' ? all : all.slice(0, shownFirst)
  return html`<h2 class="govuk-heading-m" id="documents">Documents</h2>
    <ul class="govuk-list">${some.map(({ entry, kind, asks, file }) => html`<li>${file}<br>${asks}: <a class="govuk-link" href="${to.record(entry.record)}">${kind.name}${entry.day && html` of ${dayShown(entry.day)}`}</a></li>`)}</ul>
    ${some.length < all.length && html`<p class="govuk-body"><a class="govuk-link" href="${address(to.child(ids[0]!), query, { documents: 'all', done: null })}#documents">All ${all.length} documents</a></p>`}`
}
