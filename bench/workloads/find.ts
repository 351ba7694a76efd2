import { to } from '../../src/screens/front/address.ts'
import { draws } from '../chance.ts'
import { authority } from '../filled.ts'
import { nameOf } from '../page.ts'
import type { Ground, Side, Workload } from '../workload.ts'

type Known = { given_name: string; family_name: string; born: string }
type Way = 'exact' | 'misspelt' | 'born' | 'mixed'

/** Two hundred questions, each about somebody who is there. */
const finding = (way: Way, words: string): Workload => ({
  name: `find a child, ${words}`,
  means: 'A contact officer looks for a child; the peer asks the same search tables for the nearest twenty-five.',
  runs: 200,
  warm: 5,
  async sides(ground) {
    const questions = (await somePeople(ground)).map((known, at) => typedFor(known, way, at))
    return [pages(ground, questions), peer(ground, questions)]
  },
})

export const findChild = [
  finding('exact', 'by name'),
  finding('misspelt', 'misspelt'),
  finding('born', 'by date of birth'),
  finding('mixed', 'mixed'),
]

async function somePeople({ pool }: Ground): Promise<Known[]> {
  const { rows } = await pool.query<Known>(
    `select given_name, family_name, born from answers.person_details where authority = $1 and born is not null
       and length(given_name) > 3 and length(family_name) > 3 order by md5(record::text) limit 200`,
    [authority],
  )
  return rows
}

function typedFor({ given_name, family_name, born }: Known, way: Way, at: number): string {
  const draw = draws(at * 7919 + 1)
  const name = `${given_name} ${family_name}`
  switch (way === 'mixed' ? (['exact', 'misspelt', 'born'] as const)[at % 3]! : way) {
    case 'exact':
      return name
    case 'born':
      return at % 2 === 0 ? born : `${family_name} ${born}`
    case 'misspelt':
      return `${misspelt(given_name, draw)} ${misspelt(family_name, draw)}`
  }
}

/** Two letters the wrong way round, one left out, or one twice. */
function misspelt(name: string, draw: (below: number) => number): string {
  const at = 1 + draw(name.length - 2)
  const [before, here, next, after] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 2)]
  return [`${before}${next}${here}${after}`, `${before}${next}${after}`, `${before}${here}${here}${next}${after}`][
    draw(3)
  ]!
}

function pages({ people }: Ground, questions: readonly string[]): Side {
  const run = async (turn: number) => {
    const page = await people.get(
      people.officer,
      `${to.find}?q=${encodeURIComponent(questions[turn % questions.length]!)}`,
    )
    if (page === null) throw new Error('there is no page to find a child on yet')
  }
  return { engine: 'throughline', run }
}

const near = `with near as materialized (
    select t.n, s.word, greatest(similarity(s.word, t.word), case when s.sound = dmetaphone(t.word) then 0.6 end) as score
    from unnest($2::text[]) with ordinality t(word, n) join search_word_cache s on s.authority = $1 and (s.word % t.word or s.sound = dmetaphone(t.word))),
  hits as (select c.child, sum(best) as score from (
      select c.child, near.n, max(near.score) as best from near join search_cache c on c.authority = $1 and c.word = near.word and c.what = 'name' group by 1, 2
      union all select child, 0, 1.5 from search_cache where authority = $1 and what = 'born' and word = any($3::text[])) c
    group by c.child order by 2 desc limit 25)
  select h.*, p.given_name, p.family_name, p.born, (select array_agg(i.value) from record k join answers.identifier i using (authority, record, version, subject)
      where k.authority = $1 and k.subject = h.child and k.kind = 'identifier' and k.recorded_until = 'infinity') as numbers
  from hits h left join lateral (select p.* from record k join answers.person_details p using (authority, record, version, subject)
    where k.authority = $1 and k.subject = h.child and k.kind = 'person_details' and k.recorded_until = 'infinity' limit 1) p on true
  order by h.score desc`

function peer({ pool }: Ground, questions: readonly string[]): Side {
  const run = async (turn: number) => {
    const words = questions[turn % questions.length]!.toLowerCase().split(' ')
    const born = words.filter((word) => /^\d/.test(word))
    await pool.query({
      name: nameOf(near),
      text: near,
      values: [authority, words.filter((word) => !/^\d/.test(word)), born],
    })
  }
  return { engine: 'hand-written SQL', run }
}
