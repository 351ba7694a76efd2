import type { Row, Rows } from '../table.ts'

/** Rows that come one at a time, of which the next can be looked at before it is taken: a sheet may have no room for it. */
export class Waiting {
  readonly #rows: AsyncIterator<Row> | Iterator<Row>
  next: Row | null = null

  private constructor(rows: Rows) {
    this.#rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
  }

  static async of(rows: Rows): Promise<Waiting> {
    const waiting = new Waiting(rows)
    await waiting.advance()
    return waiting
  }

  async advance(): Promise<void> {
    const taken = await this.#rows.next()
    this.next = taken.done ? null : taken.value
  }
}
