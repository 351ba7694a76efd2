import { address as addressKind, household, identifier, relationship } from '#language/spine/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import type { ChildFile, Told } from './gathered.ts'
import { namesOfOthers } from './elsewhere.ts'
import { restrictedParagraphs } from './restricted-sources.ts'
import type { Recipient } from './recipient.ts'
import { writtenIn } from './written.ts'
import { leaveOut } from './leave-out.ts'
import { envelopeStops, hiddenAddresses } from './addresses.ts'

/** Why a document may not go to somebody: which record, what is wrong with it, and how to mend it. */
export type Stop = {
  rule: 'mixes families' | 'address not to be disclosed' | 'stale address' | 'restricted source' | 'recipient'
  record: string | null
  words: string
  mend: string
}

/**
 * Everything that stops a document about one child from being printed or sent: what it holds of another family, in its records or above them, an address that somebody must
 * not learn or no longer lives at, a paragraph from a restricted source, and a recipient who is not, or is no longer, who they are taken for.
 */
export async function stopsFor(
  seam: Seam,
  file: ChildFile,
  records: readonly Told[],
  recipient: Recipient,
  opening: string,
): Promise<Stop[]> {
  // What is not told is not quoted either, by what stops it.
  const told = records.filter((one) => !one.withheld)
  const written = writtenIn(told, opening)
  const family = familyOf(file)
  const others = records.filter((told) => told.others.some((child) => !family.has(child)))
  const named = await namesOfOthers(seam, written, family)
  const restricted = await restrictedParagraphs(seam, file, written)
  return [
    ...recipientStops(recipient),
    ...envelopeStops(file, recipient),
    ...others.map(({ record, kind }) => ({
      rule: 'mixes families' as const,
      record,
      words: `${kind.name} is about a child of another family as well`,
      mend: 'Leave the record out',
    })),
    ...named.map(({ record, where, name }) => ({
      rule: 'mixes families' as const,
      record,
      words: `${where} names a child of another family: ${name}`,
      mend: leaveOut,
    })),
    ...hiddenAddresses(file, written),
    ...restricted.map(({ record, where, words }) => ({
      rule: 'restricted source' as const,
      record,
      words: `${where}: ${words}`,
      mend: leaveOut,
    })),
  ]
}

/** The child, and those known here who are recorded as their brothers, sisters or other family. */
function familyOf(file: ChildFile): ReadonlySet<string> {
  const related = file.records
    .filter(
      ({ kind, now }) => kind.id === relationship.id && now.state !== 'withdrawn' && now.answers['is'] !== 'friend',
    )
    .map(({ now }) => now.answers['known_child'])
  return new Set([...file.ids, ...related.filter((id) => typeof id === 'string')])
}

function recipientStops({ who, ended }: Recipient): Stop[] {
  const words = `${who} is no longer recorded as somebody of this child’s`
  const mend = 'Choose another recipient, or correct the relationship'
  return ended ? [{ rule: 'recipient', record: null, words, mend }] : []
}

/** What a letter does not tell unless it is asked to: where people live and their numbers. */
export const notInLetters: readonly string[] = [addressKind.id, household.id, identifier.id]
