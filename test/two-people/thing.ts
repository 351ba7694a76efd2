import type { Visitor } from '../examples/browser.ts'

export type Form = Record<string, string | string[]>

/** How something stands on record: how many versions of it there have been, and what the newest says where people type. */
export type Stored = { version: number; says: string | null; over?: boolean }

/** Something that two people may change: where its form is opened, where it is sent, and how it stands. */
export type Thing = {
  people: readonly [Visitor, Visitor]
  page: string
  send: string
  /** What the form sends when somebody typed the n-th new thing into it, how the store would hold that, and how a page would say it. */
  typed(n: number): { form: Form; says: string; shown: string }
  stored(): Promise<Stored>
  /** What a page says of what is stored. */
  shownAs(says: string): string
  /** The form of it on a page that has others before it; otherwise the first. */
  form?(body: string): Form
  /** Where it is taken away again, if it is. */
  withdraw?: string
  /** Withdrawn, it is no longer theirs to open. */
  shuts?: true
  /** It is said once: whoever comes second is shown the first's beside their own, and has no form any more. */
  once?: true
}

/** A row of numbers that a seed gives, each under one: the same seed gives the same row. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
