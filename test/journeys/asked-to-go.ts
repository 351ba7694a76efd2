import type { Serving } from './running.ts'

/** A removal of this record that waits for a second person: whoever looks at its page as another may agree to it. */
export async function askedToGo({ pool }: Serving, record: string): Promise<string> {
  const { rows } = await pool.query<{ removal: string }>(
    `insert into removal (authority, removal, what, record, category, basis, reason, asked_by, asked_at)
    select r.authority, gen_random_uuid(), 'record', r.record, 'misfiled', 'accuracy', 'It was written on the wrong record', p.subject, '2026-01-05T09:00:00Z'
    from record r join answers.post p on p.role = 'divisional_manager' where r.record = $1 order by p.subject limit 1 returning removal`,
    [record],
  )
  return rows[0]!.removal
}
