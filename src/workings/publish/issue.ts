import { sql } from 'kysely'
import type { Day } from '#language/day.ts'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Measure } from '#language/measure.ts'
import { shownTo, type Publication } from '#language/publication.ts'
import { newId } from '#services/ids.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import { settingsOf } from '../settings.ts'
import { definitionOf } from './definition.ts'
import { derived, type Period, type ToldRow } from './derive.ts'
import { settle } from './settle.ts'
import { storedFor, storedIssue, type Issue } from './stored.ts'

/** What is issued: for which day, over which days, by whom, and by which program. */
export type Issuing = Period & { authority: number; for: Day; by: string | null; program: string }

/**
 * Issues a publication for a day: fixes what is known, derives its figures from that, and keeps them as they are told.
 * A second issue for the same day is the first one. It never changes afterwards (law 2).
 */
export async function issue(
  db: Database,
  declarations: Declarations,
  publication: Publication,
  issuing: Issuing,
  at: Instant,
): Promise<Issue> {
  const measures = measuresIn(declarations, publication)
  const before = await asKeeper(db, (tx) => storedFor(tx, issuing.authority, publication.id, issuing.for))
  if (before) return before
  // Let go of before anything is derived, so that nobody's save waits for the figures.
  const knownAt = await asKeeper(db, (tx) => settle(tx, issuing.authority, at))
  return asKeeper(db, async (tx) => {
    const issued = newId(Date.parse(knownAt))
    // Where two issue at once, the second waits here for the first and then takes its issue.
    const { numAffectedRows } =
      await sql`insert into issue (authority, issue, publication, issued_for, known_at, program, by_worker)
      values (${issuing.authority}, ${issued}, ${publication.id}, ${issuing.for}::date, ${knownAt}::timestamptz, ${issuing.program}, ${issuing.by}::uuid)
      on conflict (authority, publication, issued_for) do nothing`.execute(tx)
    if (!numAffectedRows) return (await storedFor(tx, issuing.authority, publication.id, issuing.for))!
    await keepFigures(tx, measures, issuing, issued, knownAt)
    return storedIssue(tx, issuing.authority, issued)
  })
}

/** A template kept as data has been read by no compiler, so its blocks are held to its forum's eyes here too. */
function measuresIn(declarations: Declarations, { forum, blocks }: Publication): Measure[] {
  const measures = [...new Set(blocks.flatMap((block) => ('of' in block ? [block.of] : [])))]
  const strange = measures.filter((measure) => declarations.measures.get(measure.id) !== measure)
  const reasons = [
    ...shownTo(forum.eyes, blocks).map((words) => `${forum.name}: it ${words}`),
    ...strange.map(({ id }) => `no measure is declared as '${id}'`),
  ]
  if (reasons.length > 0) throw new Refusal('cannot', `This cannot be issued. ${reasons.join('; ')}`)
  return measures
}

async function keepFigures(tx: Tx, measures: readonly Measure[], issuing: Issuing, issued: string, knownAt: Instant) {
  const { authority, from, until } = issuing
  const view = { authority, today: issuing.for, knownAt }
  const settings = await settingsOf(tx, view)
  for (const measure of measures) {
    const { rows, ...total } = await derived(tx, view, settings, measure, issuing)
    await sql`insert into issue_figure (authority, issue, measure, definition, from_day, until_day, counted, well, left_out, value)
      values (${authority}, ${issued}, ${measure.id}, ${definitionOf(measure, until)}, ${from}::date, ${until}::date,
        ${total.counted}, ${total.well}, ${total.leftOut}, ${total.value})`.execute(tx)
    await keepRows(tx, authority, issued, measure, rows)
  }
}

async function keepRows(tx: Tx, authority: number, issued: string, measure: Measure, rows: readonly ToldRow[]) {
  const placed = rows.map((row, place) => ({ ...row, place }))
  await sql`insert into issue_row (authority, issue, measure, place, record, version, child, day, counted, well, left_out, value, agency)
    select ${authority}, ${issued}, ${measure.id}, r.* from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
      r(place int, record uuid, version int, child uuid, day date, counted boolean, well boolean, left_out text, value float8, agency text)`.execute(
    tx,
  )
}
