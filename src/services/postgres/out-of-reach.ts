/** Why the store cannot answer just now, though nothing is wrong with what was asked. */
export type OutOfReach = 'full' | 'read only' | 'crowded' | 'away'

const byCode: Readonly<Record<string, OutOfReach>> = {
  '53100': 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  '25006': 'read only',
  EROFS: 'read only',
  '53300': 'crowded',
  '53400': 'crowded',
  EMFILE: 'crowded',
  ENFILE: 'crowded',
  ECONNREFUSED: 'away',
  ECONNRESET: 'away',
  EPIPE: 'away',
  ETIMEDOUT: 'away',
  EHOSTUNREACH: 'away',
  ENOTFOUND: 'away',
  ENOENT: 'away',
  '57P01': 'away',
  '57P02': 'away',
  '57P03': 'away',
}

/** Whether an error says that the store is out of reach, full, or has no room for another connection; null where it is a fault of ours. */
export function outOfReach(error: unknown): OutOfReach | null {
  if (!(error instanceof Error)) return null
  const { code = '', syscall = '' } = error as NodeJS.ErrnoException
  // A file that is not there is ours to explain, unless it is the socket of a PostgreSQL that has gone.
  if (code === 'ENOENT' && syscall !== 'connect') return null
  const known = byCode[code] ?? (code.startsWith('08') ? 'away' : null)
  if (known !== null) return known
  if (code === '58030' || /No space left on device/.test(error.message)) return 'full'
  return /^Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    error.message,
  )
    ? 'away'
    : null
}
