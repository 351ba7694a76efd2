import type { HeadsKept } from './heads-kept.ts'
import type { Seal } from './seal.ts'
import type { Verifying } from './verify.ts'

type Say = (seal: number | null, words: string) => void

/** Holds each seal against the head that was kept of it, and says at the end how far the heads reach. */
export class HeadsCompared {
  readonly #authority: number
  readonly #heads: HeadsKept
  readonly #say: Say
  readonly #without: Pick<Seal, 'seal' | 'digest'>[] = []
  #differ = 0

  constructor(authority: number, heads: HeadsKept, say: Say) {
    this.#authority = authority
    this.#heads = heads
    this.#say = say
  }

  seal(seal: Pick<Seal, 'seal' | 'digest'>, heads = this.#heads): void {
    const kept = heads.of(this.#authority, seal.seal)
    if (!kept) return void this.#without.push({ seal: seal.seal, digest: seal.digest })
    if (kept.equals(seal.digest)) return
    this.#differ += 1
    // All that follow it differ too, since each is made from the one before.
    if (this.#differ === 1) this.#say(seal.seal, 'It is not the seal whose head was kept outside the database')
  }

  /** @param again reads the heads once more: those of the newest seals were on their way while the database was read */
  async end(
    lastSeal: number,
    again: () => Promise<HeadsKept>,
    { complete }: Pick<Verifying, 'complete'>,
  ): Promise<string[]> {
    const lastHead = this.#heads.last(this.#authority)
    const without = this.#without.splice(0)
    if (without.length > 0) {
      const later = await again()
      for (const seal of without) this.seal(seal, later)
    }
    if (this.#differ > 1) this.#say(null, `${this.#differ} seals in all differ from the heads kept outside`)
    if (lastHead > lastSeal)
      this.#say(
        lastHead,
        `Heads up to ${lastHead} were kept outside, and the database ends at seal ${lastSeal}: it is older, or seals were taken out`,
      )
    const lacking = this.#without.map(({ seal }) => seal)
    return complete ? this.#mustBeThere(lacking, lastSeal, lastHead) : this.#proved(lacking, lastSeal, lastHead)
  }

  /** Whoever was ended between a seal and its head has left out one, the newest; it is put in at the next start. */
  #mustBeThere(lacking: readonly number[], lastSeal: number, lastHead: number): string[] {
    const first = lacking[0]
    if (first !== undefined && !(lacking.length === 1 && first === lastSeal))
      this.#say(
        first,
        `No head is kept outside of ${lacking.length} ${lacking.length === 1 ? 'seal' : 'seals'} from this one on: the file of heads was changed or cut short, or is another store’s`,
      )
    return [
      `Authority ${this.#authority}: heads are kept outside up to seal ${Math.max(lastHead, lastSeal - lacking.length)} of ${lastSeal}`,
    ]
  }

  /** A copy of the heads made on a day proves what came before that day. */
  #proved(lacking: readonly number[], lastSeal: number, lastHead: number): string[] {
    const between = lacking.filter((seal) => seal < lastHead).length
    return [
      `Authority ${this.#authority}: the heads given prove the log up to seal ${lastHead} of ${lastSeal}`,
      ...(between === 0
        ? []
        : [
            `They leave out ${between} of those seals: what was changed before the next head was kept is not seen by them`,
          ]),
    ]
  }
}
