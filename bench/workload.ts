import type pg from 'pg'
import type { House } from '../src/screens/front/screen.ts'
import type { People } from './people.ts'

export type Engine =
  | 'throughline'
  | 'throughline without caches'
  | 'throughline unlogged'
  | 'hand-written SQL'
  | 'COPY'
  | 'raw commit'
  | 'duckdb'
  | 'hucre'
  | 'hucre, streamed'
  | 'Typst and docx'

/** One way of doing the work. A run that is many operations at once gives the milliseconds of each. */
export type Side = {
  engine: Engine
  run(turn: number): Promise<void | readonly number[]>
  close?(): Promise<void>
  /** The megabytes that it held, where it works in a process of its own. */
  peak?(): number
}

/** What every workload stands on: a filled authority that it may save into, and people who may ask. */
export type Ground = {
  pool: pg.Pool
  house: House
  people: People
  children: number
  say(words: string): void
}

export type Workload = {
  name: string
  /** What is done, in a sentence. */
  means: string
  /** How many runs of each side, after two to warm up; one that takes seconds is run a few times only. */
  runs: number
  warm?: number
  sides(ground: Ground): Promise<Side[]>
}

export type Row = {
  tier: number
  workload: string
  engine: Engine
  p50_ms: number
  p99_ms: number
  peak_mb: number
  runs: number
  /** Not printed: at a fixed number of writers, how many a second follows from it. */
  mean_ms: number
}
