import { sql } from 'kysely'
import { londonDay, type Instant } from '#language/instant.ts'
import { mayDo, roles, type Capability } from '#language/roles.ts'
import type { Database, Tx } from '../database.ts'
import type { Children } from '../facts.ts'
import { Refusal } from '../refusal.ts'
import type { ReaderView } from '../view.ts'
import { log, type LogEntry } from './log.ts'
import { mayOpen, sightOf, type Sight } from './sight.ts'

export const notTheirs = 'There is no such record, or it is not yours to open'

/**
 * The one seam. Everything that a screen, list, export or command reads goes through it, with its reader: beneath it
 * PostgreSQL's row security holds for the reader's role, and what is read as keeper is cut here.
 */
export class Seam {
  readonly tx: Tx
  readonly view: ReaderView
  readonly sight: Sight
  readonly at: Instant
  readonly entries: LogEntry[] = []

  constructor(tx: Tx, view: ReaderView, sight: Sight, at: Instant) {
    this.tx = tx
    this.view = view
    this.sight = sight
    this.at = at
  }

  may(what: Capability): boolean {
    return mayDo(this.view.reader.role, what)
  }

  mayOpen(child: string): boolean {
    return mayOpen(this.sight, child)
  }

  /** The children whose records need looking at: all of them, or the few that the reader may see. */
  get seen(): Children {
    return this.sight.sees === 'all' ? null : [...this.sight.children]
  }

  /** "May not" and "is not there" read alike. */
  mustOpen(child: string): void {
    if (!this.mayOpen(child)) throw new Refusal('not there', notTheirs)
  }

  /** What was shown, for the log; it is written before the answer leaves. */
  showed(entry: LogEntry): void {
    this.entries.push(entry)
  }

  /** Reads as the role that sees everything: the caller cuts what comes back. */
  async asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await role(this.tx, 'throughline_keeper')
    const result = await work(this.tx)
    await role(this.tx, 'throughline_reader')
    return result
  }

  /**
   * Reads the records of one child, under every id of theirs. The rest of the reader's sight is shut meanwhile: row security
   * then tries each row against a few ids, and not against every child of a large team.
   */
  async only<T>(ids: readonly string[], work: () => Promise<T>): Promise<T> {
    const theirs = ids.filter((id) => this.mayOpen(id))
    await see(this.tx, this.view, { sees: 'some', children: new Set(theirs), hidden: new Set() })
    const result = await work()
    await see(this.tx, this.view, this.sight)
    return result
  }
}

/** Opens the seam for one answer. Access is decided at the real instant `at`, whatever day or knowledge the view asks for. */
export function reading<T>(db: Database, view: ReaderView, at: Instant, work: (seam: Seam) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await role(tx, 'throughline_keeper')
    const sight = await sightOf(tx, view.authority, londonDay(at), view.reader)
    await see(tx, view, sight)
    const seam = new Seam(tx, view, sight, at)
    const result = await work(seam)
    await role(tx, 'throughline_keeper')
    await log(tx, view.authority, view.reader, at, seam.entries)
    return result
  })
}

/** Becomes the reader, and says what row security holds a row against: its child, and what the reader may do. */
async function see(tx: Tx, { authority, reader }: ReaderView, { sees, children, hidden }: Sight): Promise<void> {
  await sql`select set_config('role', 'throughline_reader', true), set_config('throughline.authority', ${String(authority)}, true),
    set_config('throughline.sees', ${sees}, true), set_config('throughline.children', ${[...children].join(' ')}, true),
    set_config('throughline.hidden', ${[...hidden].join(' ')}, true), set_config('throughline.may', ${roles[reader.role].may.join('; ')}, true)`.execute(
    tx,
  )
}

async function role(tx: Tx, name: 'throughline_keeper' | 'throughline_reader'): Promise<void> {
  await sql`select set_config('role', ${name}, true)`.execute(tx)
}
