import { sql } from 'kysely'
import { speaksOf, subjectOf, type RecordKind } from '#language/record.ts'
import type { Moment } from '#language/answers.ts'
import type { Instant } from '#language/instant.ts'
import type { Tx } from '../database.ts'
import { toColumns, type Said } from '../tables/values.ts'
import type { Draft, Saved, Saving } from './draft.ts'

/** Appends a version: closes the span of the one before, once, and opens its own. A row for each subject, in the spine and among the answers. */
export async function writeVersion(
  tx: Tx,
  saving: Saving,
  draft: Draft,
  version: { record: string; version: number; state: Saved['state']; at: Instant },
) {
  const { authority } = saving
  const closed =
    version.version > 1 &&
    sql`update record set recorded_until = ${version.at}::timestamptz
      where authority = ${authority} and record = ${version.record} and recorded_until = 'infinity'`.execute(tx)
  const rows = draft.subjects.map((subject) => ({
    subject,
    said: { ...draft.answers, ...draft.perSubject?.[subject] },
  }))
  const spine = rows.map(
    ({
      subject,
      said,
    }) => sql`(${authority}, ${version.record}::uuid, ${version.version}, ${subject}::uuid, ${subjectOf(draft.kind)}, ${draft.kind.id},
      ${dayItSpeaksOf(draft.kind, said)}::date, ${draft.about ?? null}::uuid, ${version.state}, ${version.at}::timestamptz, ${saving.worker}::uuid,
      ${draft.source ?? 'entered'}, ${draft.import ?? null}::uuid, ${draft.reason ?? null})`,
  )
  const opened =
    sql`insert into record (authority, record, version, subject, subject_kind, kind, day, about, state, recorded_from, by_worker, source, import, reason)
    values ${sql.join(spine)}`.execute(tx)
  const columns = rows.map(({ said }) => toColumns(draft.kind, said))
  const names = Object.keys(columns[0] ?? {})
  const answers = rows.map(
    ({ subject }, at) =>
      sql`(${authority}, ${version.record}::uuid, ${version.version}, ${subject}::uuid${sql.join(
        names.map((name) => sql`, ${columns[at]![name]}`),
        sql``,
      )})`,
  )
  const table = sql.table(`answers.${draft.kind.id}`)
  const said = sql`insert into ${table} (authority, record, version, subject${sql.join(
    names.map((name) => sql`, ${sql.ref(name)}`),
    sql``,
  )})
    values ${sql.join(answers)}`.execute(tx)
  await Promise.all([closed, opened, said])
}

/** The first answered of the fields that place a record in the story. */
export function dayItSpeaksOf(kind: RecordKind, said: Said): string | null {
  for (const field of speaksOf(kind)) {
    const value = said[field]
    if (typeof value === 'string') return value
    if (value !== null && value !== undefined) return (value as Moment).day
  }
  return null
}
