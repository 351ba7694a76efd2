const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const numbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/** The first signal asks the work to stop, and it rolls back; the second does not wait for that. */
export function interrupted() {
  const asked = new AbortController()
  let status = 0
  const stop = (signal: (typeof stopping)[number]) => {
    status = 128 + numbers[signal]
    if (asked.signal.aborted) process.exit(status)
    asked.abort()
  }
  for (const signal of stopping) process.on(signal, stop)
  return {
    signal: asked.signal,
    status: () => status,
    over() {
      for (const signal of stopping) process.off(signal, stop)
    },
  }
}
