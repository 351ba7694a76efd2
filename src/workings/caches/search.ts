import { sql } from 'kysely'
import { identifier, personDetails } from '#language/spine/index.ts'
import type { Tx } from '../database.ts'
import { facts, merged, type Children } from '../facts.ts'
import type { View } from '../view.ts'

/** What a child can be found by: each word of each name, each number, the dates of birth. Searched as keeper, cut at the seam. */
export async function refreshSearch(tx: Tx, view: View, children: Children): Promise<void> {
  const { authority } = view
  const some = children === null ? sql`` : sql`and child = any(${[...children]}::uuid[])`
  await sql`delete from search_cache where authority = ${authority} ${some}`.execute(tx)
  await sql`with ${merged(view)},
      people as (${facts(personDetails, view, children)}),
      found as (
        select child, 'name' as what, w.word from people p,
          regexp_split_to_table(lower(concat_ws(' ', p.given_name, p.family_name, p.also_known_as)), '[^[:alnum:]]+') w(word)
        union select child, 'born', to_char(coalesce(born, expected), 'YYYY-MM-DD') from people where coalesce(born, expected) is not null
        union select child, 'number', regexp_replace(lower(i.value), '[^[:alnum:]]', '', 'g') from ${facts(identifier, view, children)} i where i.value is not null)
    insert into search_cache (authority, word, child, what)
    select distinct ${authority}::smallint, word, child, what from found where word <> ''`.execute(tx)
  const named = children === null ? sql`` : sql`and child = any(${[...children]}::uuid[])`
  await sql`insert into search_word_cache (authority, word, sound)
    select distinct authority, word, dmetaphone(word) from search_cache where authority = ${authority} and what = 'name' ${named} order by word
    on conflict do nothing`.execute(tx)
}
