import { sql } from 'kysely'
import { roles } from '#language/roles.ts'
import type { Tx } from '../database.ts'
import type { Guise, Settings, Transaction } from '../transaction.ts'
import type { ReaderView } from '../view.ts'
import type { Sight } from './sight.ts'

/** What row security holds a row against: its child, and what the reader may do. */
const held = ({ authority, reader }: ReaderView, { sees, children, hidden, closed }: Sight): Settings => [
  ['throughline.authority', String(authority)],
  ['throughline.sees', sees],
  ['throughline.children', [...children].join(' ')],
  ['throughline.hidden', [...hidden].join(' ')],
  ['throughline.closed', [...closed].join(' ')],
  ['throughline.may', roles[reader.role].may.join('; ')],
]

const guiseOf = (view: ReaderView, sight: Sight): Guise => ({ role: 'throughline_reader', sees: held(view, sight) })

/** PostgreSQL's own lock, for one answer: what it shows the reader, whatever the seam above it says. */
export class RowSecurity {
  readonly tx: Tx
  readonly #view: ReaderView
  readonly #transaction: Transaction
  #asked: { sight: Sight; tx: Tx }
  /** What it said of each child that it was asked about. */
  readonly #said: Map<string, boolean>
  #closes: Promise<ReadonlySet<string>> | null = null

  constructor(transaction: Transaction, view: ReaderView, sight: Sight, said = new Map<string, boolean>()) {
    this.tx = transaction.as(guiseOf(view, sight))
    this.#view = view
    this.#transaction = transaction
    this.#asked = { sight, tx: this.tx }
    this.#said = said
  }

  /** For fewer children: what was said of them stands. */
  narrowed(sight: Sight): RowSecurity {
    return new RowSecurity(this.#transaction, this.#view, sight, this.#said)
  }

  shows(child: string): boolean {
    return this.#said.get(child) === true
  }

  /** Which of the records that were found closed it keeps from the reader. Asked only where there are any, whoever is looked at. */
  closes({ closed }: Sight): Promise<ReadonlySet<string>> {
    if (closed.size === 0) return Promise.resolve(closed)
    this.#closes ??= this.#keeps([...closed])
    return this.#closes
  }

  async #keeps(closed: readonly string[]): Promise<ReadonlySet<string>> {
    const { rows } = await sql<{ record: string }>`select distinct record from record
      where authority = ${this.#view.authority} and record = any(${closed}::uuid[])`.execute(this.tx)
    const shown = new Set(rows.map(({ record }) => record))
    return new Set(closed.filter((record) => !shown.has(record)))
  }

  /** Asks about each child once, as the reader, with all that was looked at until now. */
  async ask(children: readonly string[], sight: Sight): Promise<void> {
    const unasked = [...new Set(children)].filter((child) => !this.#said.has(child))
    if (unasked.length === 0) return
    if (this.#asked.sight !== sight) this.#asked = { sight, tx: this.#transaction.as(guiseOf(this.#view, sight)) }
    const { rows } = await sql<{ subject: string }>`select subject from subject
      where authority = ${this.#view.authority} and kind = 'child' and subject = any(${unasked}::uuid[])`.execute(
      this.#asked.tx,
    )
    for (const child of unasked) this.#said.set(child, false)
    for (const { subject } of rows) this.#said.set(subject, true)
  }
}
