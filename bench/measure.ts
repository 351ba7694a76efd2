import { performance } from 'node:perf_hooks'
import { Memory } from './memory.ts'
import type { Ground, Row, Side, Workload } from './workload.ts'

/** Runs the sides of a workload in turn, A, B, A, B …, so that whatever else the machine does falls on all of them alike. */
export async function measure(workload: Workload, ground: Ground, runs: number): Promise<Row[]> {
  const sides = await workload.sides(ground)
  const memory = new Memory(ground.pool)
  const taken = new Map(sides.map((side) => [side, [] as number[]]))
  try {
    const warm = workload.warm ?? 2
    for (let turn = 0; turn < warm + runs; turn++) {
      for (const side of sides) {
        const of = await memory.during(side.engine, () => timed(side, turn))
        if (turn >= warm) taken.get(side)!.push(...of)
      }
    }
  } finally {
    for (const side of sides) await side.close?.()
  }
  return sides.map((side) => rowOf(workload, ground, side, taken.get(side)!, side.peak?.() ?? memory.peak(side.engine)))
}

async function timed(side: Side, turn: number): Promise<readonly number[]> {
  const began = performance.now()
  const each = await side.run(turn)
  return each ?? [performance.now() - began]
}

function rowOf(workload: Workload, ground: Ground, side: Side, taken: readonly number[], peak: number): Row {
  const sorted = taken.toSorted((a, b) => a - b)
  return {
    tier: ground.children,
    workload: workload.name,
    engine: side.engine,
    p50_ms: round(at(sorted, 0.5)),
    p99_ms: round(at(sorted, 0.99)),
    peak_mb: Math.round(peak),
    runs: sorted.length,
    mean_ms: taken.reduce((sum, one) => sum + one, 0) / Math.max(1, taken.length),
  }
}

/** The nearest rank: one of the times that were taken, never a time between two. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
const round = (ms: number): number => Math.round(ms * 100) / 100
