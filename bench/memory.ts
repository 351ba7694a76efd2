import { readFileSync } from 'node:fs'
import type pg from 'pg'

/**
 * The most memory that was held while an engine worked: this program's, and what PostgreSQL's processes hold for
 * themselves beside the buffers that they share. Linux says the second; elsewhere it counts as nothing.
 */
export class Memory {
  readonly #pool: pg.Pool
  readonly #peaks = new Map<string, number>()
  #processes: number[] = []

  constructor(pool: pg.Pool) {
    this.#pool = pool
  }

  async during<T>(engine: string, work: () => Promise<T>): Promise<T> {
    const look = () => this.#peaks.set(engine, Math.max(this.#peaks.get(engine) ?? 0, this.#held()))
    const looking = setInterval(look, 250)
    try {
      return await work()
    } finally {
      clearInterval(looking)
      if (!this.#peaks.has(engine)) await this.#find()
      look()
    }
  }

  peak(engine: string): number {
    return this.#peaks.get(engine) ?? 0
  }

  async #find(): Promise<void> {
    const { rows } = await this.#pool.query<{ pid: number }>(
      'select pid from pg_stat_activity where datname = current_database()',
    )
    this.#processes = rows.map(({ pid }) => pid)
  }

  #held(): number {
    const theirs = this.#processes.reduce((sum, pid) => sum + ownKilobytes(pid), 0)
    return process.memoryUsage.rss() / 1_048_576 + theirs / 1024
  }
}

function ownKilobytes(pid: number): number {
  try {
    return Number(/^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}
