import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { address, adoptedAs, adoptionSeal, identifier } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'
import { Refusal } from '../refusal.ts'

/** A sealed record, and whom its child became. */
export type Archived = {
  child: string
  /** The records that seal it: whichever stands keeps it sealed. */
  seal: string | null
  ordered_on: Day | null
  sealed_at: Instant
  link: string | null
  became: string | null
  /** What both records hold, which would lead from one to the other. */
  shared: ('a number' | 'an address' | 'a postcode')[]
}

/** What was sealed on adoption, the newest first, for the archive alone. */
export async function archive(seam: Seam): Promise<Archived[]> {
  if (!seam.may('adoption archive')) throw new Refusal('not yours', 'Your role does not open the adoption archive')
  const now = { authority: seam.view.authority, today: londonDay(seam.at), knownAt: null }
  const same = (of: ReturnType<typeof sql>, column: string) =>
    sql`exists (select from (${of}) o join (${of}) n on regexp_replace(lower(o.${sql.ref(column)}), '[^[:alnum:]]', '', 'g') = regexp_replace(lower(n.${sql.ref(column)}), '[^[:alnum:]]', '', 'g')
      where o.child = a.child and n.child = l.new_child and o.${sql.ref(column)} <> '')`
  const numbers = sql`select child, value from ${facts(identifier, now)} i`
  const homes = sql`select child, lines, postcode from ${facts(address, now)} h`
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<Archived>`with ${merged(now)},
        seals as (select distinct on (child) child, record, ordered_on, recorded_from from ${facts(adoptionSeal, now)} s order by child, recorded_from desc),
        links as (select distinct on (child) child, record, new_child, recorded_from from ${facts(adoptedAs, now)} l order by child, recorded_from desc),
        every as (select child from seals union select child from links)
        select a.child, s.record as seal, s.ordered_on, coalesce(s.recorded_from, l.recorded_from) as sealed_at, l.record as link, l.new_child as became,
          array_remove(array[case when ${same(numbers, 'value')} then 'a number' end, case when ${same(homes, 'lines')} then 'an address' end,
            case when ${same(homes, 'postcode')} then 'a postcode' end], null) as shared
        from every a left join seals s on s.child = a.child left join links l on l.child = a.child order by sealed_at desc, a.child`.execute(
          tx,
        )
      ).rows,
  )
  const open = await seam.cut(rows, ({ child }) => child)
  const children = open.flatMap(({ child, became }) => (became === null ? [child] : [child, became]))
  seam.showed({ action: 'list', what: 'the adoption archive', children, shown: open.length })
  return open
}
