import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import { addDays } from '#language/day.ts'
import { londonDay, type Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import { commentaryGiven, post } from '#language/spine/index.ts'
import type { Db, Tx } from '../database.ts'
import { facts } from '../facts.ts'
import { occasionAfter } from '../publish/on-the-calendar.ts'
import { settingOn, settingsOf } from '../settings.ts'
import { ids } from './due.ts'
import type { Asked, Send } from './letters.ts'
import { askKey, declared } from './settings.ts'
import { switchedOn } from './switched-on.ts'

/**
 * The commentary that is wanted for what goes out next and is not on record yet, from so many working days before it does.
 * After the day of issue nothing is asked: what was not given is told as not given.
 */
export async function commentaryWanted(
  db: Db,
  publications: readonly Publication[],
  authority: number,
  today: Day,
): Promise<Asked[]> {
  const asking = publications.filter(({ blocks }) => blocks.some(({ is }) => is === 'commentary'))
  if (asking.length === 0) return []
  const settings = await settingsOf(db, { authority, today, knownAt: null })
  const switched = await switchedOn(db, authority, ids(asking))
  const wanted: Asked[] = []
  for (const { id, name, cadence, blocks } of asking) {
    const next = await occasionAfter(db, authority, cadence, addDays(today, -1))
    if (next === null || !switched(id).on(next.on)) continue
    const before = settingOn(settings, askKey(id), next.on, declared.askBefore)
    if ((await workingDaysTo(db, authority, today, next.on)) > before) continue
    const given = await questionsAnswered(db, authority, today, id, next.on)
    for (const block of blocks)
      if (block.is === 'commentary' && !given.has(block.asks))
        wanted.push({ publication: id, name, ...next, asks: block.asks, of: block.from })
  }
  return wanted
}

/** Asks every holder of the role for it, once: the letter of one question, day and person is the same letter. */
export async function askForCommentary(
  tx: Tx,
  publications: readonly Publication[],
  authority: number,
  at: Instant,
  send: Send,
): Promise<void> {
  const today = londonDay(at)
  const wanted = await commentaryWanted(tx, publications, authority, today)
  if (wanted.length === 0) return
  const { rows } = await sql<{ worker: string; role: string }>`
    select distinct p.subject as worker, p.role from ${facts(post, { authority, today, knownAt: null })} p
    where p.role = any(${wanted.map(({ of }) => of)}::text[])
      and p."from" <= ${today}::date and (p.until is null or p.until > ${today}::date) order by p.subject, p.role`.execute(
    tx,
  )
  await send(
    tx,
    wanted.flatMap((asked) =>
      rows
        .filter(({ role }) => role === asked.of)
        .map(({ worker }) => ({ what: 'commentary' as const, worker, asked })),
    ),
    at,
  )
}

async function workingDaysTo(db: Db, authority: number, from: Day, until: Day): Promise<number> {
  const { rows } = await sql<{ days: number }>`select u.working_count - f.working_count as days
    from calendar f join calendar u using (authority)
    where f.authority = ${authority} and f.day = ${from}::date and u.day = ${until}::date`.execute(db)
  return rows[0]?.days ?? Infinity
}

async function questionsAnswered(db: Db, authority: number, today: Day, publication: string, on: Day) {
  const { rows } = await sql<{ asks: string }>`
    select c.asks from ${facts(commentaryGiven, { authority, today, knownAt: null })} c
    where c.publication = ${publication} and c.for_day = ${on}::date and c.words is not null`.execute(db)
  return new Set(rows.map(({ asks }) => asks))
}
