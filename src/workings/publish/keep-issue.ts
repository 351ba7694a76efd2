import { sql } from 'kysely'
import { before, beforeWords } from '#language/cadence.ts'
import type { Day } from '#language/day.ts'
import type { Instant } from '#language/instant.ts'
import type { Publication } from '#language/publication.ts'
import type { Tx } from '../database.ts'
import { keepCommentary } from '../issuing/commentary.ts'
import { deliver } from '../issuing/deliver.ts'
import type { Send } from '../issuing/letters.ts'
import { switchedOn } from '../issuing/switched-on.ts'
import { definitionOf } from './definition.ts'
import { asTold, deriving, rowsIn, totalOf, type Period } from './derive.ts'
import { keepFigure, keepLines, keepParts, keepRows } from './keep.ts'
import { linesOf } from './lines.ts'
import { partBefore, partsBy, partsOverMonths, partsOverMonthsBy } from './parts.ts'
import { leaders, pseudonymsFor } from './pseudonym.ts'
import { storedFor, storedIssue, type Issue } from './stored.ts'
import { templateOf } from './template.ts'
import { waysOf } from './ways.ts'

/** What is issued: for which day, over which days, by whom, and by which program. */
export type Issuing = Period & { authority: number; for: Day; by: string | null; program: string }

/** An issue's id, the instant whose knowledge it tells, and the moment at which it is made. */
export type Made = { issue: string; knownAt: Instant; at: Instant }

/**
 * Derives an issue from what is settled, keeps it and sends it to its readers, in the caller's transaction and as keeper.
 * Where there is one for the day already, that is it.
 * @param draw makes the code of a child who has none yet
 */
export async function keepIssue(
  tx: Tx,
  publication: Publication,
  issuing: Issuing,
  made: Made,
  send: Send,
  draw?: () => string,
): Promise<Issue> {
  const { authority } = issuing
  // Where two issue at once, the second waits here for the first and then takes its issue.
  const { numAffectedRows } =
    await sql`insert into issue (authority, issue, publication, issued_for, from_day, until_day, known_at, issued_at, program, by_worker, template)
    values (${authority}, ${made.issue}, ${publication.id}, ${issuing.for}::date, ${issuing.from}::date, ${issuing.until}::date,
      ${made.knownAt}::timestamptz, ${made.at}::timestamptz, ${issuing.program}, ${issuing.by}::uuid, ${JSON.stringify(templateOf(publication, issuing.until))}::jsonb)
    on conflict (authority, publication, issued_for) do nothing`.execute(tx)
  if (!numAffectedRows) return (await storedFor(tx, authority, publication.id, issuing.for))!
  await keepFigures(tx, publication, issuing, made, draw)
  const told = await storedIssue(tx, authority, made.issue)
  await keepCommentary(tx, told)
  const switched = await switchedOn(tx, authority, [publication.id])
  if (switched(publication.id).on(issuing.for)) await deliver(tx, told, made.at, send)
  return told
}

async function keepFigures(
  tx: Tx,
  publication: Publication,
  issuing: Issuing,
  { issue, knownAt }: Made,
  draw: (() => string) | undefined,
): Promise<void> {
  const { authority, from, until } = issuing
  const deriver = await deriving(tx, { authority, today: issuing.for, knownAt })
  const kept = { tx, authority, issue }
  const days = { from, until }
  const coded = publication.readers.some(({ eyes }) => eyes === 'pseudonym')
  for (const [measure, asked] of waysOf(publication.blocks)) {
    // A child who is counted once a month is another row.
    const [monthly, ways] = [
      asked.ways.filter(({ is }) => is === 'month'),
      asked.ways.filter(({ is }) => is !== 'month'),
    ]
    const rows = await rowsIn(deriver, measure, days, ways)
    await keepFigure(kept, measure, days, definitionOf(measure, until), totalOf(measure, days, rows))
    await keepRows(kept, measure, rows.map(asTold))
    if (asked.list) {
      const lines = await linesOf(tx, deriver.view, measure, asked.list, rows.map(asTold))
      await keepLines(kept, measure, lines)
      const children = lines.map(({ child }) => child)
      // So that whoever reads it first writes nothing.
      if (coded) await pseudonymsFor(tx, authority, leaders, children, draw)
    }
    const parts = []
    for (const by of ways) parts.push(...(await partsBy(deriver, measure, by, days, rows)))
    for (const by of monthly)
      parts.push(...(await partsBy(deriver, measure, by, days, await rowsIn(deriver, measure, days, [by]))))
    if (asked.overMonths) parts.push(...(await partsOverMonths(deriver, measure, days)))
    for (const by of asked.splits) parts.push(...(await partsOverMonthsBy(deriver, measure, by, days)))
    const earlier = before(days, publication.cadence)
    if (asked.before) parts.push(await partBefore(deriver, measure, earlier, beforeWords(publication.cadence)))
    await keepParts(kept, measure, parts)
  }
}
