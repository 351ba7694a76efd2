import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { subjectOf, type RecordKind, type SubjectKind } from '#language/record.ts'
import { check, lackingTo } from '#workings/check.ts'
import { dayItSpeaksOf } from '#workings/save/write.ts'
import { columnsOfKind } from '#workings/tables/columns.ts'
import { toColumns, type Said } from '#workings/tables/values.ts'
import { Chance } from './chance.ts'
import { copied } from './copy-text.ts'
import { dayAt, instantAt, type Ms } from './moments.ts'

/** What was put on record about something, from its first version to its last. */
export type Entry = {
  kind: RecordKind
  subjects: readonly string[]
  by: string | null
  about?: string | null
  source?: 'entered' | 'noticed'
  /** Given only where others must be able to work it out, as a prompt's is. */
  id?: string
  versions: readonly Version[]
}
export type Version = { at: Ms; answers: Said; reason?: string; become?: 'signed off' | 'withdrawn' }

const spineColumns =
  'authority, record, version, subject, subject_kind, kind, day, about, state, recorded_from, recorded_until, by_worker, source, reason'

/**
 * Collects what is put on record, and writes it by COPY. It is one of the few that choose a recorded instant: nothing
 * recorded after `now` is written, so the last events of a story are simply not known yet.
 */
export class Book {
  readonly now: Ms
  readonly #authority: number
  readonly #chance: Chance
  readonly #lines = new Map<string, { into: string; lines: string[] }>()
  readonly #kinds = new Map<RecordKind, string>()
  #sequence: number
  records = 0

  constructor(authority: number, seed: number, now: Ms, part = 0) {
    this.now = now
    this.#authority = authority
    this.#chance = new Chance(seed, authority, 77, part)
    // Ids follow each other as they are made, so that rows made together lie together in every index. Each part of the work has its own stretch.
    this.#sequence = Date.UTC(2000 + part, 0, 1)
    this.#lines.set('subject', { into: 'subject (authority, subject, kind)', lines: [] })
    this.#lines.set('record', { into: `record (${spineColumns})`, lines: [] })
  }

  /** A version 7 UUID by shape, from the seed. */
  newId(): string {
    const time = (this.#sequence += 1).toString(16).padStart(12, '0')
    const [a, b, c] = [this.#chance.bits(), this.#chance.bits(), this.#chance.bits()].map((bits) =>
      bits.toString(16).padStart(8, '0'),
    ) as [string, string, string]
    return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(0, 3)}-8${a.slice(3, 6)}-${b}${c.slice(0, 4)}`
  }

  subject(kind: SubjectKind): string {
    const subject = this.newId()
    this.#lines.get('subject')!.lines.push(`${this.#authority}\t${subject}\t${kind}\n`)
    return subject
  }

  /** The record's id, or nothing where its first version would be recorded only later. */
  enter({ kind, subjects, by, about = null, source = 'entered', id, versions }: Entry): string | null {
    const known = inOrder(versions).filter(({ at }) => at < this.now)
    if (known.length === 0) return null
    const record = id ?? this.newId()
    for (const [index, version] of known.entries()) {
      const state = version.become ?? this.#state(kind, version)
      const until = known[index + 1]
      const spine = [
        record,
        index + 1,
        null,
        subjectOf(kind),
        kind.id,
        dayItSpeaksOf(kind, version.answers),
        about,
        state,
        instantAt(version.at),
        until ? instantAt(until.at) : 'infinity',
        by,
        source,
        version.reason ?? null,
      ]
      const answers = Object.values(toColumns(kind, version.answers)).map(copied).join('\t')
      for (const subject of subjects) {
        spine[2] = subject
        this.#lines.get('record')!.lines.push(`${this.#authority}\t${spine.map(copied).join('\t')}\n`)
        this.#answersOf(kind).push(`${this.#authority}\t${record}\t${index + 1}\t${subject}\t${answers}\n`)
      }
      this.records += 1
    }
    return record
  }

  #state(kind: RecordKind, { answers, at }: Version): 'complete' | 'incomplete' {
    const checked = check(kind, answers, dayAt(at))
    if (checked.wrong.length > 0)
      throw new RangeError(
        `An invented ${kind.id} is wrong: ${JSON.stringify(checked.wrong)} in ${JSON.stringify(answers)}`,
      )
    return lackingTo(checked, 'complete').length > 0 ? 'incomplete' : 'complete'
  }

  #answersOf(kind: RecordKind): string[] {
    const name = this.#kinds.get(kind) ?? `answers.${kind.id}`
    this.#kinds.set(kind, name)
    const there = this.#lines.get(name)
    if (there) return there.lines
    const columns = columnsOfKind(kind).map((column) => `"${column.name}"`)
    const lines: string[] = []
    this.#lines.set(name, {
      into: `${name} (${['authority', 'record', 'version', 'subject', ...columns].join(', ')})`,
      lines,
    })
    return lines
  }

  /** Writes what has been collected so far, in the order in which the tables name each other, while more is collected. */
  async write(client: pg.ClientBase): Promise<void> {
    const taken = [...this.#lines.values()].map(({ into, lines }) => ({ into, lines: lines.splice(0) }))
    for (const { into, lines } of taken) {
      if (lines.length === 0) continue
      const stream = client.query(copyFrom(`copy ${into} from stdin`))
      for (let at = 0; at < lines.length; at += 500) {
        if (!stream.write(lines.slice(at, at + 500).join(''))) await once(stream, 'drain')
      }
      stream.end()
      await finished(stream)
    }
  }
}

/** Each version is recorded later than the one before it, whatever was drawn. */
function inOrder(versions: readonly Version[]): Version[] {
  let last = -Infinity
  return versions.map((version) => ({ ...version, at: (last = Math.max(Math.floor(version.at), last + 1)) }))
}
