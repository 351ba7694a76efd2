const stopping = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs `close` once, at the first signal to stop; a second signal does not wait for it. */
export function onSignal(close: (signal: string) => Promise<void>): { begun(): boolean } {
  let begun = false
  const stop = async (signal: string) => {
    if (begun) process.exit(1)
    begun = true
    await close(signal)
    process.exit(0)
  }
  for (const signal of stopping) process.on(signal, (name) => void stop(name))
  return { begun: () => begun }
}
