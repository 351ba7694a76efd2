import { readFile } from 'node:fs/promises'
import { pathways } from '#pathways/index.ts'
import { inProject } from '#services/project.ts'
import { fileOf, type InputFile } from '../../src/exchange/read/file.ts'
import { importSsda903 } from '../../src/exchange/ssda903.ts'
import { authority, today } from '../filled.ts'
import { at } from '../people.ts'
import type { Ground, Side, Workload } from '../workload.ts'
import { copies } from './copies.ts'

const names = ['header.csv', 'episodes.csv', 'reviews.csv', 'missing.csv']
/** The set has some 20,000 rows. */
const times = 5

/** A council's return, all new: read, checked, compared, written; then its caches, which are reported apart. */
export const importSet: Workload = {
  name: 'import, 100,000 rows',
  means:
    'The statutory looked-after set five times over, other children each time; the peer COPYs the rows that came of it into the same tables.',
  runs: 2,
  warm: 0,
  async sides(ground) {
    const files = await Promise.all(
      names.map(async (name) => [name, await readFile(inProject('test', 'data', 'ssda903', name), 'utf8')] as const),
    )
    let last = { whole: 0, caches: 0 }
    const whole: Side = {
      engine: 'throughline',
      run: async (turn) => {
        last = await imported(ground, repeated(files, turn))
        return [last.whole]
      },
    }
    return [
      whole,
      { engine: 'throughline without caches', run: async () => [last.whole - last.caches] },
      copies(ground),
    ]
  },
}

async function imported(
  { pool, say }: Ground,
  files: readonly InputFile[],
): Promise<{ whole: number; caches: number }> {
  const outcome = await importSsda903(pool, pathways, { authority, today, now: at, worker: null }, files)
  if (outcome.outcome !== 'imported')
    throw new Error(`the set was ${outcome.outcome}: ${JSON.stringify(outcome.problems).slice(0, 600)}`)
  const { read, write, caches } = outcome.seconds
  say(`  ${outcome.rows} rows: read ${read.toFixed(1)} s, written ${write.toFixed(1)} s, caches ${caches.toFixed(1)} s`)
  return { whole: (read + write + caches) * 1000, caches: caches * 1000 }
}

/** The same files under other children's numbers; a pupil has one number, so the copies have none. */
function repeated(files: readonly (readonly [string, string])[], turn: number): InputFile[] {
  return files.map(([name, text]) => {
    const [head, ...rows] = text.trimEnd().split(/\r?\n/)
    const pupil = head!.split(',').indexOf('UPN')
    const lines = Array.from({ length: times }, (_, copy) =>
      rows.map((row) => renumbered(row, `${turn}${copy}`, pupil)),
    ).flat()
    return fileOf(name, `${[head, ...lines].join('\n')}\n`)
  })
}

function renumbered(row: string, prefix: string, pupil: number): string {
  const cells = row.split(',')
  cells[0] = `${prefix}${cells[0]}`
  if (pupil >= 0) cells[pupil] = ''
  return cells.join(',')
}
