import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import { isRole, type RoleId } from '#language/roles.ts'
import { post, signInGroup, workerDetails } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { draftOf, type Saving } from '../save/draft.ts'
import { putOnRecordIn } from '../save/put-on-record.ts'

/** A post that a sign-in opens. */
export type Opened = { record: string; worker: string; role: RoleId; team: string | null }

/**
 * Who works here under a name at the identity provider: the one worker whose record gives that name, or has it as mail address.
 * @returns null where nobody does, or several do: whoever that is, we do not know which
 */
export async function workerNamed(tx: Tx, authority: number, name: string, at: Instant): Promise<string | null> {
  const today = londonDay(at)
  const { rows } = await sql<{ worker: string }>`
    select distinct d.subject as worker from ${facts(workerDetails, { authority, today, knownAt: null })} d
    where lower(coalesce(nullif(btrim(d.sign_in_name), ''), btrim(d.email))) = lower(${name})
      and (d."left" is null or d."left" > ${today}::date) limit 2`.execute(tx)
  return rows.length === 1 ? rows[0]!.worker : null
}

type Given = { role: RoleId; team: string | null; group: string }

/** What somebody's groups give today: each role, in each team, once. */
async function givenBy(tx: Tx, authority: number, groups: readonly string[], at: Instant): Promise<Given[]> {
  const today = londonDay(at)
  const { rows } = await sql<Omit<Given, 'role'> & { role: string | null }>`
    select distinct on (g.role, g.team) g.role, g.team, g."group"
    from ${facts(signInGroup, { authority, today, knownAt: null })} g
    where g."group" = any(${[...groups]}::text[]) and g."from" <= ${today}::date and (g.until is null or g.until > ${today}::date)
    order by g.role, g.team, g."group"`.execute(tx)
  return rows.filter((row): row is Given => row.role !== null && isRole(row.role))
}

/**
 * The posts that a worker's groups open. One that a group gives and nobody recorded is recorded, from today; one that was
 * recorded by a group that gives it no longer ends today. Both are records, with what they were before.
 * A post that somebody recorded by hand opens where a group gives the same, and stays where none does, shut.
 */
export async function postsOpened(
  tx: Tx,
  declarations: Declarations,
  authority: number,
  worker: string,
  groups: readonly string[],
  at: Instant,
): Promise<Opened[]> {
  const saving: Saving = { authority, today: londonDay(at), now: at, worker: null }
  // Signing in twice at once records nothing twice. The authority first, as in every save: else two could wait for each other.
  await sql`select from authority where authority = ${authority} for share`.execute(tx)
  await sql`select from subject where authority = ${authority} and subject = ${worker}::uuid for update`.execute(tx)
  const given = await givenBy(tx, authority, groups, at)
  const held = await heldNow(tx, saving, worker)
  const same = (one: Given | Held, other: Given | Held) => one.role === other.role && one.team === other.team
  for (const one of held)
    if (one.by_group !== null && !given.some((each) => same(each, one)))
      await putOnRecordIn(tx, declarations, saving, ended(worker, one, saving))
  const opened: Opened[] = []
  for (const each of given) {
    const there = held.find((one) => same(each, one))
    const { record } = there ?? (await putOnRecordIn(tx, declarations, saving, begun(worker, each, saving)))
    opened.push({ record, worker, role: each.role, team: each.team })
  }
  return opened
}

type Held = {
  record: string
  version: number
  role: string
  team: string | null
  from: string
  by_group: string | null
}

async function heldNow(tx: Tx, { authority, today }: Saving, worker: string): Promise<Held[]> {
  const { rows } = await sql<Held>`select p.record, p.version, p.role, p.team, p."from", p.by_group
    from ${facts(post, { authority, today, knownAt: null })} p
    where p.subject = ${worker}::uuid and p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date)
    order by p."from", p.record`.execute(tx)
  return rows
}

const begun = (worker: string, { role, team, group }: Given, { today }: Saving) =>
  draftOf(post, [worker], { role, team, from: today, by_group: group })

const ended = (worker: string, { record, version, role, team, from, by_group }: Held, { today }: Saving) =>
  draftOf(
    post,
    [worker],
    { role: role as RoleId, team, from: from as Saving['today'], until: today, by_group },
    { record, seen: version, reason: `No longer in the group ${by_group} at the identity provider` },
  )
