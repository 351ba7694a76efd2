import { parseArgs } from 'node:util'

export const tiers = [20_000, 300_000] as const

export type Asked = { json: boolean; tiers: number[]; workloads: string[]; runs: number | null; fresh: boolean }

export const usage = `script/bench [--json] [--tier 20000|300000] [--workload NAME …] [--runs N] [--fresh]

Runs every workload beside its peer, in turn (A, B, A, B …), on a PostgreSQL of its own that keeps what it is told (fsync on).
  --json      one object a line: tier, workload, engine, p50_ms, p99_ms, peak_mb, runs
  --tier      how many children; both tiers where it is not said. Any number from 50 will do for a quick look
  --workload  only those whose names begin so
  --runs      how many runs of each, instead of each workload's own number
  --fresh     invent the authority anew, instead of using the one kept from the last run
`

export function asked(words: readonly string[]): Asked | 'help' {
  const { values } = parseArgs({
    args: [...words],
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      tier: { type: 'string', multiple: true },
      workload: { type: 'string', multiple: true },
      runs: { type: 'string' },
    },
  })
  if (values.help) return 'help'
  const chosen = (values.tier ?? []).map(whole)
  return {
    json: values.json,
    fresh: values.fresh,
    tiers: chosen.length > 0 ? chosen : [...tiers],
    workloads: values.workload ?? [],
    runs: values.runs === undefined ? null : whole(values.runs),
  }
}

function whole(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < 1) throw new RangeError(`${text} is not a whole number`)
  return number
}
