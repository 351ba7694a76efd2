import { sql } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import { post } from '#language/spine/index.ts'
import type { RoleId } from '#language/roles.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import type { Issue } from '../publish/stored.ts'
import type { Send } from './letters.ts'

/** To whom an issue went, by which of their posts, and to which forum's cut. */
export type Recipient = { worker: string; role: RoleId; team: string | null; forum: string }

/**
 * Notes who an issue goes to: everyone who holds a post of its forums' members on the day it is made, so that nobody keeps
 * a list of names and whoever has left is sent nothing. Somebody in several forums is shown the first.
 */
export async function deliver(tx: Tx, issue: Issue, at: Instant, send: Send): Promise<Recipient[]> {
  const { authority, template } = issue
  const members = template.readers.flatMap((forum) => forum.members.map((role) => ({ forum: forum.id, role })))
  const today = londonDay(at)
  const { rows } = await sql<Recipient>`
    insert into delivery (authority, issue, worker, role, team, forum, made)
    select distinct on (p.subject) ${authority}, ${issue.issue}::uuid, p.subject, p.role, p.team, m.forum, ${at}::timestamptz
    from unnest(${members.map(({ role }) => role)}::text[], ${members.map(({ forum }) => forum)}::text[]) with ordinality m(role, forum, rank)
      join ${facts(post, { authority, today, knownAt: null })} p on p.role = m.role
    where p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)
    order by p.subject, m.rank, p."from" desc, p.record
    on conflict do nothing
    returning worker, role, team, forum`.execute(tx)
  const recipients = rows.toSorted((a, b) => (a.worker < b.worker ? -1 : 1))
  await send(
    tx,
    recipients.map(({ worker }) => ({ what: 'issue', worker, issue })),
    at,
  )
  return recipients
}
