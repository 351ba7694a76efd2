import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { codeDigits, codeLetters } from '#language/code.ts'
import type { Tx } from '../database.ts'
import { merged } from '../facts.ts'

/** The codes by which leaders speak of children from week to week: the weekly report's, and the review's that reads it. */
export const leaders = 'leaders'

/**
 * The code of each of these children in a series, made on first asking and the same ever after: random, in a table, and
 * worked out from nothing. Children who are merged have one code: that of the child who is kept, or where they have none
 * the one that a duplicate went by. A restriction changes no code. Run as keeper, for no other role reads the table.
 * @param draw makes a code; the invented authority draws its own, so that it comes out the same each time
 * @returns a code for every child that was asked for
 */
export async function pseudonymsFor(
  tx: Tx,
  authority: number,
  series: string,
  children: readonly string[],
  draw: () => string = drawCode,
): Promise<Map<string, string>> {
  const asked = [...new Set(children)]
  for (;;) {
    const rows = await codesOf(tx, authority, series, asked)
    const without = [...new Set(rows.filter(({ code }) => code === null).map(({ kept }) => kept))].toSorted()
    if (without.length === 0) return new Map(rows.map(({ child, code }) => [child, code!]))
    // In one order, so that two who ask at once do not wait for each other. Whoever comes second takes the first one's
    // code, and a code that is taken is drawn again: both are found the next time round.
    const drawn = without.map(() => draw())
    await sql`insert into pseudonym (authority, series, child, code)
      select ${authority}, ${series}, child, code from unnest(${without}::uuid[], ${drawn}::text[]) d(child, code)
      on conflict do nothing`.execute(tx)
  }
}

type Coded = { child: string; kept: string; code: string | null }

async function codesOf(tx: Tx, authority: number, series: string, children: readonly string[]): Promise<Coded[]> {
  const { rows } = await sql<Coded>`
    with ${merged({ authority, knownAt: null })},
    asked as (select c.child, coalesce(m.kept, c.child) as kept from unnest(${[...children]}::uuid[]) c(child)
      left join merged m on m.child = c.child),
    ids as (select kept, kept as child from asked union select m.kept, m.child from merged m where m.kept in (select kept from asked)),
    coded as (select distinct on (i.kept) i.kept, p.code from ids i
      join pseudonym p on p.authority = ${authority} and p.series = ${series} and p.child = i.child
      order by i.kept, i.child <> i.kept, i.child)
    select a.child, a.kept, c.code from asked a left join coded c on c.kept = a.kept`.execute(tx)
  return rows
}

/** A code by chance; of each part every letter and digit is as likely as any other. */
export function drawCode(upTo: (limit: number) => number = randomInt): string {
  const half = () => Array.from({ length: 2 }, () => one(codeLetters, upTo) + one(codeDigits, upTo)).join('')
  return `${half()}-${half()}`
}

const one = (from: string, upTo: (limit: number) => number) => from[upTo(from.length)]!

/** The children behind these codes; a code that is nobody's is not among them. Run as keeper. */
export async function childrenBehind(
  tx: Tx,
  authority: number,
  series: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ code: string; child: string }>`select code, child from pseudonym
    where authority = ${authority} and series = ${series} and code = any(${[...codes]}::text[])`.execute(tx)
  return new Map(rows.map(({ code, child }) => [code, child]))
}
