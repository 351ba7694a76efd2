import type { RecordKind } from '#language/record.ts'
import { Refusal } from '#workings/refusal.ts'
import { mayRecord } from '../record/kinds.ts'
import type { Place, Signing } from '../record/place.ts'

/** The authority's own records: where one kind of them is kept, whom it is open to, and who may change it. */
export const ownPlace = (kind: RecordKind, rest: Omit<Place, 'may' | 'kind'>): Place & Pick<Signing, 'signs'> => {
  const only = (id: string) => {
    if (id !== kind.id) throw new Refusal('not there', 'There is no such record, or it is not yours to open')
    return kind
  }
  return {
    ...rest,
    may: kind.options.openTo ? [kind.options.openTo] : [],
    kind(ask, id) {
      if (!mayRecord(ask.reader.role, only(id)))
        throw new Refusal('not yours', `Your role does not record this: ${kind.name}`)
      return kind
    },
    signs: (_, id) => only(id),
  }
}
