import { setTimeout as pause } from 'node:timers/promises'
import { makePool } from '#services/postgres/pool.ts'
import { openQueue } from '#services/queue.ts'

/** A server that begins a job which it never ends, to be killed while it does: worker.ts */
const pool = makePool({ connectionString: process.env['DATABASE_URL']! }, 4)
const run = async () => {
  await pool.query("insert into ran values ('begun')")
  process.stdout.write('begun\n')
  await pause(600_000)
}
const queue = await openQueue(pool, [{ name: 'slow', when: '0 0 29 2 *', run }], (error) => {
  throw error
})
await queue.soon('slow')
