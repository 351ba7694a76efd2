import { sql } from 'kysely'
import { londonDay } from '#language/instant.ts'
import { personDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { unsealed } from '../access/sealed.ts'

/** How somebody says who a child is without being able to look: by a number of theirs, or by their whole name and date of birth. */
export type Meant = { number: string; given: string; family: string; born: string | null }

/**
 * The children here who are exactly that, whether or not the reader may open them: for whoever has to open one in an
 * emergency, with a reason. Ids alone, three at most. Whoever was sealed on adoption is nobody by any name or number.
 */
export function childrenMeant(seam: Seam, { number, given, family, born }: Meant): Promise<string[]> {
  const word = number.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  return seam.asKeeper(async (tx) => {
    const { authority } = seam.view
    const now = { authority, today: londonDay(seam.at), knownAt: null }
    const { rows } =
      word === ''
        ? await sql<{ child: string }>`select distinct r.subject as child from record r
            join ${sql.table(`answers.${personDetails.id}`)} d using (authority, record, version, subject)
            where r.authority = ${authority} and r.recorded_until = 'infinity' and r.state <> 'withdrawn' and d.born = ${born}::date
              and lower(btrim(d.given_name)) = lower(${given}) and lower(btrim(d.family_name)) = lower(${family})
              and ${unsealed(now, sql.ref('r.subject'))} limit 3`.execute(tx)
        : await sql<{ child: string }>`select distinct child from search_cache
            where authority = ${authority} and what = 'number' and word = ${word}
              and ${unsealed(now, sql.ref('search_cache.child'))} order by child limit 3`.execute(tx)
    return rows.map(({ child }) => child)
  })
}
