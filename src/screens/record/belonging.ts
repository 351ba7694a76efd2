import type { RecordKind } from '#language/record.ts'
import { relationship, household } from '#language/spine/index.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { childNames } from '#workings/read/names.ts'
import { promptsFor } from '#workings/read/prompts.ts'
import { namedBy } from '#workings/read/related.ts'
import { recordsNamed, sharedWith } from '#workings/read/record.ts'
import { idsOf, recordsOfKinds } from '#workings/read/story.ts'
import type { House } from '../front/screen.ts'
import { oneLine } from './answer-words.ts'
import type { Named } from './questions/question.ts'

/** What a record of this kind may be about: the child's newest records of the kinds it names, prompts only while they wait, and the one that the address asks for. */
export async function belongings(
  seam: Seam,
  house: House,
  kind: RecordKind,
  child: string,
  asked: string,
): Promise<Named[]> {
  const kinds = (kind.options.about ?? []).filter((id) => id !== '*' && id !== 'prompt')
  const ids = await idsOf(seam, child)
  const prompts = kind.options.about?.includes('prompt')
    ? (await promptsFor(seam, house.declarations, { children: ids, waiting: true })).filter(({ rule }) =>
        asksFor(house, rule, kind),
      )
    : []
  const newest = await recordsOfKinds(seam, house.declarations, ids, kinds, 5)
  const there = new Set([...prompts, ...newest].map(({ record }) => record))
  const wanted = asked === '' || there.has(asked) ? [] : await recordAskedFor(seam, house, kind, ids, asked)
  return [
    ...prompts.map(({ record, rule_words, known_day }) => ({
      id: record,
      name: `Prompt: ${rule_words}`,
      more: `Known from ${dayInWords(known_day)}`,
    })),
    ...[...wanted, ...newest].map((entry) => {
      const of = house.declarations.records.get(entry.kind)
      return {
        id: entry.record,
        name: `${of?.name ?? entry.kind}${entry.day ? ` of ${dayInWords(entry.day)}` : ', not dated'}`,
        more: of && oneLine(of, entry.answers),
      }
    }),
  ]
}

/** A prompt waits for what it asks for: another record saved about it would silence it with nothing done. */
const asksFor = ({ declarations }: House, rule: string, kind: RecordKind): boolean =>
  declarations.prompts.get(rule)?.answeredBy.id === kind.id

/** A record that the address names: of a kind this one may be about, and the same child's, or another child's clock or prompt would stop for it. */
async function recordAskedFor(seam: Seam, house: House, kind: RecordKind, ids: readonly string[], asked: string) {
  const theirs = await sharedWith(seam, [asked])
  if (!theirs.some((child) => ids.includes(child))) return []
  const found = await recordsNamed(seam, house.declarations, [asked])
  return found.filter(
    (entry) => entry.state !== 'withdrawn' && entry.kind !== 'prompt' && kind.options.about?.includes(entry.kind),
  )
}

/** Those known here as the child's brothers and sisters, or of the same household, whom the reader may open. */
export async function mayShare(seam: Seam, house: House, kind: RecordKind, child: string): Promise<Named[]> {
  if (!kind.options.severalChildren) return []
  const ids = await idsOf(seam, child)
  const near = await recordsOfKinds(seam, house.declarations, ids, [relationship.id, household.id])
  const related = near.map(({ answers }) => answers['known_child']).filter((id): id is string => typeof id === 'string')
  const others = (await namedBy(seam, ids)).map((one) => one.child)
  const homes = near.filter(({ kind }) => kind === household.id).map(({ record }) => record)
  const together = await sharedWith(seam, homes)
  const names = await childNames(
    seam,
    [...related, ...others, ...together].filter((id) => !ids.includes(id)),
  )
  return [...names].map(([id, { name, born }]) => ({ id, name, more: born ? `Born ${dayInWords(born)}` : undefined }))
}
