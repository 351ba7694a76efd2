/** By chance, and the same again from the same seed. */
export const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
export const full = process.env['THROUGHLINE_FULL'] === '1'

let state = seed
function chance(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}

/** All of them, or so many by chance. */
export function sampled<T>(all: readonly T[], most: number): T[] {
  if (full || all.length <= most) return [...all]
  return all
    .map((one) => ({ one, at: chance() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one)
}
