import type { Day } from '#language/day.ts'
import { Letter, type LetterKind } from '#language/letter.ts'
import { commentaryAsked, issued, notOpened } from '#publications/letters.ts'
import { publications } from '#publications/index.ts'
import { idOf } from '#services/ids.ts'
import { programVersion } from '#services/program.ts'
import type { Letter as Wanted, Send } from '#workings/issuing/letters.ts'
import { queueMessages } from '#workings/mail/queue.ts'

type Said = { kind: LetterKind; publication: string; day: Day; about: string }

/**
 * Posts what goes out as messages to be mailed, in the transaction that gives rise to it.
 * @param site the address that people open the pages at
 */
export const posting =
  (authority: number, site: string): Send =>
  async (tx, wanted, at) => {
    const letters = wanted.flatMap((each) => {
      const { kind, publication: id, day, about } = said(each)
      const publication = publications.find((one) => one.id === id)
      // What is no longer declared has no page to open, so nobody is reminded of it.
      if (!publication) return []
      return { letter: Letter.of(kind, { publication, day }, publications, site), about, to: each.worker }
    })
    await queueMessages(tx, authority, letters, at)
  }

function said(wanted: Wanted): Said {
  if (wanted.what !== 'commentary') {
    const { issue, publication, for: day } = wanted.issue
    return { kind: wanted.what === 'issue' ? issued : notOpened, publication, day, about: issue }
  }
  const { publication, on } = wanted.asked
  // There is no issue yet. Several questions of one report are one letter.
  return { kind: commentaryAsked, publication, day: on, about: idOf('commentary', publication, on) }
}

/** All that goes out by itself, with the program that makes it and the post it goes by. */
export const goingOut = (site: string) => ({
  publications,
  program: programVersion(),
  send: (authority: number): Send => posting(authority, site),
})
