import { createHash } from 'node:crypto'
import type { Declarations } from '#language/declarations.ts'
import type { Tx } from '../database.ts'
import type { View } from '../view.ts'
import { Refusal } from '../refusal.ts'
import { countLogged } from './logged.ts'
import { places } from './places.ts'
import { reachOf, type Reach } from './reach.ts'
import type { Target } from './removal.ts'

/** What a removal would take, place by place, and a digest of it: whoever agrees to it has seen this and no other. */
export type Plan = { reach: Reach; takes: { words: string; count: number }[]; digest: string }

export async function planOf(tx: Tx, declarations: Declarations, view: View, target: Target): Promise<Plan> {
  const reach = await reachOf(tx, declarations, view, target)
  // In a store that is brought back it may be the known one again, and goes all the same.
  if (target.what === 'version' && reach.rows.some(({ recorded_until }) => recorded_until === 'infinity'))
    throw new Refusal(
      'cannot',
      'This is what the record says now. Correct it first, and then remove the earlier version; or remove the whole record',
    )
  const takes: Plan['takes'] = []
  for (const place of places) takes.push({ words: place.words, count: await place.count(tx, reach) })
  const digest = digestOf(reach)
  return {
    reach,
    takes: [...takes, { words: 'Entries of the access log', count: await countLogged(tx, reach) }],
    digest,
  }
}

/** Of what is on record alone: that somebody looked at it since changes nothing of what they agree to. */
export const digestOf = ({ rows, cleared, touched, documents, words }: Reach): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        rows.map(({ record, version, subject }) => [record, version, subject]),
        cleared?.columns,
        touched,
        documents,
        words,
      ]),
    )
    .digest('hex')
    .slice(0, 32)
