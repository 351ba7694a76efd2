import type pg from 'pg'
import { stories, type StoryId } from '#synthetic/stories/who.ts'

export { stories }

/** The child of a planted story in an invented authority; the first recorded, where there are two records. */
export async function storyChild(pool: Pick<pg.Pool, 'query'>, story: StoryId, authority = 999): Promise<string> {
  const { given, family } = stories[story]
  const { rows } = await pool.query<{ subject: string }>(
    `select r.subject from record r join answers.person_details p using (authority, record, version, subject)
     where r.authority = $1 and r.recorded_until = 'infinity' and p.given_name = $2 and p.family_name = $3 order by r.recorded_from limit 1`,
    [authority, given, family],
  )
  if (!rows[0]) throw new RangeError(`There is no ${given} ${family} in authority ${authority}`)
  return rows[0].subject
}
