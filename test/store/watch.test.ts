import assert from 'node:assert/strict'
import { test } from 'node:test'
import { watch } from '#services/postgres/watch.ts'
import { pause } from './running-server.ts'

test('a PostgreSQL that cannot be started is tried until it can be, and the reason is told once', async () => {
  const postgres = { up: false }
  let tries = 0
  const told: string[] = []
  const watching = watch({
    isUp: () => postgres.up,
    async bringBack() {
      tries += 1
      if (tries < 3) throw new Error(`No space left on device, at ${tries} o’clock`)
      postgres.up = true
    },
    progress: (words) => void told.push(words),
  })
  for (let n = 0; n < 200 && !postgres.up; n++) await pause(50)
  await watching.stop()
  assert.equal(tries, 3)
  assert.equal(told.filter((words) => /No space left on device/.test(words)).length, 1)
  assert.match(told.at(-1)!, /is running again/)
})
