import type { Instant } from '#language/instant.ts'
import { mayDo, type Capability } from '#language/roles.ts'
import type { Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import { keeper, type Transaction } from '../transaction.ts'
import type { ReaderView } from '../view.ts'
import { withoutNaming } from './closed.ts'
import { Few, joined } from './few.ts'
import type { LogEntry } from './log.ts'
import { RowSecurity } from './row-security.ts'
import { mayOpen, type Sight } from './sight.ts'

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

  /** The view without records that are closed to the reader, for what the keeper reads of a page or list: a figure counts them. */
  get cutView(): ReaderView {
    return { ...this.view, closed: this.sight.closed }
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
    return this.withoutClosed(rows.filter((row) => open.has(childOf(row))))
  }

  /** Whether a record is closed by itself, whosever it is: by the seam's own rule. */
  closes(record: string): boolean {
    return this.#sight.closed.has(record)
  }

  /** Rows that name no closed record in any of their columns: neither lock's. */
  async withoutClosed<R>(rows: readonly R[]): Promise<R[]> {
    const beneath = await this.#rows.closes(this.#sight)
    return withoutNaming(
      rows,
      [...this.#sight.closed].filter((record) => this.closes(record) || beneath.has(record)),
    )
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
    const sight: Sight = { ...this.#sight, sees: 'some', children, hidden: new Set() }
    const opened = { ...this.#opened, few: this.#opened.few?.beginning(ids) ?? null }
    return new Seam(opened, this.view, sight, this.at, this.entries, this.#rows.narrowed(sight))
  }

  /** Where the seam was opened for a few children: learns whether these too are the reader's to open. Until then they are not. */
  async look(children: readonly string[]): Promise<void> {
    await this.#opened.few?.at(children, (seen) => {
      this.#sight = joined(this.#sight, seen)
    })
  }
}

/** `few` is there where the whole of the reader's sight was not asked for. */
export type Opened = { transaction: Transaction; few: Few | null }
