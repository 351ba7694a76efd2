import { sql } from 'kysely'
import { Refusal } from '#workings/refusal.ts'
import type { Tx } from '#workings/database.ts'
import type { View } from '#workings/view.ts'
import type { Findings } from '../findings.ts'
import { tellingsOf, type Format } from '../format.ts'
import type { Found } from '../read/folder.ts'
import type { Staging } from '../stage/staged.ts'
import { matchChildren, severalOf, strangers, type Children } from './children.ts'
import { compare } from './compare.ts'
import { countsOf, type Counts } from './counts.ts'
import { bornOtherwise, goneFromFiles, keptAsHere } from './differences.ts'
import { settleRepeats } from './repeats.ts'

export type Plan = { children: Children; repeated: number; refused: number; counts: Record<string, Counts> }

/** What the staged rows would do here: who they are about, what is new, what differs. Nothing is written yet. */
export async function planned(
  tx: Tx,
  format: Format,
  staging: Staging,
  found: readonly Found[],
  problems: Findings,
  warnings: Findings,
): Promise<Plan> {
  const view: View = { authority: staging.authority, today: staging.today, knownAt: null }
  const { repeated, twice } = await settleRepeats(tx, format, problems, warnings)
  const children = await matchChildren(tx, format, staging, view, warnings)
  await severalOf(tx, format, problems)
  const unknown = await strangers(tx, format, problems)
  for (const telling of tellingsOf(format)) await compare(tx, telling, view)
  const otherwise = await bornOtherwise(tx, format, problems)
  await keptAsHere(tx, format, warnings)
  await goneFromFiles(tx, format, new Set(found.map(({ module }) => module.id)), view, warnings)
  await format.across?.(tx, warnings)
  return { children, repeated, refused: twice + unknown + otherwise, counts: await countsOf(tx, format) }
}

/** Nobody else saves while what is known is compared and written; a save waits for it as for any other. */
export async function holdAuthority(tx: Tx, authority: number): Promise<string> {
  const { rows } = await sql<{
    settled: string
  }>`select settled from authority where authority = ${authority} for update`.execute(tx)
  if (!rows[0]) throw new Refusal('not there', `There is no authority ${authority} here`)
  return rows[0].settled
}
