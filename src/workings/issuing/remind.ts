import { sql } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import { post } from '#language/spine/index.ts'
import type { Day } from '#language/day.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { storedHead } from '../publish/stored.ts'
import { settingOn, settingsOf } from '../settings.ts'
import { isTime } from './due.ts'
import type { Send } from './letters.ts'
import { declared, remindKey } from './settings.ts'

/**
 * Reminds, once, whoever still holds the post by which they were sent an issue and has not opened it so many working days
 * after: on the last of those days, at the hour at which it goes out.
 * @returns how many were reminded
 */
export async function remindDue(
  tx: Tx,
  publications: readonly Publication[],
  authority: number,
  at: Instant,
  send: Send,
): Promise<number> {
  const today = londonDay(at)
  const settings = await settingsOf(tx, { authority, today, knownAt: null })
  const asked = publications
    .filter(({ id }) => isTime(settings, id, today, at))
    .map(({ id }) => ({ id, after: settingOn(settings, remindKey(id), today, declared.remindAfter) }))
    .filter(({ after }) => after > 0)
  const { rows } = await sql<{ issue: string; worker: string }>`
    update delivery d set reminded = ${at}::timestamptz
    from issue i join unnest(${asked.map(({ id }) => id)}::text[], ${asked.map(({ after }) => after)}::int[]) p(publication, after) using (publication),
      calendar sent, calendar now
    where d.authority = ${authority} and d.opened is null and d.reminded is null
      and (i.authority, i.issue) = (d.authority, d.issue)
      and (sent.authority, sent.day) = (d.authority, (d.made at time zone 'Europe/London')::date)
      and (now.authority, now.day) = (d.authority, ${today}::date)
      and now.working_count - sent.working_count >= p.after
      and ${holdsStill(authority, today)}
    returning d.issue, d.worker`.execute(tx)
  for (const issue of [...new Set(rows.map((row) => row.issue))].toSorted()) {
    const told = await storedHead(tx, authority, issue)
    const theirs = rows.filter((row) => row.issue === issue).toSorted((a, b) => (a.worker < b.worker ? -1 : 1))
    await send(
      tx,
      theirs.map(({ worker }) => ({ what: 'reminder', worker, issue: told })),
      at,
    )
  }
  return rows.length
}

const holdsStill = (authority: number, today: Day) => sql`exists (
  select from ${facts(post, { authority, today, knownAt: null })} p where p.subject = d.worker and p.role = d.role
    and p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date))`
