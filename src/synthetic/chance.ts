/**
 * Seeded chance (xoshiro128**), so that one seed always makes the same authority. Math.random cannot be seeded, and a
 * generator of our own cannot change under us with a new version of a library.
 */
export class Chance {
  #a: number
  #b: number
  #c: number
  #d: number

  /** One stream for each list of numbers: every family has its own, so none depends on how many came before it. */
  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9
    const scramble = () => {
      state = (state + 0x9e3779b9) | 0
      let z = state ^ (state >>> 16)
      z = Math.imul(z, 0x21f0aaad)
      z ^= z >>> 15
      z = Math.imul(z, 0x735a2d97)
      return (z ^ (z >>> 15)) >>> 0
    }
    for (const seed of seeds) state = (scramble() ^ seed ^ Math.floor(seed / 0x1_0000_0000)) | 0
    ;[this.#a, this.#b, this.#c, this.#d] = [scramble(), scramble(), scramble(), scramble() | 1]
  }

  /** Thirty-two random bits. */
  bits(): number {
    const turned = Math.imul(this.#b, 5)
    const result = Math.imul((turned << 7) | (turned >>> 25), 9) >>> 0
    const shifted = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= shifted
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result
  }

  /** From nought up to, not including, one. */
  share(): number {
    return this.bits() / 0x1_0000_0000
  }

  yes(probability: number): boolean {
    return this.share() < probability
  }

  between(low: number, high: number): number {
    return low + this.share() * (high - low)
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1))
  }

  pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.share() * from.length)]!
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][]
    let left = this.share() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key
    return entries.at(-1)![0]
  }

  some<T>(from: readonly T[], probability: number): T[] {
    return from.filter(() => this.yes(probability))
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.share())) * Math.cos(2 * Math.PI * this.share())
  }

  /** Long-tailed lengths: half lie under the middle one. */
  lognormal(middle: number, spread: number): number {
    return middle * Math.exp(spread * this.normal())
  }

  waiting(mean: number): number {
    return -mean * Math.log(1 - this.share())
  }
}
