import { createHash } from 'node:crypto'

/** An entry of the log as it is digested: everything as text, to the microsecond, so that no reading of it can lose a difference. */
export type SealedEntry = {
  entry: string
  at: string
  worker: string | null
  role: string
  action: string
  what: string
  children: string[]
  records: string[]
  shown: number
  reason: string | null
  as_at: string | null
  known_at: string | null
  salt: string | null
  /** Where it was lawfully blanked: the digest of what was shown. */
  blanked: Buffer | null
}

/** An instant as the digests take it, whatever the session's settings. */
export const exactly = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export const entryColumns = `entry, ${exactly('at')} as at, worker, role, action, what, children, records, shown, reason,
  as_at::text, ${exactly('known_at')} as known_at, salt, blanked`

/**
 * In two steps, so that a lawful removal can take away what was shown, and with its salt every way of guessing it, while who looked, and
 * when, can still be proved.
 */
export function digestOfEntry(authority: number, one: SealedEntry): Buffer {
  const { entry, at, worker, role, action } = one
  const shown = one.blanked ?? digestOfShown(one)
  return sha256(['throughline log entry 1', authority, entry, at, worker, role, action, shown.toString('hex')])
}

export function digestOfShown({ salt, what, children, records, shown, reason, as_at, known_at }: SealedEntry): Buffer {
  return sha256(['throughline log entry shown 1', salt, what, children, records, shown, reason, as_at, known_at])
}

const sha256 = (said: unknown[]): Buffer => createHash('sha256').update(JSON.stringify(said)).digest()
