import { sql } from 'kysely'
import { personDetails } from '#language/spine/index.ts'
import type { Db } from '../database.ts'
import { facts, merged } from '../facts.ts'
import type { View } from '../view.ts'
import type { Place } from './gate.ts'
import type { Stop } from './ready.ts'

/**
 * Where the name of a child of the record stands in some words: a given name and a family name beside each other, in either order. It
 * is found by the words that children are found by, and then held against each child's own names.
 */
export async function childrenNamed(db: Db, view: View, places: readonly Place[]): Promise<Stop[]> {
  const found = places.flatMap((place) => pairsIn(place.words).map((pair) => ({ place, pair })))
  const pairs = [...new Set(found.map(({ pair }) => pair))]
  if (pairs.length === 0) return []
  const { rows } = await sql<{ pair: string }>`
    with ${merged(view)}, pairs as (select p.pair, split_part(p.pair, ' ', 1) as one, split_part(p.pair, ' ', 2) as two from unnest(${pairs}::text[]) p(pair)),
    likely as (select distinct p.pair, p.one, p.two, a.child from pairs p
      join search_cache a on a.authority = ${view.authority} and a.word = p.one and a.what = 'name'
      join search_cache b on b.authority = a.authority and b.word = p.two and b.child = a.child and b.what = 'name')
    select distinct l.pair from likely l join ${facts(personDetails, view)} d on d.child = l.child
    where (l.one = any(regexp_split_to_array(lower(concat_ws(' ', d.given_name, d.also_known_as)), '[^[:alnum:]]+'))
        and l.two = any(regexp_split_to_array(lower(concat_ws(' ', d.family_name, d.also_known_as)), '[^[:alnum:]]+')))
      or (l.two = any(regexp_split_to_array(lower(d.given_name), '[^[:alnum:]]+'))
        and l.one = any(regexp_split_to_array(lower(d.family_name), '[^[:alnum:]]+')))`.execute(db)
  const names = new Set(rows.map(({ pair }) => pair))
  return found
    .filter(({ pair }) => names.has(pair))
    .map(({ place: { where, part, words }, pair }) => ({
      where,
      part,
      words: `‘${asTyped(words, pair)}’ is the name of a child of the record`,
    }))
}

/** Words that begin with a capital and stand beside each other, in small letters, as names are looked for. */
function pairsIn(words: string): string[] {
  const all = [...words.matchAll(/[\p{L}\p{N}]+/gu)]
  return [
    ...new Set(
      all.flatMap((word, at) => {
        const next = all[at + 1]
        if (!next || !isCapital(word[0]) || !isCapital(next[0])) return []
        const between = words.slice(word.index + word[0].length, next.index)
        return /^[\s,’'-]{1,2}$/.test(between) ? [`${word[0]} ${next[0]}`.toLowerCase()] : []
      }),
    ),
  ]
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

function asTyped(words: string, pair: string): string {
  const [one, two] = pair.split(' ') as [string, string]
  return new RegExp(`${one}[\\s,’'-]{1,2}${two}`, 'iu').exec(words)?.[0] ?? pair
}
