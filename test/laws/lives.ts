import fc from 'fast-check'
import { histories } from './histories.ts'
import { live, type Life } from './living.ts'

const full = process.env['THROUGHLINE_FULL'] === '1'
const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))

export type LifeOfSeed = Life & { said: string }

/** Invented histories, each lived to its end. The same seed invents the same again, though four writers never meet in quite the same way. */
export async function lives({ size = 150 }: { size?: number } = {}): Promise<LifeOfSeed[]> {
  const said = `THROUGHLINE_SEED=${seed}${full ? ' THROUGHLINE_FULL=1' : ''}`
  process.stderr.write(`Histories of ${said}\n`)
  const lived: LifeOfSeed[] = []
  for (const [at, history] of fc.sample(histories(full ? size * 2 : size), { seed, numRuns: full ? 8 : 1 }).entries()) {
    lived.push(Object.assign(await live(history), { said: `history ${at} of ${said}` }))
  }
  return lived
}
