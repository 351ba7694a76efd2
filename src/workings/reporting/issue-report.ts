import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { Letter } from '#language/letter.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { newId } from '#services/ids.ts'
import { queueMessages } from '../mail/queue.ts'
import { asKeeper, type Database, type Tx } from '../database.ts'
import { thresholdNow } from '../figures/suppress.ts'
import { settle } from '../publish/settle.ts'
import { Refusal } from '../refusal.ts'
import type { Saving } from '../save/draft.ts'
import type { View } from '../view.ts'
import { stoppedBy } from './gate.ts'
import { unready } from './ready.ts'
import { signings } from './signed.ts'
import { issuedReport, type IssuedReport } from './stored-report.ts'
import { takenFigures, type TakenFigure } from './taken.ts'
import { toldReport, type ToldRegisters } from './told-report.ts'
import { writtenReport, type Written } from './written.ts'

/** What a report is issued with, from the floors above: what the registers hold, and who is told in which words. */
type Beside = {
  registersOf(tx: Tx, view: View, written: Written, template: CommitteeTemplate): Promise<ToldRegisters>
  toldOfIssue(tx: Tx, saving: Saving, written: Written, template: CommitteeTemplate): Promise<string[]>
  letter(report: string): Letter
}

/**
 * Issues a report as it was signed, once and for good: its words, its signatures and its figures with their rows; a letter to each of its
 * readers is queued with it. A second
 * issue is the first one. It is refused, with the place, where something mandatory is blank, a signature is missing or was
 * undone, or the public gate stops it.
 */
export async function issueReport(
  db: Database,
  declarations: Declarations,
  template: CommitteeTemplate,
  saving: Saving,
  report: string,
  program: string,
  { registersOf, toldOfIssue, letter }: Beside,
): Promise<IssuedReport> {
  const { authority, today } = saving
  const before = await asKeeper(db, (tx) => issuedReport(tx, authority, report))
  if (before) return before
  const knownAt = await asKeeper(db, (tx) => settle(tx, authority, saving.now))
  return asKeeper(db, async (tx) => {
    const view: View = { authority, today, knownAt }
    const written = await writtenReport(tx, view, report)
    if (!written) throw new Refusal('not there', 'There is no such report, or it is not yours to read')
    const signed = await signings(tx, view, template, written)
    const told = toldReport(written, signed, await registersOf(tx, view, written, template))
    const figures = await takenFigures(tx, declarations, authority, written.figures)
    const below = await thresholdNow(tx, view, today)
    const stops = [
      ...unready(template, written, signed),
      ...(await stoppedBy(tx, declarations, view, { template, told, figures, below })),
    ]
    if (stops.length > 0)
      throw new Refusal(
        'cannot',
        `This cannot be issued. ${stops.map(({ where, words }) => `${where}: ${words}`).join('; ')}`,
      )
    const issue = newId(Date.parse(knownAt))
    const { numAffectedRows } =
      await sql`insert into report_issue (authority, issue, report, meeting, issued_at, known_at, program, by_worker, below, template, told)
      values (${authority}, ${issue}::uuid, ${report}::uuid, ${told.meeting}::date, ${saving.now}::timestamptz, ${knownAt}::timestamptz, ${program},
        ${saving.worker}::uuid, ${below}, ${JSON.stringify(template)}::jsonb, ${JSON.stringify(told)}::jsonb)
      on conflict (authority, report) do nothing`.execute(tx)
    if (numAffectedRows) {
      for (const figure of figures) await keepFigure(tx, authority, issue, figure)
      const readers = await toldOfIssue(tx, saving, written, template)
      const mail = letter(report)
      await queueMessages(
        tx,
        authority,
        readers.map((to) => ({ letter: mail, about: report, to })),
        saving.now,
      )
    }
    return (await issuedReport(tx, authority, report))!
  })
}

async function keepFigure(tx: Tx, authority: number, issue: string, figure: TakenFigure): Promise<void> {
  const { number, measure, said, definition, from, until, known, counted, well, leftOut, value, way, wayName } = figure
  await sql`insert into report_issue_figure (authority, issue, number, measure, said, definition, from_day, until_day, known_at,
      counted, well, left_out, value, way, way_name, parts)
    values (${authority}, ${issue}::uuid, ${number}, ${measure}, ${JSON.stringify(said)}::jsonb, ${definition}, ${from}::date, ${until}::date,
      ${known}::timestamptz, ${counted}, ${well}, ${leftOut}, ${value}, ${way}, ${wayName}, ${JSON.stringify(figure.parts)}::jsonb)`.execute(
    tx,
  )
  await sql`insert into report_issue_row (authority, issue, number, place, record, version, child, day, counted, well, left_out, value, agency)
    select ${authority}, ${issue}::uuid, ${number}, r.* from jsonb_to_recordset(${JSON.stringify(figure.rows.map((row, place) => ({ ...row, place })))}::jsonb)
      r(place int, record uuid, version int, child uuid, day date, counted boolean, well boolean, left_out text, value float8, agency text)`.execute(
    tx,
  )
}

/** The instant from which a figure that is put into a report now is told: what it comes to is settled. */
export const settledNow = (db: Database, { authority, now }: Saving): Promise<Instant> =>
  asKeeper(db, (tx) => settle(tx, authority, now))
