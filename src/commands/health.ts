import { asKeeper } from '#workings/database.ts'
import { cacheNames, readyCaches } from '#workings/caches/refresh.ts'
import { one } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'

/** As the page at /health says it, and it says nothing about anybody. */
export const health = atTheMachine('health', 'Whether the store answers, how quickly, and which caches are ready', {
  run: async ({ db, pool, authority, realToday, embedded }) => {
    const began = performance.now()
    const { rows } = await pool.query<{ version: string; migrations: number }>(
      "select current_setting('server_version') as version, count(*)::int as migrations from migration",
    )
    const store_ms = Math.round(performance.now() - began)
    const ready = authority
      ? await asKeeper(db, (tx) => readyCaches(tx, { authority: authority.authority, today: realToday, knownAt: null }))
      : new Set<string>()
    const caches = Object.fromEntries(cacheNames.map((name) => [name, ready.has(name) ? 'ready' : 'not ready']))
    return one({
      status: 'working',
      store_ms,
      store: embedded ? 'our own' : 'DATABASE_URL',
      postgresql: rows[0]?.version,
      migrations: rows[0]?.migrations,
      authority: authority?.name ?? null,
      invented: authority?.invented ?? null,
      caches,
    })
  },
})
