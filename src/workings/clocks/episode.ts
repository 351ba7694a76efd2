import { sql, type RawBuilder } from 'kysely'
import type { RecordKind } from '#language/record.ts'
import { known, type View } from '../view.ts'

/** The episode that a fact of this kind belongs to, found by climbing `about`; `a` is the alias of the facts. */
export function episodeOf(
  kind: RecordKind,
  episode: RecordKind | null,
  a: string,
  view: View,
): RawBuilder<string | null> {
  if (episode === null) return sql`null::uuid`
  if (kind.id === episode.id) return sql.ref(`${a}.record`)
  if (kind.options.about?.includes(episode.id)) return sql.ref(`${a}.about`)
  return sql`(select up.about from record up where up.authority = ${view.authority} and up.record = ${sql.ref(`${a}.about`)}
    and ${known(view, 'up')} limit 1)`
}
