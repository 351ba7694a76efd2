import { publications } from '#publications/index.ts'
import { asKeeper } from '#workings/database.ts'
import { cacheNames, readyCaches } from '#workings/caches/refresh.ts'
import { backupsOf } from '#workings/backup/kept.ts'
import { backupsSaid } from '#workings/backup/standing.ts'
import { calendarNow, calendarSaid } from '#workings/issuing/health.ts'
import { one } from './line/answer.ts'
import { atTheMachine } from './line/command.ts'

/** As the page at /health says it, and it says nothing about anybody. */
export const health = atTheMachine(
  'health',
  'Whether the store answers, how quickly, which caches are ready, whether what is due has gone out, and when it was last backed up',
  {
    run: async ({ db, config, declarations, pool, authority, realToday, at, embedded }) => {
      const began = performance.now()
      const { rows } = await pool.query<{ version: string; migrations: number }>(
        "select current_setting('server_version') as version, count(*)::int as migrations from migration",
      )
      const store_ms = Math.round(performance.now() - began)
      const ready = authority
        ? await asKeeper(db, (tx) =>
            readyCaches(tx, { authority: authority.authority, today: realToday, knownAt: null }, declarations),
          )
        : new Set<string>()
      const calendar = authority
        ? await asKeeper(db, (tx) => calendarNow(tx, publications, authority.authority, at))
        : null
      const caches = Object.fromEntries(cacheNames.map((name) => [name, ready.has(name) ? 'ready' : 'not ready']))
      const backups = backupsSaid(await asKeeper(db, backupsOf), config.backupAt, at)
      return one({
        status: 'working',
        store_ms,
        store: embedded ? 'our own' : 'DATABASE_URL',
        postgresql: rows[0]?.version,
        migrations: rows[0]?.migrations,
        authority: authority?.name ?? null,
        invented: authority?.invented ?? null,
        caches,
        calendar: calendar && calendarSaid(calendar),
        backup: backups,
      })
    },
  },
)
