import { address } from '#language/spine/index.ts'
import type { RecordKind } from '#language/record.ts'
import type { Said } from '#workings/tables/values.ts'
import { one, type SignedIn } from '../front/screen.ts'

/** An address that is not to be disclosed shows only when it is asked for, so that nobody reads it over a shoulder, and the asking is logged. */
export function keptBack(
  ask: Pick<SignedIn, 'query'>,
  kind: Pick<RecordKind, 'id'>,
  answers: Said,
): 'kept back' | 'revealed' | 'open' {
  if (kind.id !== address.id || answers['non_disclosable'] !== 'yes') return 'open'
  return one(ask.query, 'show') === 'address' ? 'revealed' : 'kept back'
}
