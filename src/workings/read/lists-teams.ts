import { sql } from 'kysely'
import { teamDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts } from '../facts.ts'

/** The teams there are and have been, to choose from: those of today first. */
export async function teamsNow(seam: Seam): Promise<{ value: string; text: string }[]> {
  const { view } = seam
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ team: string; name: string | null; gone: boolean }>`select t.subject as team, t.name,
      (t.until is not null and t.until <= ${view.today}::date) as gone from ${facts(teamDetails, view)} t order by gone, t.name, t.subject`.execute(
          tx,
        )
      ).rows,
  )
  return rows.map(({ team, name, gone }) => ({
    value: team,
    text: `${name ?? 'Name not recorded'}${gone ? ' (ended)' : ''}`,
  }))
}
