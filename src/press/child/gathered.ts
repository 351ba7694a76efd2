import { sql } from 'kysely'
import { kindOf, type Declarations } from '#language/declarations.ts'
import type { Instant } from '#language/instant.ts'
import type { RecordKind } from '#language/record.ts'
import type { Seam } from '#workings/access/reading.ts'
import { spineColumns, withAnswers, type Entry, type SpineRow } from '#workings/read/answers.ts'
import { filesOf, type FileShown } from '#workings/read/documents.ts'
import { childNames, serviceNames } from '#workings/read/names.ts'
import { idsOf } from '#workings/read/story.ts'
import { withheld } from '#workings/read/withheld.ts'
import { documentFields } from '#workings/save/document.ts'

/** One record with its versions, the newest last; `others` are the children whom it is about as well. */
export type Told = {
  record: string
  kind: RecordKind
  versions: Entry[]
  now: Entry
  others: string[]
  /** It names a child who is not the reader's to open: its own words could give the name away, and none of them is told. */
  withheld: boolean
}

/** All that is on record about one child and that its reader may open, before any of it is chosen, checked or cut. */
export type ChildFile = {
  child: string
  ids: readonly string[]
  name: string
  born: string | null
  records: Told[]
  /** Whoever an answer can mean. A child who is not the reader's to open is not among them. */
  names: ReadonlyMap<string, string>
  files: readonly FileShown[]
  at: Instant
  authority: string
}

/** @throws a Refusal where the child is not the reader's to open */
export async function gather(
  seam: Seam,
  declarations: Declarations,
  authority: string,
  child: string,
): Promise<ChildFile> {
  const ids = await idsOf(seam, child)
  const theirs = seam.only(ids)
  const { rows } = await sql<SpineRow>`select ${spineColumns} from record r
    where r.authority = ${seam.view.authority} and r.subject = any(${ids}::uuid[])
    order by r.day nulls first, r.recorded_from, r.record, r.version`.execute(theirs.tx)
  const open = rows.filter(({ kind }) => mayRead(seam, kindOf(declarations, kind)))
  const entries = await withAnswers(theirs, declarations, open)
  const others = await alsoAbout(seam, ids, entries)
  const kept = await withheld(
    seam,
    entries.map(({ kind, answers }) => ({ kind: kindOf(declarations, kind), answers, children: ids })),
    false,
  )
  const names = new Set(entries.filter((_, at) => kept[at] === 'names').map(({ record }) => record))
  const records = [...Map.groupBy(entries, ({ record }) => record)].map(([record, versions]): Told => {
    const ordered = versions.toSorted((a, b) => a.version - b.version)
    const now = ordered.at(-1)!
    const about = others.get(record) ?? []
    return {
      record,
      kind: kindOf(declarations, now.kind),
      versions: ordered,
      now,
      others: about,
      withheld: names.has(record),
    }
  })
  const who = (await childNames(seam, [ids[0]!])).get(ids[0]!)
  return {
    child: ids[0]!,
    ids,
    name: who?.name ?? 'Name not recorded',
    born: who?.born ?? null,
    records: records.toSorted((a, b) => (a.now.day ?? '').localeCompare(b.now.day ?? '')),
    names: await namesIn(seam, records),
    files: [...(await filesOf(seam, records.filter((told) => !told.withheld).flatMap(filesIn))).values()],
    at: seam.at,
    authority,
  }
}

const mayRead = (seam: Seam, { options }: RecordKind): boolean => !options.openTo || seam.may(options.openTo)

async function alsoAbout(seam: Seam, ids: readonly string[], entries: readonly Entry[]) {
  const records = [...new Set(entries.map(({ record }) => record))]
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ record: string; subject: string }>`select distinct record, subject from record
    where authority = ${seam.view.authority} and record = any(${records}::uuid[]) and subject <> all(${[...ids]}::uuid[]) and subject_kind = 'child'`.execute(
          tx,
        )
      ).rows,
  )
  return new Map(
    [...Map.groupBy(rows, ({ record }) => record)].map(([record, of]) => [record, of.map((one) => one.subject)]),
  )
}

const filesIn = ({ kind, versions }: Told): string[] =>
  documentFields(kind).flatMap((field) =>
    versions.map(({ answers }) => answers[field]).filter((id) => typeof id === 'string'),
  )

async function namesIn(seam: Seam, records: readonly Told[]): Promise<ReadonlyMap<string, string>> {
  const named = records.flatMap(({ kind, versions, others }) => [
    ...others,
    ...versions.flatMap(({ answers, by_worker }) => [
      by_worker,
      ...Object.entries(kind.fields).flatMap(([field, { shape }]) => (meant.has(shape.is) ? [answers[field]] : [])),
    ]),
  ])
  const ids = [...new Set(named.filter((id) => typeof id === 'string'))]
  const children = await childNames(seam, ids)
  return new Map([...(await serviceNames(seam, ids)), ...[...children].map(([id, { name }]) => [id, name] as const)])
}

const meant = new Set(['person', 'worker', 'team', 'agency'])
