import { sql } from 'kysely'
import { monthNames } from '#language/day.ts'
import { identifier, personDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import { facts, merged } from '../facts.ts'

export type FoundChild = {
  child: string
  given_name: string | null
  family_name: string | null
  born: string | null
  expected: string | null
  died: string | null
  numbers: string[]
  score: number
}

/** What somebody typed, sorted into words of a name, numbers and dates of birth. */
export function termsOf(typed: string): { names: string[]; numbers: string[]; born: string[] } {
  const born: string[] = []
  const month = monthNames.map((name) => name.slice(0, 3).toLowerCase())
  const rest = typed
    .toLowerCase()
    .replace(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (_, y: string, m: string, d: string) => (born.push(iso(y, m, d)), ' '))
    .replace(
      /\b(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\b/g,
      (_, d: string, m: string, y: string) => (born.push(iso(y, m, d)), ' '),
    )
    .replace(/\b(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\b/g, (whole, d: string, m: string, y: string) =>
      month.includes(m) ? (born.push(iso(y, String(month.indexOf(m) + 1), d)), ' ') : whole,
    )
  const words = rest.split(/\s+/).filter(Boolean)
  const numbers = words.filter((word) => /\d/.test(word)).map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''))
  const names = words
    .filter((word) => !/\d/.test(word))
    .flatMap((word) => word.split(/[^\p{L}]+/u))
    .filter((word) => word.length > 1)
  return { names: names.slice(0, 6), numbers: numbers.slice(0, 3), born: born.slice(0, 2) }
}

const iso = (y: string, m: string, d: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`

/** Those found, under every id that their records stand under: looked up, rather than all of an authority read for each. */
const theirs = sql<{ child: string }>`select child from theirs`

/**
 * Children by name (misspelt, or as it sounds), date of birth or number; the nearest first, at most `most`.
 * Searched as keeper, for row security would defeat the index, and cut here to whom the reader may open.
 */
export async function find(seam: Seam, typed: string, most = 25): Promise<FoundChild[]> {
  const terms = termsOf(typed)
  const wanted = terms.names.length + terms.numbers.length + terms.born.length
  if (wanted === 0) return []
  const { view } = seam
  const found = await seam.asKeeper(async (tx) => {
    const { rows } = await sql<FoundChild>`with ${merged(view)},
      typed as (select word, row_number() over () as n from unnest(${terms.names}::text[]) t(word)),
      near as (
        select t.n, s.word, greatest(similarity(s.word, t.word), case when s.word = t.word then 1.2 when s.word like t.word || '%' then 0.9 when s.sound = dmetaphone(t.word) then 0.6 else 0 end) as score
        from typed t join search_word_cache s on s.authority = ${view.authority} and (s.word % t.word or s.word like t.word || '%' or s.sound = dmetaphone(t.word))),
      hits as (
        select c.child, near.n::text as term, max(near.score) as score from near join search_cache c on c.authority = ${view.authority} and c.word = near.word and c.what = 'name' group by 1, 2
        union all select child, word, 1.5 from search_cache where authority = ${view.authority} and what = 'born' and word = any(${terms.born}::text[])
        union all select child, 'number', 2 from search_cache where authority = ${view.authority} and what = 'number' and word = any(${terms.numbers}::text[])),
      children as materialized (select coalesce(m.kept, h.child) as child, count(distinct h.term) as terms, sum(h.score) as score
        from hits h left join merged m on m.child = h.child group by 1 order by 2 desc, 3 desc, 1 limit ${most * 4}),
      theirs as (select child from children union select m.child from merged m join children c on c.child = m.kept),
      people as (select distinct on (p.child) p.* from ${facts(personDetails, view, theirs)} p order by p.child, p.recorded_from desc),
      numbers as (select i.child, array_agg(i.value order by i.scheme) as numbers from ${facts(identifier, view, theirs)} i group by i.child)
      select c.child, c.score::float8, p.given_name, p.family_name, p.born, p.expected, p.died, coalesce(n.numbers, '{}') as numbers
      from children c left join people p on p.child = c.child left join numbers n on n.child = c.child
      where c.terms >= ${Math.max(1, wanted - 1)}
      order by c.terms desc, c.score desc, p.family_name, p.given_name, c.child`.execute(tx)
    return rows
  })
  const shown = found.filter(({ child }) => seam.mayOpen(child)).slice(0, most)
  seam.showed({ action: 'search', what: 'find a child', children: shown.map(({ child }) => child) })
  return shown
}
