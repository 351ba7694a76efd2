import type { Breakdown } from '#language/breakdown.ts'
import { noTeam } from '#workings/figures/divide.ts'
import type { Seam } from '#workings/access/reading.ts'
import { serviceNames } from '#workings/read/names.ts'

/** The columns that name a part, in a table for reading. */
export const partColumns = (by: readonly Breakdown[]): Record<string, string> =>
  Object.fromEntries(by.map((way) => [`by.${way.id}`, '']))

type At = Readonly<Record<string, string>>

/** What a part is called under each way that the figure is divided; a team by its name, with its id beside it. */
export async function namedParts(
  seam: Seam,
  by: readonly Breakdown[],
  parts: readonly At[],
): Promise<(at: At) => Record<string, string | null>> {
  const teams = by.some((way) => way.is === 'team')
    ? await serviceNames(
        seam,
        parts.map((at) => at['team'] ?? null),
      )
    : new Map<string, string>()
  return (at) => Object.fromEntries(by.flatMap((way) => entries(way, at[way.id] ?? '', teams)))
}

function entries(way: Breakdown, said: string, teams: ReadonlyMap<string, string>): [string, string | null][] {
  if (way.is !== 'team') return [[way.id, said.replaceAll('_', ' ')]]
  return said === noTeam
    ? [
        [way.id, 'No team responsible'],
        ['team_id', null],
      ]
    : [
        [way.id, teams.get(said) ?? 'Team not known'],
        ['team_id', said],
      ]
}
