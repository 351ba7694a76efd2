import { sql } from 'kysely'
import type { Declarations } from '#language/declarations.ts'
import { subjectOf, type RecordKind } from '#language/record.ts'
import { promptAnswer, promptRaised } from '#language/spine/index.ts'
import { notTheirs, type Seam } from '#workings/access/reading.ts'
import { sharedWith } from '#workings/read/record.ts'
import { idsOf } from '#workings/read/story.ts'
import { Refusal } from '#workings/refusal.ts'
import { fromColumns } from '#workings/tables/values.ts'

export type Earlier = {
  version: number
  subjects: string[]
  about: string | null
  answers: Readonly<Record<string, Record<string, unknown>>>
}

const notThere = () => new Refusal('not there', 'There is no such record, or it is not yours to open')

/** The version of a record that is to be corrected, as its reader may see it. One that is about somebody whom they may not open is not theirs to change. */
export async function earlier(seam: Seam, kind: RecordKind, record: string): Promise<Earlier> {
  const shown = await sql<
    { version: number; subject: string; about: string | null; state: string } & Record<string, unknown>
  >`
    select r.about, r.state, a.* from record r join ${sql.table(`answers.${kind.id}`)} a using (authority, record, version, subject)
    where r.authority = ${seam.view.authority} and r.record = ${record}::uuid and r.kind = ${kind.id} and r.recorded_until = 'infinity'`.execute(
    seam.tx,
  )
  const rows = subjectOf(kind) === 'child' ? await seam.cut(shown.rows, ({ subject }) => subject) : shown.rows
  const first = rows[0]
  if (!first) throw notThere()
  const all = await seam.asKeeper(
    async (tx) =>
      (
        await sql`select 1 from record where authority = ${seam.view.authority} and record = ${record}::uuid and version = ${first.version}`.execute(
          tx,
        )
      ).rows.length,
  )
  if (all !== rows.length)
    throw new Refusal(
      'not yours',
      'This record is about other children too, whom you may not open: ask somebody who may',
    )
  return {
    version: first.version,
    subjects: rows.map(({ subject }) => subject),
    about: first.about,
    answers: Object.fromEntries(rows.map((row) => [row.subject, fromColumns(kind, row)])),
  }
}

/** What a record belongs to must be there, be open to its reader, and be of a kind that it can belong to. */
export async function mustBelong(
  seam: Seam,
  { prompts }: Declarations,
  kind: RecordKind,
  about: string,
  child?: string,
): Promise<void> {
  const shown = await sql<{ kind: string; subject: string; subject_kind: string }>`
    select kind, subject, subject_kind from record where authority = ${seam.view.authority} and record = ${about}::uuid and recorded_until = 'infinity'`.execute(
    seam.tx,
  )
  const childs = shown.rows.filter(({ subject_kind }) => subject_kind === 'child')
  const open = await seam.opened(childs.map(({ subject }) => subject))
  const rows = shown.rows.filter((row) => !childs.includes(row) || open.has(row.subject))
  if (!rows[0]) throw new Refusal('not there', 'There is no such record to be about, or it is not yours to open')
  if (child !== undefined && subjectOf(kind) === 'child') {
    const [ids, theirs] = [child === 'new' ? [] : await idsOf(seam, child), await sharedWith(seam, [about])]
    if (!theirs.some((one) => ids.includes(one)))
      throw new Refusal('cannot', 'The record that it is about is another child’s')
  }
  const allowed = kind.options.about ?? []
  if (!allowed.includes('*') && !allowed.includes(rows[0].kind)) {
    throw new Refusal(
      'cannot',
      `${kind.name} cannot be about ${rows[0].kind}${allowed.length > 0 ? `; it is about ${allowed.join(' or ')}` : ': it stands by itself'}`,
    )
  }
  if (rows[0].kind === promptRaised.id && !(await asksFor(seam, prompts, about, kind)))
    throw new Refusal('cannot', `That prompt asks for something else than ${kind.name.toLowerCase()}`)
}

/** A prompt waits for what it asks for: another record saved about it would silence it with nothing done. */
async function asksFor(seam: Seam, prompts: Declarations['prompts'], prompt: string, kind: RecordKind) {
  if (kind.id === promptAnswer.id) return true
  const { rows } = await seam.asKeeper((tx) =>
    sql<{ rule: string }>`select p.rule from answers.prompt p join record r using (authority, record, version, subject)
      where r.authority = ${seam.view.authority} and r.record = ${prompt}::uuid and r.recorded_until = 'infinity'`.execute(
      tx,
    ),
  )
  return rows.some(({ rule }) => prompts.get(rule)?.answeredBy.id === kind.id)
}

/** Whom a record is about must be there and open to whoever records it. */
export async function mustBeThere(seam: Seam, subject: string, kind: string): Promise<void> {
  if (kind === 'child') await seam.mustOpen(subject)
  const { rows } =
    await sql`select 1 from subject where authority = ${seam.view.authority} and subject = ${subject}::uuid and kind = ${kind}`.execute(
      seam.tx,
    )
  if (rows.length === 0)
    throw new Refusal(
      'not there',
      kind === 'child' ? notTheirs : `There is no such ${kind}, or it is not yours to open`,
    )
}
