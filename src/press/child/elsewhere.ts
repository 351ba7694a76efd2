import { sql } from 'kysely'
import { personDetails, restriction } from '#language/spine/index.ts'
import type { RecordKind } from '#language/record.ts'
import type { Seam } from '#workings/access/reading.ts'
import { closesOn } from '#workings/access/closed.ts'
import { facts, merged } from '#workings/facts.ts'
import type { ChildFile, Told } from './gathered.ts'
import { wordsOf } from './words-of.ts'

type Found = { record: string; kind: RecordKind }

/**
 * Full names of children known here, of another family, in what the records say: two words that follow each other and are somebody's given and family name. Whose
 * they are is read as keeper: the document would name a child whom its writer may not open no less.
 */
export async function namesOfOthers(
  seam: Seam,
  file: ChildFile,
  records: readonly Told[],
  family: ReadonlySet<string>,
): Promise<(Found & { name: string })[]> {
  const pairs = new Map(records.map((told) => [told, new Set(wordsOf(told.now.answers).flatMap(pairsIn))]))
  const asked = [...new Set([...pairs.values()].flatMap((set) => [...set]))]
  if (asked.length === 0) return []
  const view = { ...seam.view, knownAt: null }
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ name: string }>`with ${merged(view)}
    select distinct lower(p.given_name || ' ' || p.family_name) as name from ${facts(personDetails, view)} p
    where lower(p.given_name || ' ' || p.family_name) = any(${asked}::text[]) and p.child <> all(${[...family]}::uuid[])
      and not exists (select from ${facts(personDetails, view, [...family])} own where lower(own.given_name || ' ' || own.family_name) = lower(p.given_name || ' ' || p.family_name))`.execute(
          tx,
        )
      ).rows,
  )
  const known = new Set(rows.map(({ name }) => name))
  return [...pairs].flatMap(([{ record, kind }, said]) =>
    [...said].filter((name) => known.has(name)).map((name) => ({ record, kind, name })),
  )
}

/** Two, three or four words that begin with capitals and follow each other: every pair of first and last among them. */
function pairsIn(words: string): string[] {
  const named = words.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []
  const runs = words.match(/\p{Lu}[\p{L}'’-]{0,40}(?:\s+\p{Lu}[\p{L}'’-]{0,40})+/gu) ?? []
  if (named.length < 2) return []
  return runs.flatMap((run) => {
    // As they stand, and without a closing quotation mark or the mark of a possessive: "Ben Invented's brother".
    const plain = run.toLowerCase().replaceAll(/['’]s?(?=\s|$)/g, '')
    return [...new Set([run.toLowerCase(), plain])].flatMap(pairsOf)
  })
}

function pairsOf(run: string): string[] {
  const each = run.split(/\s+/)
  return each.flatMap((_, from) => [2, 3, 4].map((n) => each.slice(from, from + n).join(' ')))
}

const shortestParagraph = 40

/** Paragraphs that also stand in the record of a restricted child, and records that only some roles may read: both were copied from where fewer may look. */
export async function restrictedParagraphs(
  seam: Seam,
  file: ChildFile,
  records: readonly Told[],
): Promise<(Found & { words: string })[]> {
  const closed = records
    .filter(({ kind }) => kind.options.openTo !== undefined)
    .map(({ record, kind }) => ({ record, kind, words: 'it is read by some roles alone' }))
  const said = new Map(records.map((told) => [told, wordsOf(told.now.answers).flatMap(paragraphs)]))
  const asked = [...new Set([...said.values()].flat())]
  if (asked.length === 0) return closed
  const restricted = await restrictedSays(seam, file, asked)
  return [
    ...closed,
    ...[...said].flatMap(([{ record, kind }, each]) =>
      each.some((paragraph) => restricted.has(paragraph))
        ? [{ record, kind, words: 'a paragraph of it stands in the record of a restricted child' }]
        : [],
    ),
  ]
}

const paragraphs = (words: string): string[] =>
  words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(({ length }) => length >= shortestParagraph)

async function restrictedSays(seam: Seam, file: ChildFile, asked: readonly string[]): Promise<ReadonlySet<string>> {
  const view = { ...seam.view, knownAt: null }
  return seam.asKeeper(async (tx) => {
    const children = await sql<{ child: string }>`with ${merged(view)}
      select distinct child from ${facts(restriction, view)} a where ${closesOn('a', view.today)}
        and child <> all(${[...file.ids]}::uuid[])`.execute(tx)
    const ids = children.rows.map(({ child }) => child)
    if (ids.length === 0) return new Set<string>()
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
        where authority = ${view.authority} and subject = any(${ids}::uuid[]) and length(${said}) >= ${shortestParagraph}`.execute(
        tx,
      )
      const copied = rows.flatMap((row) => paragraphs(row.said)).filter((paragraph) => asked.includes(paragraph))
      for (const paragraph of new Set(copied)) {
        // What many records say is nobody's: a stock phrase tells of no restricted child.
        const { rows: common } = await sql`select from ${of} where authority = ${view.authority}
          and subject <> all(${[...ids, ...file.ids]}::uuid[]) and position(${paragraph} in ${said}) > 0 limit 1`.execute(
          tx,
        )
        if (common.length === 0) found.add(paragraph)
      }
    }
    return found
  })
}
