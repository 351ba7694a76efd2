import { sql } from 'kysely'
import { personDetails } from '#language/spine/index.ts'
import type { Seam } from '#workings/access/reading.ts'
import { facts, merged } from '#workings/facts.ts'
import type { Written } from './written.ts'

export type Found = Pick<Written, 'record' | 'where'>

/**
 * Full names of children known here, of another family, in what the records say: two words that follow each other and are somebody's given and family name. Whose
 * they are is read as keeper: the document would name a child whom its writer may not open no less.
 */
export async function namesOfOthers(
  seam: Seam,
  written: readonly Written[],
  family: ReadonlySet<string>,
): Promise<(Found & { name: string })[]> {
  const pairs = new Map(written.map((one) => [one, new Set(one.words.flatMap(pairsIn))]))
  const asked = [...new Set([...pairs.values()].flatMap((set) => [...set]))]
  if (asked.length === 0) return []
  const view = { ...seam.view, knownAt: null }
  const rows = await seam.asKeeper(
    async (tx) =>
      (
        await sql<{ name: string }>`with ${merged(view)}
    select distinct called.name from ${facts(personDetails, view)} p cross join lateral (values
      (lower(p.given_name || ' ' || p.family_name)), (lower(p.family_name || ' ' || p.given_name)), (lower(p.also_known_as || ' ' || p.family_name))) called(name)
    where called.name = any(${asked}::text[]) and p.child <> all(${[...family]}::uuid[])
      and not exists (select from ${facts(personDetails, view, [...family])} own where called.name in (lower(own.given_name || ' ' || own.family_name), lower(own.family_name || ' ' || own.given_name)))`.execute(
          tx,
        )
      ).rows,
  )
  const known = new Set(rows.map(({ name }) => name))
  return [...pairs].flatMap(([{ record, where }, said]) =>
    [...said].filter((name) => known.has(name)).map((name) => ({ record, where, name })),
  )
}

/** Two, three or four words that begin with capitals and follow each other: every pair of first and last among them. */
function pairsIn(words: string): string[] {
  const named = words.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []
  const runs = words.match(/\p{Lu}[\p{L}'’-]{0,40}(?:[\s,]{1,3}\p{Lu}[\p{L}'’-]{0,40})+/gu) ?? []
  if (named.length < 2) return []
  return runs.flatMap((run) => {
    // As they stand, and without a closing quotation mark or the mark of a possessive: "Ben Invented's brother".
    const plain = run.toLowerCase().replaceAll(/['’]s?(?=\s|$)/g, '')
    return [...new Set([run.toLowerCase(), plain])].flatMap(pairsOf)
  })
}

function pairsOf(run: string): string[] {
  const each = run.split(/[\s,]+/)
  return each.flatMap((_, from) => [2, 3, 4].map((n) => each.slice(from, from + n).join(' ')))
}
