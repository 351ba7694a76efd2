import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { readTemplate } from '#language/committee/read-template.ts'
import type { CommitteeTemplate } from '#language/committee/template.ts'
import { committeeTemplate } from '#language/spine/index.ts'
import type { Tx } from '#workings/database.ts'
import { Refusal } from '#workings/refusal.ts'
import type { Saving } from '#workings/save/draft.ts'
import { putOnRecordIn } from '#workings/save/put-on-record.ts'
import { newSubject } from '#workings/save/subject.ts'
import { templatesKnown } from './templates.ts'

/**
 * Adds a council's own form of report, or a new version of it: either the form, or all that is wrong with the file. The same
 * file again changes nothing. In the caller's transaction, as keeper.
 * @param seen the version of the council's own that was looked at, nought where there was none; null takes whichever stands
 * @throws a Refusal where there is a newer one, which nobody who sends this has seen
 */
export async function addTemplate(
  tx: Tx,
  declarations: Declarations,
  saving: Saving,
  content: string,
  seen: number | null,
): Promise<{ template: CommitteeTemplate } | { problems: string[] }> {
  const read = readTemplate(content, declarations.measures)
  if ('problems' in read) return read
  const { authority, today } = saving
  const known = await templatesKnown(tx, { authority, today, knownAt: null })
  const before = known.find(({ template }) => template.id === read.template.id)
  if (JSON.stringify(before?.template) === JSON.stringify(read.template)) return read
  if (seen !== null && (before?.own?.version ?? 0) !== seen) throw new Refusal('changed since', 'It was changed since')
  const none = async (now: Tx) =>
    (await templatesKnown(now, { authority, today, knownAt: null })).every(
      ({ template, own }) => template.id !== read.template.id || own === null,
    )
  const { rows } = await sql<{ subject: string }>`select subject from subject
    where authority = ${authority} and kind = 'authority' order by subject limit 1`.execute(tx)
  await putOnRecordIn(tx, declarations, saving, {
    kind: committeeTemplate,
    subjects: [rows[0]?.subject ?? (await newSubject(tx, saving, 'authority'))],
    answers: { template: read.template.id, content, from: read.template.from },
    ...(before?.own ? { record: before.own.record, seen: before.own.version, reason: 'Saved anew' } : { still: none }),
  })
  return read
}
