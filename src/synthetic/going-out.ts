import { sql } from 'kysely'
import { addDays, type Day } from '#language/day.ts'
import type { Publication } from '#language/publication.ts'
import { setting } from '#language/spine/index.ts'
import type { Tx } from '#workings/database.ts'
import type { Send } from '#workings/issuing/letters.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { keepIssue } from '#workings/publish/keep-issue.ts'
import { occasionsBetween } from '#workings/publish/on-the-calendar.ts'
import { drawCode } from '#workings/publish/pseudonym.ts'
import type { Issue } from '#workings/publish/stored.ts'
import type { Book } from './book.ts'
import { Chance } from './chance.ts'
import { haveSaid, type Saying } from './commentary.ts'
import { aDay, earlier, hour, instantAt, shown, startOf, weekdaysOn } from './moments.ts'
import type { Service } from './people.ts'

/** What goes out, by whose program, and how its letters are posted. */
export type GoingOut = {
  publications: readonly Publication[]
  program: string
  send(authority: number): Send
}

/** Days before today on which each kind is switched on: enough for a few weeks, a month or two and a quarter. */
const since = { day: 10, week: 33, month: 70, quarter: 110, year: 0 } as const
const onFrom = ({ cadence }: Publication, today: Day): Day => earlier(today, since[cadence.every])

/** An analyst switches everything on, each on its day. */
export function switchOn(
  book: Book,
  { publications }: GoingOut,
  service: Service,
  today: Day,
  authority: string,
): void {
  const by = service.of('performance_analyst')[0] ?? null
  for (const publication of publications) {
    const from = onFrom(publication, today)
    const answers = { key: onKey(publication.id), value: 'true', from, why: 'Agreed by the leadership team' }
    book.enter({
      kind: setting,
      subjects: [authority],
      by,
      versions: [{ at: shown(earlier(from, 3), '11:00'), answers }],
    })
  }
}

type Inventing = Saying & { seed: number }

/**
 * Issues what would have gone out by the start of today, each from what was known that morning; posts and opens it as
 * people do. Whatever waits in the post then was sent long ago.
 */
export async function issueThePast(tx: Tx, going: GoingOut, inventing: Inventing): Promise<number> {
  const { book, authority, seed, today } = inventing
  const chance = new Chance(seed, authority, 91)
  const send = going.send(authority)
  const due = []
  for (const publication of going.publications) {
    const first = onFrom(publication, today)
    const days = await occasionsBetween(tx, authority, publication.cadence, first, addDays(today, -1))
    due.push(...days.map((occasion) => ({ publication, ...occasion })))
  }
  const inOrder = due.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  for (const { publication, on, from, until } of inOrder) {
    await haveSaid(tx, publication, on, inventing, chance)
    const morning = shown(on, '07:00')
    const at = instantAt(morning)
    const issuing = { authority, for: on, from, until, by: null, program: going.program }
    const made = { issue: book.newId(), knownAt: at, at }
    const draw = () => drawCode((limit) => chance.whole(0, limit - 1))
    const issue = await keepIssue(tx, publication, issuing, made, send, draw)
    await receive(tx, issue, send, chance, morning, startOf(today))
  }
  await sql`update message set state = 'sent', attempts = 1, sent = queued + interval '1 minute'
    where authority = ${authority} and state = 'queued'`.execute(tx)
  await sql`update delivery d set mailed = m.sent from message m where d.authority = ${authority} and m.authority = d.authority
    and m.about = d.issue and m.to_worker = d.worker and m.kind = 'issued' and m.sent is not null`.execute(tx)
  const last = inOrder.at(-1)
  if (last)
    await sql`update authority set settled = ${instantAt(shown(last.on, '07:00'))}::timestamptz where authority = ${authority}`.execute(
      tx,
    )
  return inOrder.length
}

/** Six in ten open it within the day, two when they are reminded, one late, and one not at all. */
async function receive(tx: Tx, issue: Issue, send: Send, chance: Chance, morning: number, now: number): Promise<void> {
  const { rows } = await sql<{ worker: string }>`select worker from delivery
    where authority = ${issue.authority} and issue = ${issue.issue}::uuid order by worker`.execute(tx)
  const reminder = shown(weekdaysOn(issue.for, 2), '07:00')
  const known = (at: number | null) => (at !== null && at < now ? instantAt(at) : null)
  const became = rows.map(({ worker }) => {
    const how = chance.weighted({ soon: 0.6, reminded: 0.2, late: 0.1, never: 0.1 })
    const opened = {
      soon: morning + chance.between(0.2, 9) * hour,
      reminded: reminder + chance.between(0.1, 8) * hour,
      late: morning + chance.between(3, 9) * aDay,
      never: null,
    }[how]
    return { worker, opened: known(opened), reminded: how === 'soon' ? null : known(reminder) }
  })
  await sql`update delivery d set opened = b.opened, reminded = b.reminded
    from jsonb_to_recordset(${JSON.stringify(became)}::jsonb) b(worker uuid, opened timestamptz, reminded timestamptz)
    where d.authority = ${issue.authority} and d.issue = ${issue.issue}::uuid and d.worker = b.worker`.execute(tx)
  const letters = became.filter(({ reminded }) => reminded !== null)
  await send(
    tx,
    letters.map(({ worker }) => ({ what: 'reminder', worker, issue })),
    instantAt(reminder),
  )
}
