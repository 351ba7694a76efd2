import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { asKeeperOfFew, type Database, type Tx } from '../database.ts'
import { Refusal } from '../refusal.ts'
import type { Draft, Saved, Saving } from '../save/draft.ts'
import { putOnRecordIn } from '../save/put-on-record.ts'
import { writtenReport, type Written } from './written.ts'

/** What is put into a report: a draft without whom it is about and to which report it belongs. */
export type Put = Omit<Draft, 'subjects' | 'about'>

export const noSuchReport = 'There is no such report, or it is not yours to read'

/**
 * Puts something into a report, one person at a time: what is decided from the report as it stands still holds when it is saved.
 * The locks are taken in the order in which every save takes them. Nothing goes into a report that was issued.
 * @param decide what to put, from the report as it stands; null for nothing
 */
export function putIn(
  db: Database,
  declarations: Declarations,
  saving: Saving,
  report: string,
  decide: (written: Written, tx: Tx) => Promise<Put | null> | Put | null,
): Promise<Saved | null> {
  const { authority } = saving
  return asKeeperOfFew(db, async (tx) => {
    await sql`select settled from authority where authority = ${authority} for share`.execute(tx)
    const { rows } = await sql<{ subject: string }>`select s.subject from subject s where s.authority = ${authority}
      and s.subject = (select r.subject from record r where r.authority = ${authority} and r.record = ${report}::uuid and r.kind = 'board_report' limit 1)
      for no key update`.execute(tx)
    const written = await writtenReport(tx, { authority, today: saving.today, knownAt: null }, report)
    if (!rows[0] || !written) throw new Refusal('not there', noSuchReport)
    const issued =
      await sql`select from report_issue where authority = ${authority} and report = ${report}::uuid`.execute(tx)
    if (issued.rows.length > 0)
      throw new Refusal('cannot', 'It has been issued, and does not change. Write a new report')
    const put = await decide(written, tx)
    if (put === null) return null
    return putOnRecordIn(tx, declarations, saving, { ...put, subjects: [rows[0].subject], about: report })
  })
}
