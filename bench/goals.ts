import type { Engine, Row } from './workload.ts'

type Goal = { words: string; is: (rows: readonly Row[]) => number | null; met: (value: number) => boolean }

const row = (rows: readonly Row[], workload: string, engine: Engine) =>
  rows.find((one) => one.workload === workload && one.engine === engine)

const p99 = (workload: string, most: number): Goal => ({
  words: `${workload}: p99 at most ${most} ms`,
  is: (rows) => row(rows, workload, 'throughline')?.p99_ms ?? null,
  met: (value) => value <= most,
})

const p50 = (workload: string, most: number): Goal => ({
  words: `${workload}: at most ${most} ms in the middle`,
  is: (rows) => row(rows, workload, 'throughline')?.p50_ms ?? null,
  met: (value) => value <= most,
})

/** Ten times the rows in no more than so many megabytes more. */
const flat = (few: string, many: string, most: number): Goal => ({
  words: `${many}: at most ${most} MB more than ${few}`,
  is: (rows) => {
    const [one, other] = [row(rows, few, 'throughline'), row(rows, many, 'throughline')]
    return one && other ? other.peak_mb - one.peak_mb : null
  },
  met: (value) => value <= most,
})

/** How many times as long as the peer's, in the middle or on average. */
const ratio = (
  words: string,
  workload: string,
  [above, below]: [Engine, Engine],
  most: number,
  of: 'p50_ms' | 'mean_ms',
): Goal => ({
  words: `${workload}: ${words} at most ${most}`,
  is: (rows) => {
    const [one, other] = [row(rows, workload, above), row(rows, workload, below)]
    return one && other ? one[of] / other[of] : null
  },
  met: (value) => value <= most,
})

const always: Goal[] = [
  p99('child page, 50 records', 25),
  p99('child page, 5,000 records', 60),
  p99('find a child, misspelt', 40),
  p99('find a child, mixed', 40),
  ratio('times a raw commit', 'save, 16 writers', ['throughline', 'raw commit'], 10, 'mean_ms'),
  ratio('times the save without caches', 'save, 1 writer', ['throughline', 'throughline without caches'], 3, 'mean_ms'),
  ratio(
    'times the save without caches',
    'save, 16 writers',
    ['throughline', 'throughline without caches'],
    3,
    'mean_ms',
  ),
  p50('spreadsheet, 100,000 rows', 3_000),
  flat('spreadsheet, 10,000 rows', 'spreadsheet, 100,000 rows', 100),
  p50('PDF and Word, 40 pages, 60 charts', 2_000),
  {
    words: 'logged reads, 32 readers: at least 2,000 a second',
    is: (rows) => {
      const logged = row(rows, 'logged reads, 32 readers', 'throughline')
      return logged ? 32_000 / logged.mean_ms : null
    },
    met: (value) => value >= 2000,
  },
  ratio(
    'times the same reads unlogged',
    'logged reads, 32 readers',
    ['throughline', 'throughline unlogged'],
    2,
    'mean_ms',
  ),
  ratio('times COPY, caches apart', 'import, 100,000 rows', ['throughline without caches', 'COPY'], 4, 'p50_ms'),
]

/** The goals of the house beside what was measured; only those of the workloads that were run. */
export function goalsOf(rows: readonly Row[]): string {
  const derived = [...new Set(rows.map(({ workload }) => workload))].filter((name) => name.includes('derived'))
  const goals = [
    ...always,
    ...derived.map((name) =>
      ratio('times the query by hand', name, ['throughline', 'hand-written SQL'], 1.5, 'p50_ms'),
    ),
  ]
  return goals
    .flatMap(({ words, is, met }) => {
      const value = is(rows)
      return value === null ? [] : [`- ${met(value) ? 'met' : 'MISSED'}: ${words}: ${value.toFixed(2)}`]
    })
    .join('\n')
}
