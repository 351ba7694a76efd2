import type { Row } from './workload.ts'

export function asLine({ tier, workload, engine, p50_ms, p99_ms, peak_mb, runs }: Row): string {
  return JSON.stringify({ tier, workload, engine, p50_ms, p99_ms, peak_mb, runs })
}

/** A table that reads in a terminal and in Markdown. `times` is the middle run against the first peer's. */
export function table(tier: number, rows: readonly Row[]): string {
  const head = ['workload', 'engine', 'p50 ms', 'p99 ms', 'peak MB', 'runs', 'times']
  const body = rows.map((row) => [
    row.workload,
    row.engine,
    row.p50_ms.toFixed(2),
    row.p99_ms.toFixed(2),
    String(row.peak_mb),
    String(row.runs),
    times(row, rows),
  ])
  const widths = head.map((words, at) => Math.max(words.length, ...body.map((cells) => cells[at]!.length)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join(' | ')} |`
  const rule = `|${widths.map((width, at) => (at < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return `\n${tier.toLocaleString('en-GB')} children\n\n${[line(head), rule, ...body.map(line)].join('\n')}\n`
}

function times(row: Row, rows: readonly Row[]): string {
  if (!row.engine.startsWith('throughline')) return ''
  const peer = rows.find(({ workload, engine }) => workload === row.workload && !engine.startsWith('throughline'))
  return peer ? (row.p50_ms / peer.p50_ms).toFixed(2) : ''
}
