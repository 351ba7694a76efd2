import { idOf } from '#services/ids.ts'
import type { Serving } from './running.ts'

/** A sign in the access log, as a rule would have noticed it of a social worker who opened the child’s record. */
export async function noticedIn({ pool, house }: Serving, child: string): Promise<string> {
  const { authority } = house.authority
  const { rows } = await pool.query<{ worker: string }>(
    `select r.subject as worker from answers.post p join record r using (authority, record, version, subject)
     where p.role = 'social_worker' and r.recorded_until = 'infinity' order by r.subject limit 1`,
  )
  const { worker } = rows[0]!
  const [sign, entry] = [idOf('sign', child), idOf('entry', child)]
  await pool.query(
    `with looked as (insert into access_log (authority, entry, at, worker, role, action, what, children, shown)
       values ($1, $2, '2026-01-05T10:00:00Z', $3, 'social_worker', 'read', 'the child’s record', array[$4::uuid], 1)),
     waits as (insert into log_waiting values ($1, $2))
     insert into access_sign (authority, sign, rule, words, worker, child, day, entries, noticed)
     values ($1, $5, 'former_case', 'They opened the record of a child who was theirs', $3, $4, '2026-01-05', array[$2::uuid], '2026-01-06T01:10:00Z')`,
    [authority, entry, worker, child, sign],
  )
  return sign
}
