import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Side } from '../workload.ts'

/** How long it took, and the most memory that it held, in a process that did nothing else. */
export type Alone = { ms: number; mb: number }

/** A way of making a long list's file in a process of its own: the memory of another way would be counted with it. */
export function aloneSide(engine: Side['engine'], way: string, rows: number): Side {
  let peak = 0
  return {
    engine,
    async run() {
      const { ms, mb } = await alone(way, rows)
      peak = Math.max(peak, mb)
      return [ms]
    },
    peak: () => peak,
  }
}

export function alone(way: string, rows: number): Promise<Alone> {
  const child = fork(fileURLToPath(new URL('./make-list.ts', import.meta.url)), [way, String(rows)])
  return new Promise((resolve, reject) => {
    child.once('message', (said) => resolve(said as Alone))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${way} ended with ${code}`)))
  })
}
