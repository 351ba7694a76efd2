import { sql, type RawBuilder } from 'kysely'
import { monthNames } from '#language/day.ts'
import { identifier, personDetails } from '#language/spine/index.ts'
import type { Seam } from '../access/reading.ts'
import type { Tx } from '../database.ts'
import { facts, joined, mergedAmong } from '../facts.ts'

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

type Terms = ReturnType<typeof termsOf>
type Near = { child: string; terms: number; score: number }

/**
 * Children by name (misspelt, or as it sounds), date of birth or number; the nearest first, at most `most`.
 * Searched as keeper, for row security would defeat the index, and cut here to whom the reader may open.
 */
export async function find(seam: Seam, typed: string, most = 25): Promise<FoundChild[]> {
  const terms = termsOf(typed)
  const near = await seam.asKeeper((tx) => nearest(tx, seam, terms, most * 4))
  const open = (await seam.cut(near, ({ child }) => child)).slice(0, most)
  const shown = await seam.asKeeper(async (tx) => whoTheyAre(tx, seam, open))
  seam.showed({ action: 'search', what: 'find a child', children: shown.map(({ child }) => child) })
  return shown
}

/** A word is held against each word of a name once, and not once for each child who has it. The cache names the child that a merge kept. */
async function nearest(tx: Tx, seam: Seam, { names, numbers, born }: Terms, most: number): Promise<Near[]> {
  const wanted = names.length + numbers.length + born.length
  if (wanted === 0) return []
  const among = seam.few ? null : seam.seen
  const some = among === null ? sql`` : sql`and c.child = any(${[...among]}::uuid[])`
  const found = (what: string) =>
    sql`search_cache c where c.authority = ${seam.view.authority} and c.what = ${what} ${some}`
  const each = [
    ...names.map((_, at) => sql`max(score) filter (where n = ${at + 1})`),
    ...born.map((word) => sql`max(score) filter (where word = ${word})`),
    ...(numbers.length > 0 ? [sql`sum(score) filter (where n = 0)`] : []),
  ]
  const { rows } = await sql<Near>`with near as materialized (
      select t.n::int as n, s.word, greatest(similarity(s.word, t.word), case when s.word = t.word then 1.2 when s.word like t.word || '%' then 0.9 when s.sound = dmetaphone(t.word) then 0.6 else 0 end)::float8 as score
      from unnest(${names}::text[]) with ordinality t(word, n)
      join search_word_cache s on s.authority = ${seam.view.authority} and (s.word % t.word or s.word like t.word || '%' or s.sound = dmetaphone(t.word))),
    hits as (
      select c.child, near.n, c.word, near.score from near, ${found('name')} and c.word = near.word
      union all select c.child, null, c.word, 1.5 from ${found('born')} and c.word = any(${born}::text[])
      union all select c.child, 0, c.word, 2 from ${found('number')} and c.word = any(${numbers}::text[])),
    scored as (select child, ${sql.join(each.map((best, at) => sql`${best} as ${column(at)}`))} from hits group by child),
    counted as (select child, num_nonnulls(${sql.join(each.map((_, at) => column(at)))}) as terms, ${sql.join(
      each.map((_, at) => sql`coalesce(${column(at)}, 0)`),
      sql` + `,
    )} as score from scored)
    select * from counted where terms >= ${Math.max(1, wanted - 1)} order by terms desc, score desc, child limit ${most}`.execute(
    tx,
  )
  return rows
}

const column = (at: number) => sql.ref(`best_${at}`)

/** Those found, under every id that their records stand under: looked up, rather than all of an authority read for each. */
const theirs = sql<{ child: string }>`select child from joined`

async function whoTheyAre(tx: Tx, seam: Seam, near: readonly Near[]): Promise<FoundChild[]> {
  if (near.length === 0) return []
  const { view } = seam
  const all = <K extends keyof Near>(name: K) => near.map((one) => one[name])
  const ids = all('child')
  const own = await ownWords(tx, seam, ids)
  const { rows } = await sql<FoundChild>`with ${mergedAmong(view, ids)},
    found as (select coalesce(m.kept, c.child) as child, max(c.terms) as terms, max(c.score) as score
      from unnest(${ids}::uuid[], ${all('terms')}::int[], ${all('score')}::float8[]) c(child, terms, score) left join merged m on m.child = c.child group by 1),
    people as (select distinct on (p.child) p.* from ${facts(personDetails, view, theirs)} p where ${own('p')} order by p.child, p.recorded_from desc),
    numbers as (select i.child, array_agg(i.value order by i.scheme, i.value) as numbers from ${facts(identifier, view, theirs)} i where ${own('i')} group by i.child)
    select c.child, c.score, p.given_name, p.family_name, p.born, p.expected, p.died, coalesce(n.numbers, '{}') as numbers
    from found c left join people p on p.child = c.child left join numbers n on n.child = c.child
    order by c.terms desc, c.score desc, p.family_name, p.given_name, c.child`.execute(tx)
  return rows
}

/** Looked at from an earlier moment, only what stands under ids that are the reader's to open now: who was read as one then may be parted. */
async function ownWords(tx: Tx, seam: Seam, ids: readonly string[]): Promise<(alias: string) => RawBuilder<boolean>> {
  if (seam.view.knownAt === null) return () => sql<boolean>`true`
  const { rows } = await joined(seam.view, ids).execute(tx)
  const open = [...(await seam.opened(rows.map(({ child }) => child)))]
  return (alias) => sql<boolean>`${sql.ref(`${alias}.subject`)} = any(${open}::uuid[])`
}
