import { isDay } from '#language/day.ts'
import type { Eyes, Forum, Publication } from '#language/publication.ts'
import { mayDo, type RoleId } from '#language/roles.ts'
import type { Seam } from '#workings/access/reading.ts'
import { storedFor, type Issue } from '#workings/publish/stored.ts'
import type { ToldForum } from '#workings/publish/template.ts'
import { Refusal } from '#workings/refusal.ts'
import { forumOf } from './edition.ts'

/** The forum by which a role reads a publication as it is declared now; undefined where it goes elsewhere. */
export const readBy = ({ readers }: Publication, role: RoleId): Forum | undefined =>
  readers.find(({ members }) => members.includes(role))

/** Whether anything goes out to a role or is asked of it, or it sends things out. */
export const goesTo = (publications: readonly Publication[], role: RoleId): boolean =>
  mayDo(role, 'issue') ||
  publications.some((publication) => readBy(publication, role) !== undefined || isAsked(publication, role))

const isAsked = ({ blocks }: Publication, role: RoleId): boolean =>
  blocks.some((block) => block.is === 'commentary' && block.from === role)

/** Whether somebody is among its readers, or sends it out. */
export const mayFollow = (seam: Seam, publication: Publication): boolean =>
  seam.may('issue') || readBy(publication, seam.view.reader.role) !== undefined

/** "It is not there" and "it is not yours" read alike, so that an address tells nobody what goes to others. */
export const noSuchReport = 'There is no such report, or it is not yours to read'

/** A publication by its id, for its readers and those who send it out. */
export function followed(seam: Seam, publications: readonly Publication[], id: string | undefined): Publication {
  const publication = publications.find((each) => each.id === id)
  if (!publication || !mayFollow(seam, publication)) throw new Refusal('not there', noSuchReport)
  return publication
}

/** What was issued for a day, and the forum by which this reader reads it. */
export async function issueFor(
  seam: Seam,
  publications: readonly Publication[],
  { id, day: on }: { id?: string; day?: string },
): Promise<{ issue: Issue; forum: ToldForum }> {
  const publication = publications.find((each) => each.id === id)
  const { authority, reader } = seam.view
  const issue =
    publication && isDay(on) ? await seam.asKeeper((tx) => storedFor(tx, authority, publication.id, on)) : null
  const forum = issue && forumOf(issue, reader.role)
  if (!issue || !forum) throw new Refusal('not there', noSuchReport)
  return { issue, forum }
}

export const eyesWords: Record<Eyes, string> = {
  named: 'names of the children whom each reader may open',
  pseudonym: 'codes, and no names',
  aggregate: 'totals only, small numbers suppressed',
  public: 'totals only, small numbers suppressed',
}
