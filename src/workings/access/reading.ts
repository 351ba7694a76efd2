import type { Instant } from '#language/instant.ts'
import { mayDo, type Capability } from '#language/roles.ts'
import { forFew, type Database, type Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import { keeper, transacting, type Transaction } from '../transaction.ts'
import type { ReaderView } from '../view.ts'
import { Few } from './few.ts'
import { log, type LogEntry } from './log.ts'
import { RowSecurity } from './row-security.ts'
import { mayOpen, sightOf, type Sight } from './sight.ts'

export const notTheirs = 'There is no such record, or it is not yours to open'

/**
 * The one seam. Everything that a screen, list, export or command reads goes through it, with its reader: beneath it
 * PostgreSQL's row security holds for the reader's role, and what is read as keeper is cut here. Each of the two locks is
 * enough by itself (docs/decisions/0130-two-locks.md): what the keeper reads is held against row security too, and what
 * the reader reads is cut here too, by `opened`.
 */
export class Seam {
  readonly view: ReaderView
  readonly at: Instant
  readonly entries: LogEntry[]
  readonly #opened: Opened
  #sight: Sight
  readonly #rows: RowSecurity

  constructor(
    opened: Opened,
    view: ReaderView,
    sight: Sight,
    at: Instant,
    entries: LogEntry[] = [],
    rows?: RowSecurity,
  ) {
    this.view = view
    this.at = at
    this.entries = entries
    this.#opened = opened
    this.#sight = sight
    this.#rows = rows ?? new RowSecurity(opened.transaction, view, sight)
  }

  /** As the reader, beneath row security. */
  get tx(): Tx {
    return this.#rows.tx
  }

  get sight(): Sight {
    return this.#sight
  }

  may(what: Capability): boolean {
    return mayDo(this.view.reader.role, what)
  }

  mayOpen(child: string): boolean {
    return mayOpen(this.sight, child)
  }

  /** Whether it was opened for a few children, and not for all whom the reader may see. */
  get few(): boolean {
    return this.#opened.few !== null
  }

  /** The children whose records need looking at: all of them, or the few that the reader may see. */
  get seen(): Children {
    return this.sight.sees === 'all' ? null : [...this.sight.children]
  }

  /** "May not" and "is not there" read alike, and ask the same questions of the database. */
  async mustOpen(child: string): Promise<void> {
    if (!(await this.opened([child])).has(child)) throw new Refusal('not there', notTheirs)
  }

  /** Those of these children whom both locks leave open: the seam's own rule, and row security, which is asked as the reader. */
  async opened(children: readonly string[]): Promise<ReadonlySet<string>> {
    await this.look(children)
    await this.#rows.ask(children, this.#sight)
    return new Set(children.filter((child) => this.#rows.shows(child) && this.mayOpen(child)))
  }

  /** Rows that the keeper read, or the reader, cut to the children whom both locks leave open. */
  async cut<R>(rows: readonly R[], childOf: (row: R) => string): Promise<R[]> {
    const open = await this.opened(rows.map(childOf))
    return rows.filter((row) => open.has(childOf(row)))
  }

  /** What was shown, for the log; it is written before the answer leaves. */
  showed(entry: LogEntry): void {
    this.entries.push(entry)
  }

  /** Reads as the role that sees everything: the caller cuts what comes back. */
  asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.#opened.transaction.as(keeper))
  }

  /**
   * For reading the records of one child, under every id of theirs, with the rest of the reader's sight shut: row security
   * then tries each row against a few ids, and not against every child of a large team.
   */
  only(ids: readonly string[]): Seam {
    // By what was found, and not by what is cut here: what row security holds to is its own.
    const children = new Set(ids.filter((id) => mayOpen(this.#sight, id)))
    const sight: Sight = { sees: 'some', children, hidden: new Set(), lent: this.#sight.lent }
    const opened = { ...this.#opened, few: this.#opened.few?.beginning(ids) ?? null }
    return new Seam(opened, this.view, sight, this.at, this.entries, this.#rows.narrowed(sight))
  }

  /** Where the seam was opened for a few children: learns whether these too are the reader's to open. Until then they are not. */
  async look(children: readonly string[]): Promise<void> {
    await this.#opened.few?.at(children, (seen) => {
      const both = (which: 'children' | 'hidden' | 'lent') => new Set([...this.#sight[which], ...seen[which]])
      this.#sight = { ...this.#sight, children: both('children'), hidden: both('hidden'), lent: both('lent') }
    })
  }
}

/** `few` is there where the whole of the reader's sight was not asked for. */
type Opened = { transaction: Transaction; few: Few | null }

/**
 * Opens the seam for one answer. Access is decided at the real instant `at`, whatever day or knowledge the view asks for.
 * An answer about a few children asks whether these may be seen, and not for all whom the reader may see: any other is
 * not theirs to open until `look` has asked.
 */
export function reading<T>(
  db: Database,
  view: ReaderView,
  at: Instant,
  work: (seam: Seam) => Promise<T>,
  about: readonly string[] | null = null,
): Promise<T> {
  return transacting(
    db,
    async (transaction) => {
      const tx = transaction.as(keeper)
      const look = (few: readonly string[] | null) => sightOf(tx, view.authority, at, view.reader, few)
      const opened = { transaction, few: about === null ? null : new Few(look, about) }
      const seam = new Seam(opened, view, await look(about), at)
      const result = await work(seam)
      await log(tx, view.authority, view.reader, at, seam.entries, view)
      return result
    },
    about === null ? '' : forFew,
  )
}
