import { randomUUID } from 'node:crypto'

const levels = ['debug', 'info', 'warn', 'error'] as const
export type LogLevel = (typeof levels)[number]
export const logLevels: readonly LogLevel[] = levels

type Details = Record<string, unknown>
export type Log = Record<LogLevel, (words: string, details?: Details) => void> & {
  /** A fault of ours is written in full here, and shown to a person only by the reference that this returns. */
  fault(error: unknown, details?: Details): string
}

/** One JSON object a line, on standard error. */
export function makeLog(least: LogLevel, write = (line: string) => void process.stderr.write(line)): Log {
  const at = (level: LogLevel) => (words: string, details?: Details) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return
    write(`${JSON.stringify({ at: new Date().toISOString(), level, words, ...details })}\n`)
  }
  const log = { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
  return {
    ...log,
    fault(error, details) {
      const reference = randomUUID().slice(0, 8)
      const told = error instanceof Error ? withoutValues(error) : 'Something that is no error was thrown'
      log.error('fault', { ...details, reference, told })
      return reference
    },
  }
}

const things =
  'relation|column|constraint|table|function|type|role|schema|index|encoding|database|policy|parameter|module|package'
const quoted = new RegExp(`(\\b(?:${things}) )?"[^"]*"`, 'g')

/**
 * Where it went wrong, and what went wrong, without the value that it went wrong with: PostgreSQL and JSON quote what they could not
 * read, and that may be a child's name. What they quote of the database itself is kept.
 */
function withoutValues({ message, stack = message }: Error): string {
  const [before, after] = stack.split(message)
  const told = message.replaceAll(quoted, (whole, thing?: string) => (thing ? whole : '"…"'))
  return after === undefined ? told : `${before}${told}${after}`
}
