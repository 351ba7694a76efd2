import { ledger, keptOf, type Version } from '../laws/ledger.ts'
import { bankHolidays } from '../oracle/holidays.ts'
import type { World } from '../examples/given.ts'
import { checks, withTeams } from './checks.ts'

type Row = {
  child: string
  record: string
  day: string
  month: string
  team: string
  counted: boolean
  well: boolean | null
  out: string | null
  value: string | null
}
type By = 'whole' | 'month' | 'team'

const holidays = [...bankHolidays].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

/** The figure as somebody with the records, a calendar and a pencil would tell it: a line for each of its parts. */
export async function toldByHand(
  world: World,
  who: WhoIsWhom,
  measure: string,
  from: string,
  until: string,
  by: By,
): Promise<string[]> {
  const { sql, counts, atLeast = 1 } = checks[measure]!
  const rows = await world.rows<Row>(withTeams(sql), [JSON.stringify(who), holidays, from, until])
  const [least, again] = counts === 'children' ? [atLeast, null] : [1, atLeast]
  const stands = counts === 'rows' ? rows : children(rows, least, by, again)
  const parts = Map.groupBy(stands, (row) => (by === 'whole' ? 'whole' : row[by]))
  if (by === 'whole' && parts.size === 0) parts.set('whole', [])
  return [...parts].map(([part, some]) => line(part, some))
}

function line(part: string, rows: readonly Row[]): string {
  const counted = rows.filter((row) => row.counted)
  const out = Object.entries(
    Object.groupBy(
      rows.filter((row) => row.out !== null),
      (row) => row.out!,
    ),
  ).map(([words, some]) => `${words} ${some!.length}`)
  const values = counted.flatMap(({ value }) => (value === null ? [] : [Number(value)])).toSorted((a, b) => a - b)
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]]
  const middle = low === undefined || high === undefined ? 'none' : ((low + high) / 2).toFixed(3)
  return `${part}: ${counted.length} counted, ${counted.filter(({ well }) => well).length} well, middle ${middle}, left out ${out.toSorted().join('; ')}`
}

/** Each child once (once a month, by month), on their first day, where they came often enough; and whether they came again. */
function children(rows: readonly Row[], atLeast: number, by: By, again: number | null): Row[] {
  const each = Map.groupBy(rows, ({ child, month }) => (by === 'month' ? `${child} ${month}` : child))
  const first = (some: readonly Row[]) =>
    some.toSorted((a, b) => (a.day < b.day || (a.day === b.day && a.record < b.record) ? -1 : 1))[0]!
  return [...each.values()]
    .filter((some) => some.length >= atLeast)
    .map((some) => ({ ...first(some), well: again !== null && some.length >= again }))
}

/** The child that each duplicate is read as. */
export type WhoIsWhom = readonly { id: string; child: string }[]

export async function whoIsWhom(world: World): Promise<WhoIsWhom> {
  const open = (one: Version) => one.until === Infinity && one.state !== 'withdrawn'
  return [...keptOf((await ledger({ world })).filter(open))].map(([id, child]) => ({ id, child }))
}
