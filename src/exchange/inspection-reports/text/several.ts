import { FileReader } from './apart.ts'

/** Several readers side by side: a file that takes long holds up whoever waits behind it, and whoever can goes elsewhere. */
export class FileReaders {
  readonly #readers: readonly FileReader[]
  constructor(many: number) {
    this.#readers = Array.from({ length: many }, () => new FileReader())
  }

  /** The one with the fewest files to read. A reader that nobody has asked yet has not started, and takes up nothing. */
  get next(): FileReader {
    return this.#readers.reduce((best, one) => (one.waiting < best.waiting ? one : best))
  }

  async close(): Promise<void> {
    await Promise.all(this.#readers.map((one) => one.close()))
  }
}
