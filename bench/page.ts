import type { Post } from '../src/screens/front/session.ts'
import type { Ground, Side } from './workload.ts'

/** A page, asked for as a browser asks for it and answered in full, but without a socket. */
export async function pageSide({ people }: Ground, who: Post, url: string): Promise<Side[]> {
  if ((await people.get(who, url)) === null) throw new Error(`there is no page at ${url} yet`)
  const run = async () => {
    if ((await people.get(who, url)) === null) throw new Error(`${url} is not there any more`)
  }
  return [{ engine: 'throughline', run }]
}

/** The same rows by SQL that somebody wrote for the purpose: one after another on one connection, as the owner of the tables. */
export function queriesSide({ pool }: Ground, queries: readonly (readonly [string, unknown[]])[]): Side {
  const run = async () => {
    const client = await pool.connect()
    try {
      for (const [text, values] of queries) await client.query({ name: nameOf(text), text, values })
    } finally {
      client.release()
    }
  }
  return { engine: 'hand-written SQL', run }
}

const names = new Map<string, string>()

/** Prepared once a connection, as anybody who minds would do. */
export function nameOf(text: string): string {
  const name = names.get(text) ?? `bench_${names.size}`
  names.set(text, name)
  return name
}
