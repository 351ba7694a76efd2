import type { Serving } from './running.ts'

/** The team that holds the child now. */
export async function teamOf({ pool }: Serving, child: string): Promise<string | null> {
  const { rows } = await pool.query<{ team: string }>(
    `select a.team from answers.allocation a join record r using (authority, record, version, subject)
     where a.subject = $1 and r.recorded_until = 'infinity' and a.until is null and a.team is not null limit 1`,
    [child],
  )
  return rows[0]?.team ?? null
}
