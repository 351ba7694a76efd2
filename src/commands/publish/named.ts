import type { Day } from '#language/day.ts'
import type { Publication } from '#language/publication.ts'
import { forumOf } from '#press/edition/edition.ts'
import { publications } from '#publications/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import { occasionBy } from '#workings/publish/on-the-calendar.ts'
import { storedFor, type Issue } from '#workings/publish/stored.ts'
import { Refusal } from '#workings/refusal.ts'
import { needed, readDeclared, reads } from '../line/option.ts'

const declared: ReadonlyMap<string, Publication> = new Map(publications.map((each) => [each.id, each]))

export const publicationTaken = needed(
  reads('PUBLICATION', 'which publication, as `publications` lists them', (typed) =>
    readDeclared('publication', typed, declared),
  ),
)

/** The issue of the latest occasion on or before a day. */
export async function issueOn(seam: Seam, publication: Publication, on: Day): Promise<Issue> {
  const { authority } = seam.view
  const found = await seam.asKeeper(async (tx) => {
    const exactly = await storedFor(tx, authority, publication.id, on)
    const occasion = exactly ? null : await occasionBy(tx, authority, publication.cadence, on)
    return exactly ?? (occasion && (await storedFor(tx, authority, publication.id, occasion.on)))
  })
  if (!found || !forumOf(found, seam.view.reader.role))
    throw new Refusal('not there', `Nothing of ${publication.name} was issued for ${on}, or it is not yours to read`)
  return found
}
