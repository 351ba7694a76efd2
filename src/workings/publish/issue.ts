import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import { before, beforeWords } from '#language/cadence.ts'
import { shownTo, type Publication } from '#language/publication.ts'
import { newId } from '#services/ids.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { keepCommentary } from '../issuing/commentary.ts'
import { deliver } from '../issuing/deliver.ts'
import { sendNothing, type Send } from '../issuing/letters.ts'
import { switchedOn } from '../issuing/switched-on.ts'
import { Refusal } from '../refusal.ts'
import { definitionOf } from './definition.ts'
import { asTold, deriving, rowsIn, totalOf, type Period } from './derive.ts'
import { keepFigure, keepLines, keepParts, keepRows } from './keep.ts'
import { linesOf } from './lines.ts'
import { partBefore, partsBy, partsOverMonths, partsOverMonthsBy } from './parts.ts'
import { leaders, pseudonymsFor } from './pseudonym.ts'
import { settle } from './settle.ts'
import { storedFor, storedIssue, type Issue } from './stored.ts'
import { templateOf } from './template.ts'
import { waysOf } from './ways.ts'

/** What is issued: for which day, over which days, by whom, and by which program. */
export type Issuing = Period & { authority: number; for: Day; by: string | null; program: string }

/**
 * Issues a publication for a day: fixes what is known, derives its figures from that, and keeps them as they are told.
 * A second issue for the same day is the first one. It never changes afterwards (law 2). It goes to its readers in the same
 * transaction, unless the publication was not switched on that day: then it is kept, and sent to nobody.
 */
export async function issue(
  db: Database,
  declarations: Declarations,
  publication: Publication,
  issuing: Issuing,
  at: Instant,
  send: Send = sendNothing,
): Promise<Issue> {
  mayBeIssued(declarations, publication)
  const before = await asKeeper(db, (tx) => storedFor(tx, issuing.authority, publication.id, issuing.for))
  if (before) return before
  // Let go of before anything is derived, so that nobody's save waits for the figures.
  const knownAt = await asKeeper(db, (tx) => settle(tx, issuing.authority, at))
  return asKeeper(db, async (tx) => {
    const issued = newId(Date.parse(knownAt))
    // Where two issue at once, the second waits here for the first and then takes its issue.
    const { numAffectedRows } =
      await sql`insert into issue (authority, issue, publication, issued_for, from_day, until_day, known_at, issued_at, program, by_worker, template)
      values (${issuing.authority}, ${issued}, ${publication.id}, ${issuing.for}::date, ${issuing.from}::date, ${issuing.until}::date,
        ${knownAt}::timestamptz, ${at}::timestamptz, ${issuing.program}, ${issuing.by}::uuid, ${JSON.stringify(templateOf(publication, issuing.until))}::jsonb)
      on conflict (authority, publication, issued_for) do nothing`.execute(tx)
    if (!numAffectedRows) return (await storedFor(tx, issuing.authority, publication.id, issuing.for))!
    await keepFigures(tx, publication, issuing, issued, knownAt)
    const told = await storedIssue(tx, issuing.authority, issued)
    await keepCommentary(tx, told)
    const switched = await switchedOn(tx, issuing.authority, [publication.id])
    if (switched(publication.id).on(issuing.for)) await deliver(tx, told, at, send)
    return told
  })
}

/** A template kept as data has been read by no compiler, so its blocks are held to its forums' eyes here too. */
export function mayBeIssued(declarations: Declarations, { readers, blocks }: Publication): void {
  const measures = [...new Set(blocks.flatMap((block) => ('of' in block ? [block.of] : [])))]
  const strange = measures.filter((measure) => declarations.measures.get(measure.id) !== measure)
  const reasons = [
    ...readers.flatMap((forum) => shownTo(forum.eyes, blocks).map((words) => `${forum.name}: it ${words}`)),
    ...strange.map(({ id }) => `no measure is declared as '${id}'`),
  ]
  if (reasons.length > 0) throw new Refusal('cannot', `This cannot be issued. ${reasons.join('; ')}`)
}

async function keepFigures(tx: Tx, publication: Publication, issuing: Issuing, issued: string, knownAt: Instant) {
  const { authority, from, until } = issuing
  const deriver = await deriving(tx, { authority, today: issuing.for, knownAt })
  const kept = { tx, authority, issue: issued }
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
      if (coded) await pseudonymsFor(tx, authority, leaders, children)
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
