import { sql, type RawBuilder } from 'kysely'
import type { EndingKind, Timescale } from '#language/timescale.ts'
import { moved, personDetails } from '#language/spine/index.ts'
import type { When } from '#language/when.ts'
import { answering, dayOf, facts, instantOf, type Children } from '../facts.ts'
import type { View } from '../view.ts'
import { episodeOf } from './episode.ts'

/**
 * Everything that could end a clock of this timescale: rows `child, episode, record, day, at, ending, words, rank`.
 * An episode of null ends every clock of the child, so a record that belongs to no episode ends none that runs in one.
 * What was done wins over what happened on the same day.
 */
export function endsOf(timescale: Timescale, view: View, children: Children): RawBuilder<unknown> {
  const recorded = [
    ended(timescale, timescale.stops, 'done', 'Done', 0, view, children),
    ...timescale.endings.flatMap((ending) =>
      'when' in ending ? [ended(timescale, ending.when, ending.as, ending.words, 1, view, children)] : [],
    ),
  ]
  return sql.join([...recorded, ...ofTheChild(timescale, view, children)], sql` union all `)
}

function ended(
  timescale: Timescale,
  when: When,
  as: EndingKind,
  words: string,
  rank: number,
  view: View,
  children: Children,
) {
  const { kind, field, where } = when
  const episode = episodeOf(kind, timescale.episode, 'a', view)
  const inEpisode = timescale.episode === null ? sql`` : sql`and ${episode} is not null`
  return sql`select a.child, ${episode} as episode, a.record,
      ${dayOf(kind, field, 'a')} as day, ${instantOf(kind, field, 'a')} as at, ${as}::text as ending, ${words}::text as words, ${rank}::int as rank
    from ${facts(kind, view, children)} a where ${dayOf(kind, field, 'a')} is not null and ${answering(kind, where, 'a')} ${inEpisode}`
}

/** Death stops every clock; the eighteenth birthday and moving away stop those that say so. */
function ofTheChild(timescale: Timescale, view: View, children: Children) {
  const words = (as: EndingKind) => timescale.endings.find((ending) => ending.as === as)?.words
  const person = (day: RawBuilder<unknown>, as: EndingKind, say: string) => sql`
    select a.child, null::uuid, a.record, ${day}, null::timestamptz, ${as}::text, ${say}::text, 2
    from ${facts(personDetails, view, children)} a where ${day} is not null`
  const ends = [person(sql`a.died`, 'died', 'The child died')]
  // An anniversary of 29 February is reached on 1 March in a common year.
  const eighteen = sql`((a.born - 1 + interval '18 years')::date + 1)`
  const turned = words('eighteen')
  if (turned !== undefined) ends.push(person(eighteen, 'eighteen', turned))
  const left = words('moved away')
  if (left !== undefined) {
    ends.push(sql`select a.child, null::uuid, a.record, a.moved_on, null::timestamptz, 'moved away'::text, ${left}::text, 2
      from ${facts(moved, view, children)} a where a.direction = 'out' and a.moved_on is not null`)
  }
  return ends
}
