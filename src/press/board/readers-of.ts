import { sql } from 'kysely'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { londonDay } from '#language/instant.ts'
import { forumBody, seat } from '#pathways/forums/records.ts'
import type { Tx } from '#workings/database.ts'
import { facts } from '#workings/facts.ts'
import { holdersOf } from '#workings/read/posts.ts'
import type { Saving } from '#workings/save/draft.ts'
import type { Written } from '#workings/reporting/written.ts'

/**
 * Who is told that a report was issued, each once: whoever writes such reports, signed it or gave words in it, and of a report for the public
 * those who sit on its committee and work here. Nobody is told who could not open it, nor whoever issued it. Run as keeper.
 */
export async function toldOfIssue(
  tx: Tx,
  { authority, now, worker }: Saving,
  { commentary, signatures }: Written,
  { committee, eyes }: CommitteeTemplate,
): Promise<string[]> {
  const today = londonDay(now)
  const writers = await holdersOf(tx, authority, today, 'issue')
  const view = { authority, today, knownAt: null }
  const { rows } = await sql<{ holder: string }>`
    select distinct s.holder from ${facts(seat, view)} s join ${facts(forumBody, view)} f on f.record = s.about
    where ${eyes === 'public'} and lower(f.name) = lower(${committee}) and s.holder is not null
      and (s.until is null or s.until > ${today}::date) order by s.holder`.execute(tx)
  const all = [
    ...writers,
    ...commentary.map(({ of }) => of),
    ...signatures.flatMap(({ worker: signer }) => signer ?? []),
    ...rows.map(({ holder }) => holder),
  ]
  return [...new Set(all)].filter((one) => one !== worker)
}
