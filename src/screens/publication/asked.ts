import { isDay, type Day } from '#language/day.ts'
import type { Publication } from '#language/publication.ts'
import { commentaryGiven } from '#language/spine/index.ts'
import { noSuchReport } from '#press/edition/whose.ts'
import { commentaryFor, type GivenCommentary } from '#workings/issuing/commentary.ts'
import { occasionsBetween } from '#workings/publish/on-the-calendar.ts'
import { storedFor } from '#workings/publish/stored.ts'
import { Refusal } from '#workings/refusal.ts'
import type { SignedIn } from '../front/screen.ts'
import { mayRecord } from '../record/kinds.ts'

export type Question = { asks: string; given: GivenCommentary | null }
export type Asked = {
  publication: Publication
  outing: { for: Day; from: Day; until: Day }
  questions: readonly Question[]
}

/** What this reader's post is asked to say of one outing, and what has been said so far. It is asked until it goes out. */
export async function asked(ask: SignedIn): Promise<Asked> {
  const { reader, house, params } = ask
  const publication = house.publications.find(({ id }) => id === params['id'])
  const asks = publication && mayRecord(reader.role, commentaryGiven) ? questionsTo(publication, reader.role) : []
  const day = params['day']
  if (!publication || asks.length === 0 || !isDay(day)) throw new Refusal('not there', noSuchReport)
  return ask.read(async (seam) => {
    const { authority, today } = seam.view
    const { occasion, issued, given } = await seam.asKeeper(async (tx) => ({
      occasion: (await occasionsBetween(tx, authority, publication.cadence, day, day))[0],
      issued: await storedFor(tx, authority, publication.id, day),
      given: await commentaryFor(tx, { authority, today, knownAt: null }, { publication: publication.id, for: day }),
    }))
    if (!occasion) throw new Refusal('not there', noSuchReport)
    if (issued) throw new Refusal('cannot', 'It has gone out. What was not said by then is told as not said')
    seam.showed({ action: 'read', what: `commentary: ${publication.id} ${day}`, shown: given.length })
    const questions = asks.map((asks) => ({ asks, given: given.find((one) => one.asks === asks) ?? null }))
    return { publication, outing: { for: day, from: occasion.from, until: occasion.until }, questions }
  })
}

export const questionsTo = ({ blocks }: Publication, role: string): string[] =>
  blocks.flatMap((block) => (block.is === 'commentary' && block.from === role ? [block.asks] : []))
