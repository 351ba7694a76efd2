import { londonDay } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import { insetText } from '#ui/components/inset-text.ts'
import { html, type Html } from '#ui/html.ts'
import { dayShown } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { commentaryWanted } from '#workings/issuing/ask.ts'
import { to } from '../front/address.ts'

/** What this reader's post is still to say of what goes out next; nothing, where nothing is asked of it. */
export async function asksYou(seam: Seam, publications: readonly Publication[]): Promise<Html[]> {
  const { authority, reader } = seam.view
  const wanted = await seam.asKeeper((tx) => commentaryWanted(tx, publications, authority, londonDay(seam.at)))
  const yours = wanted.filter(({ of }) => of === reader.role)
  return [...Map.groupBy(yours, ({ publication }) => publication).values()].map(([first]) => {
    const { publication, name, on } = first!
    return insetText({
      text: html`Your commentary is asked for: <a class="govuk-link" href="${to.commentary(publication, on)}">${name}, ${dayShown(on)}</a>`,
    })
  })
}
