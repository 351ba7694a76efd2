import { sql } from 'kysely'
import { addDays } from '#language/day.ts'
import { londonDay } from '#language/instant.ts'
import { placedByOther } from '#language/spine/index.ts'
import { exploitationFlag, missingEpisode } from '#pathways/missing/records.ts'
import { choicesOf } from './choices.ts'
import { episodeColumns, episodes, held, ofTeam } from './episodes.ts'
import { yesNo, type ListAsked, type ListKind } from './kind.ts'

/** Nobody returns in the future, so for the real today an empty return is the whole question, and an index answers it. */
const openOn = ({ seam }: ListAsked) => {
  const today = sql`${seam.view.today}::date`
  const later = seam.view.today < londonDay(seam.at) ? sql`or l.returned_day > ${today}` : sql``
  return sql`(l.started_day <= ${today} and (l.returned_day is null ${later}))`
}

const is = (column: string, value: string | undefined) => (value ? [sql`${sql.ref(`l.${column}`)} = ${value}`] : [])

export const missingNow: ListKind = {
  id: 'missing-now',
  name: 'Missing now',
  meaning: 'Children reported missing whose return is not recorded, the longest away first.',
  things: 'children',
  empty: 'Nobody is missing. Every child reported missing has a return recorded.',
  columns: episodeColumns.filter(({ name }) => name !== 'Returned'),
  filters: (_, teams) => [
    { name: 'team', label: 'Team', kind: 'choice', items: teams },
    { name: 'from', label: 'Missing from', kind: 'choice', items: choicesOf(missingEpisode, 'missing_from') },
  ],
  async find(asked) {
    const { chosen } = asked
    const day = sql`${asked.seam.view.today}::date`
    const where = [openOn(asked), ...ofTeam(asked, chosen['team'], day), ...is('missing_from', chosen['from'])]
    const found = await episodes({ ...asked, sort: asked.sort || 'started' }, where)
    return { ...found, lines: found.lines.map((line) => ({ ...line, cells: line.cells.filter((_, at) => at !== 1) })) }
  },
}

export const missingEpisodesList: ListKind = {
  id: 'missing-episodes',
  name: 'Missing episodes',
  meaning: 'Each time a child was reported missing, absent or away without authorisation, by the day it started.',
  things: 'episodes',
  empty: 'No episode matches these filters.',
  columns: episodeColumns,
  filters: (today, teams) => [
    { name: 'since', label: 'From', kind: 'day', otherwise: addDays(today, -89) },
    { name: 'until', label: 'To', kind: 'day', otherwise: today },
    { name: 'type', label: 'Kind', kind: 'choice', items: choicesOf(missingEpisode, 'type') },
    { name: 'from', label: 'Missing from', kind: 'choice', items: choicesOf(missingEpisode, 'missing_from') },
    { name: 'team', label: 'Team', kind: 'choice', items: teams },
    { name: 'known', label: 'Known to us', kind: 'choice', items: choicesOf(missingEpisode, 'known_to_us') },
    { name: 'placed', label: 'Placed here by another', kind: 'choice', items: yesNo },
    { name: 'flagged', label: 'Flagged', kind: 'choice', items: yesNo },
    { name: 'open', label: 'Still missing', kind: 'choice', items: yesNo },
  ],
  find(asked) {
    const { chosen } = asked
    return episodes(asked, [
      sql`l.started_day between ${chosen['since']}::date and ${chosen['until']}::date`,
      ...is('type', chosen['type']),
      ...is('missing_from', chosen['from']),
      ...is('known_to_us', chosen['known']),
      ...ofTeam(asked, chosen['team'], sql`l.started_day`),
      ...held(asked, placedByOther, chosen['placed']),
      ...held(asked, exploitationFlag, chosen['flagged']),
      ...(chosen['open'] === 'yes' ? [openOn(asked)] : chosen['open'] === 'no' ? [sql`not (${openOn(asked)})`] : []),
    ])
  },
}
