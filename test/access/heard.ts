/** What the program writes to its log while some work is done: on standard error, as whoever runs it keeps it. */
export async function heardWhile(work: () => Promise<void>): Promise<string> {
  const own = process.stderr.write
  let heard = ''
  process.stderr.write = (chunk: string | Uint8Array) => {
    heard += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    return true
  }
  try {
    await work()
  } finally {
    process.stderr.write = own
  }
  return heard
}
