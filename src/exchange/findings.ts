/** Something about a file or one of its rows, with how to mend it. A problem stops the import; a warning is kept and listed. */
export type Finding = {
  file: string
  /** As a spreadsheet numbers it: the header row is 1. */
  row: number | null
  column: string | null
  rule: string
  value: string | null
  words: string
}

export type Listed = { count: number; shown: readonly Finding[]; byRule: Readonly<Record<string, number>> }

/** A broken file of a million rows has a million problems; the first thousand are as good as all of them. */
const mostShown = 1_000

/** Findings as they come: all are counted, the first are kept. */
export class Findings {
  readonly #shown: Finding[] = []
  readonly #byRule = new Map<string, number>()
  #count = 0

  add(finding: Finding): void {
    this.more(finding.rule, 1)
    if (this.#shown.length < mostShown) this.#shown.push({ ...finding, value: briefly(finding.value) })
  }

  /** Counted elsewhere, and too many to show. */
  more(rule: string, count: number): void {
    if (count === 0) return
    this.#count += count
    this.#byRule.set(rule, (this.#byRule.get(rule) ?? 0) + count)
  }

  get room(): number {
    return mostShown - this.#shown.length
  }

  get count(): number {
    return this.#count
  }

  listed(): Listed {
    return { count: this.#count, shown: [...this.#shown], byRule: Object.fromEntries(this.#byRule) }
  }
}

/** What was in a cell, never more than a glance of it. */
export function briefly(value: string | null): string | null {
  if (value === null) return null
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const plain = value.slice(0, 200).replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '�')
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain
}
