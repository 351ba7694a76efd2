import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { londonDay } from '#language/instant.ts'
import type { Doer } from '../access/log.ts'
import { outdate, refreshAfter } from '../caches/refresh.ts'
import type { Tx } from '../database.ts'
import { everyId } from '../facts.ts'
import { confirmGrounds } from '../prompts/grounds.ts'
import { lock } from '../save/lock.ts'
import { settingsOf } from '../settings.ts'
import { keeper, remover, type Transaction } from '../transaction.ts'
import type { View } from '../view.ts'
import { blankLogged } from './logged.ts'
import { places } from './places.ts'
import { reachOf, type Reach } from './reach.ts'
import type { Target } from './removal.ts'

export type Applying = { declarations: Declarations; at: Instant; by: Doer }
type Which = { authority: number; removal: string; target: Target }

/**
 * Takes it away, everywhere at once, in the caller's transaction, and leaves the marker. Nobody saves about these children meanwhile, and
 * nothing is issued. What was cached of them is derived anew, and a prompt whose grounds are gone asks for confirmation.
 * @param agreedTo what is known once they are locked; it throws where that is no longer what was agreed to
 */
export async function apply(
  transaction: Transaction,
  { declarations, at, by }: Applying,
  { authority, removal, target }: Which,
  agreedTo: (reach: Reach, tx: Tx) => unknown = () => {},
): Promise<Reach> {
  const [tx, hand] = [transaction.as(keeper), transaction.as(remover)]
  const today = londonDay(at)
  const view: View = { authority, today, knownAt: null }
  const before = await reachOf(tx, declarations, view, target)
  await lock(tx, { authority, today, now: at, worker: by.worker }, before.owners)
  const reach = await reachOf(tx, declarations, view, target)
  await agreedTo(reach, tx)
  const family = (await everyId(view, reach.subjects).execute(tx)).rows.map(({ child }) => child)
  for (const place of places) await place.remove(hand, reach)
  await blankLogged(hand, reach, { by, at, removal })
  await mark(transaction, authority, removal, target, reach)
  await follow(transaction, { declarations, at, by }, view, reach, [...new Set([...family, ...reach.subjects])])
  return reach
}

/** Which record, which versions, from when until when: nothing else stays. */
async function mark(transaction: Transaction, authority: number, removal: string, target: Target, reach: Reach) {
  const spans =
    reach.cleared === null
      ? reach.rows
      : (
          await sql<
            Reach['rows'][number]
          >`select record, version, subject, subject_kind, kind, about, recorded_from, recorded_until
            from record where authority = ${authority} and record = ${reach.touched[0]}::uuid`.execute(
            transaction.as(keeper),
          )
        ).rows
  const each = Map.groupBy(spans, ({ record, subject }) => `${record} ${subject}`)
  for (const rows of each.values()) {
    const [first, last] = [rows[0]!, rows.at(-1)!]
    await sql`insert into removed (authority, removal, record, subject, subject_kind, from_version, until_version, recorded_from, recorded_until, whole)
      values (${authority}, ${removal}::uuid, ${first.record}::uuid, ${first.subject}::uuid, ${first.subject_kind}, ${first.version}, ${last.version},
        ${first.recorded_from}::timestamptz, ${last.recorded_until}::timestamptz, ${reach.gone.includes(first.record) || target.what === 'file'})
      on conflict do nothing`.execute(transaction.as(keeper))
  }
}

/** The caches of whoever it touched, and the prompts that it raised. */
async function follow(
  transaction: Transaction,
  { declarations, at, by }: Applying,
  view: View,
  reach: Reach,
  children: string[],
) {
  const tx = transaction.as(keeper)
  const settings = await settingsOf(tx, view)
  const kinds = new Set(reach.kinds)
  if (kinds.has('setting')) await outdate(tx, view.authority)
  const still = children.filter((child) => !reach.children.includes(child))
  const saving = { authority: view.authority, today: view.today, now: at, worker: by.worker }
  if (still.length > 0)
    for (const record of new Set([...reach.gone, ...reach.touched])) {
      const kind = reach.rows.find((row) => row.record === record)?.kind ?? reach.kinds[0]!
      await confirmGrounds(tx, declarations, saving, settings, { record, kind, recordedAt: at, children: still })
    }
  if (still.length > 0) kinds.add('prompt')
  const { rows } = await everyId(view, children).execute(tx)
  const merged = rows.filter(({ child, kept }) => child !== kept)
  const merges = { children: merged.map(({ child }) => child), kept: merged.map(({ kept }) => kept) }
  await refreshAfter(tx, declarations, { ...view, merges }, settings, kinds, children)
  await sql`delete from search_word_cache w where w.authority = ${view.authority}
    and not exists (select from search_cache c where c.authority = w.authority and c.word = w.word and c.what = 'name')`.execute(
    tx,
  )
}
