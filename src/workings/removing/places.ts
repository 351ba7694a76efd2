import { sql } from 'kysely'
import { speaksOf } from '#language/record.ts'
import { columnsOf } from '../tables/columns.ts'
import { among, holdsLongWords, holdsWords, inMessages, inRows, inVersions } from './conditions.ts'
import { counted, inTable, type Place } from './place.ts'
import type { Reach } from './reach.ts'
import { toldReportRows, toldReports } from './reports.ts'

/** The answers and the spine: what was said, in every version that goes. */
const records: Place = {
  words: 'Versions of records',
  tables: ['record', 'answers.*'],
  count: async (_tx, { rows }) => new Set(rows.map(({ record, version }) => `${record} ${version}`)).size,
  async remove(tx, reach) {
    for (const [kind, rows] of Map.groupBy(reach.rows, (row) => row.kind))
      await sql`delete from ${sql.table(`answers.${kind}`)} where authority = ${reach.authority} and ${inRows({ ...reach, rows })}`.execute(
        tx,
      )
    await sql`delete from record where authority = ${reach.authority} and ${inRows(reach)}`.execute(tx)
    return reach.rows.length
  },
}

/** One question's answers: the record stays without them, and stands in the story by what is left of its days. */
const answers: Place = {
  words: 'Answers to the question',
  tables: [],
  count: (tx, reach) =>
    reach.cleared ? counted(tx, sql`select count(*)::int as n ${holding(reach)}`) : Promise.resolve(0),
  async remove(tx, reach) {
    if (!reach.cleared) return 0
    const { kind, columns, holding: document } = reach.cleared
    const none = columns.map((name) =>
      document === null
        ? sql`${sql.ref(name)} = null`
        : sql`${sql.ref(name)} = nullif(${sql.ref(name)}, ${document}::uuid)`,
    )
    const n = await counted(
      tx,
      sql`with taken as (update ${sql.table(`answers.${kind.id}`)} set ${sql.join(none)}
        where authority = ${reach.authority} and record = ${reach.touched[0]}::uuid returning 1) select count(*)::int as n from taken`,
    )
    const days = speaksOf(kind).map((name) => sql.ref(`a.${columnsOf(name, kind.fields[name]!).at(-1)!.name}`))
    await sql`update record r set day = coalesce(${sql.join(days)}, null), reason = case when ${holdsWords(sql`r.reason`, reach)} then null else r.reason end
      from ${sql.table(`answers.${kind.id}`)} a
      where r.authority = ${reach.authority} and r.record = ${reach.touched[0]}::uuid
        and (a.authority, a.record, a.version, a.subject) = (r.authority, r.record, r.version, r.subject)`.execute(tx)
    return n
  },
}
const holding = ({ authority, cleared, touched }: Reach) => {
  const says = cleared!.columns.map((name) =>
    cleared!.holding === null ? sql`${sql.ref(name)} is not null` : sql`${sql.ref(name)} = ${cleared!.holding}::uuid`,
  )
  return sql`from ${sql.table(`answers.${cleared!.kind.id}`)} where authority = ${authority} and record = ${touched[0]}::uuid and (${sql.join(says, sql` or `)})`
}

const documents = inTable(
  'Files',
  { table: 'document', which: ({ documents }) => among('document', documents) },
  (where) => sql`delete from document where ${where}`,
)

/** A list as told keeps its row, so that the figure is still its list; the row says nothing any more. */
const lines = inTable(
  'Rows of lists that went out',
  {
    table: 'issue_line',
    which: (
      reach,
    ) => sql`cells <> '[]'::jsonb and (${among('record', reach.touched)} or ${among('child', reach.children)}
      or (${among('child', reach.subjects)} and ${holdsWords(sql`cells::text`, reach)}))`,
  },
  (where) => sql`update issue_line set cells = '[]' where ${where}`,
)
const figureRows = inTable(
  'Names of agencies behind figures that went out',
  {
    table: 'issue_row',
    which: (reach) =>
      sql`agency is not null and (${among('record', reach.touched)} or ${among('child', reach.children)})`,
  },
  (where) => sql`update issue_row set agency = null where ${where}`,
)
const commentary = inTable(
  'Commentary that went out',
  {
    table: 'issue_commentary',
    which: (reach) => sql`words <> '' and (${inVersions(reach)} or ${holdsLongWords(sql`words`, reach)})`,
  },
  (where) => sql`update issue_commentary set words = '' where ${where}`,
)
const messages = inTable(
  'Messages',
  {
    table: 'message',
    which: inMessages,
  },
  (where) => sql`update message set subject = '', body = '' where ${where}`,
)

/** Nobody can look into what is being typed, so all of it goes that is typed about the child or the record. */
const typing = inTable(
  'What somebody is typing and has not saved',
  {
    table: 'typing',
    which: ({ touched, subjects }) => sql`about && ${[...touched, ...subjects]}::uuid[]`,
  },
  (where) => sql`delete from typing where ${where}`,
)

/** Everywhere that a removal reaches, but for the log and the caches, which follow it. Whoever keeps content somewhere new joins this list. */
export const places: readonly Place[] = [
  lines,
  figureRows,
  commentary,
  toldReports,
  toldReportRows,
  messages,
  documents,
  typing,
  answers,
  records,
]
