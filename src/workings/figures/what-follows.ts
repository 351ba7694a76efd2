/** Which cells of a table a sum is of: 1 in the place of each, 0 elsewhere. */
export type Sum = readonly number[]

const none = 1e-9

/** What follows from sums that are known, by adding and subtracting them: Gauss's elimination, a row at a time. */
export class WhatFollows {
  readonly #rows: ReadonlyMap<number, Sum>

  constructor(rows: ReadonlyMap<number, Sum> = new Map()) {
    this.#rows = rows
  }

  /** With one more sum known. */
  with(sum: Sum): WhatFollows {
    const left = this.#less(sum)
    const lead = left.findIndex((n) => Math.abs(n) > none)
    if (lead === -1) return this
    const row = left.map((n) => n / left[lead]!)
    return new WhatFollows(new Map([...this.#rows, [lead, row]]))
  }

  /** Whether a sum can be worked out. */
  settles(sum: Sum): boolean {
    return this.#less(sum).every((n) => Math.abs(n) <= none)
  }

  #less(sum: Sum): number[] {
    const left = [...sum]
    for (let at = 0; at < left.length; at++) {
      const times = left[at]!
      const row = this.#rows.get(at)
      if (!row || Math.abs(times) <= none) continue
      for (let column = at; column < left.length; column++) left[column]! -= times * row[column]!
    }
    return left
  }
}
