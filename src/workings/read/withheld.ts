import type { RecordKind } from '#language/record.ts'
import { address } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import type { Said } from '../tables/values.ts'

/** Why a reader who may open a record is not shown what it says. */
export const withheldWords = {
  names: 'it names a child whom this person may not open',
  address: 'an address that is not to be disclosed: --show-address shows it, and that it was asked for is logged',
} as const

/**
 * What of some records is kept from whoever may open them: all that is said where one names a child whom they may not
 * open, for its own words could give the name away; and an address that must be kept from somebody, until it is asked for.
 * @param asked whether such addresses were asked for: then that they were is logged
 */
export async function withheld(
  seam: Seam,
  records: readonly { kind: RecordKind; answers: Said; children: readonly string[] }[],
  asked: boolean,
): Promise<(keyof typeof withheldWords | null)[]> {
  const named = records.map(({ kind, answers }) =>
    Object.entries(kind.fields)
      .filter(([, { shape }]) => shape.is === 'person')
      .map(([name]) => answers[name])
      .filter((child): child is string => typeof child === 'string'),
  )
  const open = await seam.opened(named.flat())
  return records.map(({ kind, answers, children }, at) => {
    if (named[at]!.some((child) => !open.has(child))) return 'names'
    if (kind.id !== address.id || answers['non_disclosable'] !== 'yes') return null
    if (!asked) return 'address'
    seam.showed({ action: 'read', what: 'an address that is not to be disclosed', children })
    return null
  })
}
