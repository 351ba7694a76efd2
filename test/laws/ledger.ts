import type { Life } from './living.ts'

/** One version of one record for one subject, exactly as the tables hold it. */
export type Version = {
  record: string
  version: number
  subject: string
  kind: string
  about: string | null
  state: string
  source: string
  from: number
  until: number
  said: Readonly<Record<string, unknown>>
}

/** Every version that there is, in plain JavaScript: what the second implementations of the tests read. */
export async function ledger({ world }: Pick<Life, 'world'>): Promise<Version[]> {
  const kinds = await world.rows<{ kind: string }>('select distinct kind from record')
  const tables = kinds.map(
    ({ kind }) => `select authority, record, version, subject, to_jsonb(a) as said from answers.${kind} a`,
  )
  const rows = await world.rows<Omit<Version, 'from' | 'until'> & { recorded_from: string; recorded_until: string }>(`
    select r.record, r.version, r.subject, r.kind, r.about, r.state, r.source, r.recorded_from, r.recorded_until, a.said
    from record r join (${tables.join(' union all ')}) a using (authority, record, version, subject)`)
  return rows.map(({ recorded_from, recorded_until, ...row }) => ({
    ...row,
    from: Date.parse(recorded_from),
    until: recorded_until === 'infinity' ? Infinity : Date.parse(recorded_until),
  }))
}

/** The versions known at a moment, read as the children they are by then known to be; a record of two that are one child stands once. */
export function knownAt(versions: readonly Version[], at: number): (Version & { child: string })[] {
  const then = versions.filter(({ from, until, state }) => from <= at && at < until && state !== 'withdrawn')
  const kept = keptOf(then)
  const seen = new Set<string>()
  return then
    .toSorted((a, b) => Number(kept.has(a.subject)) - Number(kept.has(b.subject)) || (a.subject < b.subject ? -1 : 1))
    .map((version) => ({ ...version, child: kept.get(version.subject) ?? version.subject }))
    .filter(({ record, child }) => !seen.has(`${record} ${child}`) && seen.add(`${record} ${child}`))
}

/** Whom each duplicate is read as: whoever is reached at the end of its merges, or the lowest id of several, or of a circle. */
export function keptOf(then: readonly Version[]): Map<string, string> {
  const steps = new Map<string, string[]>()
  for (const { kind, subject, said } of then) {
    const duplicate = kind === 'merge' ? (said['duplicate'] as string | null) : null
    if (duplicate && duplicate !== subject) steps.set(duplicate, [...(steps.get(duplicate) ?? []), subject])
  }
  const kept = new Map<string, string>()
  for (const child of steps.keys()) {
    const reached = new Set<string>()
    const walk = (from: string) => steps.get(from)?.forEach((to) => reached.has(to) || (reached.add(to), walk(to)))
    walk(child)
    const ends = [...reached].filter((one) => !steps.has(one))
    const [first] = (ends.length > 0 ? ends : [...reached]).toSorted()
    if (first !== child) kept.set(child, first!)
  }
  return kept
}
