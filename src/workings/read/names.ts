import { sql } from 'kysely'
import { agencyDetails, personDetails, teamDetails, workerDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, mergedAmong } from '../facts.ts'

export type Names = ReadonlyMap<string, string>

/** The names of workers, teams and agencies, which every signed-in reader may know. */
export async function serviceNames(seam: Seam, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))]
  if (wanted.length === 0) return new Map()
  const each = [workerDetails, teamDetails, agencyDetails].map(
    (kind) =>
      sql`select f.subject as id, f.name from ${facts(kind, seam.view)} f where f.subject = any(${wanted}::uuid[])`,
  )
  const { rows } = await sql<{ id: string; name: string | null }>`${sql.join(each, sql` union all `)}`.execute(seam.tx)
  return new Map(rows.map(({ id, name }) => [id, name ?? 'Name not recorded']))
}

export type ChildName = {
  name: string
  /** The name on the duplicate's own record, where it is read as another's: whoever recorded it meant this one. */
  recordedAs: string | null
  born: string | null
  expected: string | null
  died: string | null
  sex: string | null
}

/** Every id that the records of those asked for stand under. */
const theirs = sql<{
  child: string
}>`select kept as child from asked union select m.child from merged m join asked on asked.kept = m.kept`

/** The names of those of these children whom the reader may open; the rest are not in the map, and show as masked. */
export async function childNames(seam: Seam, ids: readonly string[]): Promise<ReadonlyMap<string, ChildName>> {
  const wanted = [...(await seam.opened(ids))]
  if (wanted.length === 0) return new Map()
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<Told>`with ${mergedAmong(seam.view, wanted)}
    , asked as materialized (select c.child as asked, coalesce(m.kept, c.child) as kept from unnest(${wanted}::uuid[]) c(child) left join merged m on m.child = c.child)
    select c.asked, c.kept, p.subject, p.given_name, p.family_name, p.born, p.expected, p.died, p.sex
    from asked c join ${facts(personDetails, seam.view, theirs)} p on p.child = c.kept
    order by c.asked, (p.subject = p.child) desc, p.recorded_from desc`.execute(tx)
      ).rows,
  )
  return new Map(
    [...Map.groupBy(rows, ({ asked }) => asked)].map(([asked, [first, ...more]]) => {
      const own = first!.kept === asked ? undefined : [first!, ...more].find(({ subject }) => subject === asked)
      const { born, expected, died, sex } = first!
      return [asked, { name: nameOf(first!), recordedAs: own ? nameOf(own) : null, born, expected, died, sex }]
    }),
  )
}

type Told = Omit<ChildName, 'name' | 'recordedAs'> & {
  asked: string
  kept: string
  subject: string
  given_name: string | null
  family_name: string | null
}

const nameOf = ({ given_name, family_name }: Told) =>
  [given_name, family_name].filter(Boolean).join(' ') || 'Name not recorded'

/** Both names, where a record stands under a duplicate: the one the child is read as, and the one that was meant. */
export const bothNames = ({ name, recordedAs }: ChildName): string =>
  recordedAs === null || recordedAs === name ? name : `${name} (recorded as ${recordedAs})`
