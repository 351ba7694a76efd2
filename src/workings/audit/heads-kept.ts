import { headsIn, type HeadLine } from '#services/heads.ts'

/** The heads that files keep of each authority's seals, by the number of the seal. */
export class HeadsKept {
  readonly #digests = new Map<number, Buffer[]>()
  readonly problems: { authority: number | null; seal: number | null; words: string }[] = []
  /** Where the store was brought back from a backup: the seals beyond these were lost with what it replaced. */
  readonly restored: { authority: number; seal: number; lost: number }[] = []

  static async in(files: readonly string[]): Promise<HeadsKept> {
    const kept = new HeadsKept()
    for (const file of files) {
      const own = new HeadsKept()
      let at = 0
      for await (const line of headsIn(file)) own.#take(line, file, (at += 1))
      kept.#join(own, file)
    }
    return kept
  }

  get authorities(): number[] {
    return [...this.#digests.keys()]
  }

  of(authority: number, seal: number): Buffer | undefined {
    return this.#digests.get(authority)?.[seal]
  }

  last(authority: number): number {
    return Math.max(0, (this.#digests.get(authority)?.length ?? 0) - 1)
  }

  #take(line: HeadLine | null, file: string, at: number): void {
    if (!line) return this.#say(null, null, `Line ${at} of ${file} is not a head`)
    const { authority, seal } = line
    const last = this.last(authority)
    if (line.is === 'restored' && last > seal) {
      this.restored.push({ authority, seal, lost: last - seal })
      this.#digests.get(authority)!.length = seal + 1
    }
    this.#put(authority, seal, Buffer.from(line.digest, 'hex'), file)
  }

  #put(authority: number, seal: number, digest: Buffer, file: string): void {
    const all = this.#digests.get(authority) ?? []
    this.#digests.set(authority, all)
    if (all[seal] && !all[seal].equals(digest))
      this.#say(authority, seal, `Two heads of seal ${seal} differ, the second in ${file}`)
    all[seal] ??= digest
  }

  #join(other: HeadsKept, file: string): void {
    this.problems.push(...other.problems)
    this.restored.push(...other.restored)
    for (const [authority, digests] of other.#digests) {
      digests.forEach((digest, seal) => this.#put(authority, seal, digest, file))
    }
  }

  #say(authority: number | null, seal: number | null, words: string): void {
    this.problems.push({ authority, seal, words })
  }
}
