import { sql } from 'kysely'
import { restriction } from '#language/spine/index.ts'
import { closedRecords, closesOn } from '#workings/access/closed.ts'
import type { Seam } from '#workings/access/reading.ts'
import { facts, merged } from '#workings/facts.ts'
import type { Found } from './elsewhere.ts'
import type { ChildFile } from './gathered.ts'
import type { Written } from './written.ts'

const shortestParagraph = 40

/** Paragraphs that also stand in the record of a restricted child, and records that only some roles may read: both were copied from where fewer may look. */
export async function restrictedParagraphs(
  seam: Seam,
  file: ChildFile,
  written: readonly Written[],
): Promise<(Found & { words: string })[]> {
  const alone = await restrictedAlone(seam)
  const closed = written.flatMap(({ record, where, openTo }) => [
    ...(openTo === undefined ? [] : [{ record, where, words: 'it is read by some roles alone' }]),
    ...(record !== null && alone.has(record) ? [{ record, where, words: 'it is restricted by itself' }] : []),
  ])
  const said = new Map(written.map((one) => [one, one.words.flatMap(paragraphs)]))
  const asked = [...new Set([...said.values()].flat())]
  if (asked.length === 0) return closed
  const restricted = await restrictedSays(seam, file, alone, asked)
  return [
    ...closed,
    ...[...said].flatMap(([{ record, where }, each]) =>
      each.some((paragraph) => restricted.has(paragraph))
        ? [
            {
              record,
              where,
              words: 'a paragraph of it stands in the record of a restricted child, or in a restricted record',
            },
          ]
        : [],
    ),
  ]
}

const paragraphs = (words: string): string[] =>
  words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(({ length }) => length >= shortestParagraph)

/** The records that are restricted by themselves, whoever reads: whoever may open one is stopped from sending it too. */
async function restrictedAlone(seam: Seam): Promise<ReadonlySet<string>> {
  const view = { ...seam.view, knownAt: null }
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ record: string }>`with ${merged(view)} select record from (${closedRecords(view, null)}) c`.execute(
          tx,
        )
      ).rows,
  )
  return new Set(rows.map(({ record }) => record))
}

async function restrictedSays(
  seam: Seam,
  file: ChildFile,
  alone: ReadonlySet<string>,
  asked: readonly string[],
): Promise<ReadonlySet<string>> {
  const view = { ...seam.view, knownAt: null }
  return seam.asKeeper(async (tx) => {
    const children = await sql<{ child: string }>`with ${merged(view)}
      select distinct child from ${facts(restriction, view)} a where ${closesOn('a', view.today)}
        and child <> all(${[...file.ids]}::uuid[])`.execute(tx)
    const ids = children.rows.map(({ child }) => child)
    if (ids.length === 0 && alone.size === 0) return new Set<string>()
    const apart = [...alone]
    const { rows: columns } = await sql<{
      table: string
      column: string
    }>`select c.relname as table, a.attname as column
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'answers' and c.relkind = 'r' and a.atttypid = 'text'::regtype and not a.attisdropped`.execute(
      tx,
    )
    const found = new Set<string>()
    for (const { table, column } of columns) {
      const [of, said] = [sql.table(`answers.${table}`), sql.ref(column)]
      const { rows } = await sql<{ said: string }>`select ${said} as said from ${of}
        where authority = ${view.authority} and (subject = any(${ids}::uuid[]) or record = any(${apart}::uuid[])) and length(${said}) >= ${shortestParagraph}`.execute(
        tx,
      )
      const copied = rows.flatMap((row) => paragraphs(row.said)).filter((paragraph) => asked.includes(paragraph))
      for (const paragraph of new Set(copied)) {
        // What many records say is nobody's: a stock phrase tells of no restricted child.
        const { rows: common } = await sql`select from ${of} where authority = ${view.authority}
          and subject <> all(${[...ids, ...file.ids]}::uuid[]) and record <> all(${apart}::uuid[]) and position(${paragraph} in ${said}) > 0 limit 1`.execute(
          tx,
        )
        if (common.length === 0) found.add(paragraph)
      }
    }
    return found
  })
}
