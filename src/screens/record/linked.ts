import type { Declarations } from '#language/declarations.ts'
import type { Field } from '#language/field.ts'
import type { RecordKind } from '#language/record.ts'
import { dayInWords } from '#ui/when.ts'
import type { Seam } from '#workings/access/reading.ts'
import { ownRecordsOf } from '#workings/read/authority.ts'
import type { Entry } from '#workings/read/answers.ts'
import { recordsNamed } from '#workings/read/record.ts'
import { oneLine } from './answer-words.ts'
import type { Choices, Named } from './questions/question.ts'

/** The kinds that a question offers records of; none where the program makes its links. */
export const offeredBy = ({ shape }: Field<unknown>): readonly string[] =>
  shape.is === 'records' ? (shape.of ?? []) : []

/**
 * What the questions of a kind offer of the authority's own records, and the measures. Where both kinds belong to one and
 * the same kind of record, only what belongs to the same record is offered: the evidence of this recommendation.
 * @param offered those among them that this reader may read where they are kept
 */
export async function linkedFor(
  seam: Seam,
  declarations: Declarations,
  kind: RecordKind,
  about: string | null,
  itself: string | null = null,
  offered: (all: Entry[]) => Promise<readonly Entry[]> = async (all) => all,
): Promise<Pick<Choices, 'linked' | 'measures'>> {
  const fields = Object.entries(kind.fields)
  const kinds = [...new Set(fields.flatMap(([, field]) => offeredBy(field)))]
  const all = await offered(await ownRecordsOf(seam, declarations, kinds))
  const parents = await recordsNamed(seam, declarations, [...new Set(all.flatMap((one) => one.about ?? []))])
  const parentOf = new Map(parents.map((one) => [one.record, one]))
  const linked = new Map<string, Named[]>()
  for (const [name, field] of fields) {
    const those = all.filter(
      (one) =>
        one.record !== itself &&
        offeredBy(field).includes(one.kind) &&
        (!siblings(declarations.records.get(one.kind), kind) || one.about === about),
    )
    linked.set(
      name,
      those.map((one) => named(declarations, one, parentOf.get(one.about ?? ''))),
    )
  }
  const measures = [...declarations.measures.values()].map(({ id, name }) => ({ id, name }))
  return { linked, measures }
}

const siblings = (offered: RecordKind | undefined, kind: RecordKind): boolean =>
  offered?.options.about?.length === 1 &&
  kind.options.about?.length === 1 &&
  offered.options.about[0] === kind.options.about[0] &&
  kind.options.about[0] !== '*'

function named(declarations: Declarations, one: Entry, parent: Entry | undefined): Named {
  return { id: one.record, name: linkWords(declarations, one), more: parent && linkWords(declarations, parent) }
}

/** A record of the authority's own in a few words. */
export function linkWords(declarations: Declarations, one: Pick<Entry, 'kind' | 'answers' | 'day'>): string {
  const kind = declarations.records.get(one.kind)
  if (!kind) return 'A record'
  const words = oneLine(kind, one.answers)
  const short = words.length > 140 ? `${words.slice(0, 139)}…` : words
  return one.kind === 'meeting' || one.kind === 'inspection'
    ? `${short}${one.day ? `, ${dayInWords(one.day)}` : ''}`
    : short
}
