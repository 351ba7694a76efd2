import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { testDatabase } from '../../test/database.ts'
import { openQueue } from './queue.ts'

const never = '0 0 29 2 *'
const unexpected = (error: unknown) => assert.fail(String(error))

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds() && tries < 200; tries++) await pause(50)
  assert.ok(holds())
}

test('a job that is asked for runs soon, and again when it is asked for again', async (t) => {
  const { pool } = await testDatabase()
  let runs = 0
  const began = performance.now()
  const queue = await openQueue(pool, [{ name: 'count', when: never, run: async () => void runs++ }], unexpected)
  t.diagnostic(`made its schema and began in ${Math.round(performance.now() - began)} ms`)
  await queue.soon('count')
  await until(() => runs === 1)
  await queue.soon('count')
  await until(() => runs === 2)
  await queue.close()
})

test('two servers on one store share the work, and what one leaves the other does', async () => {
  const { pool } = await testDatabase()
  const runs = { one: 0, two: 0 }
  const jobs = (of: 'one' | 'two') => [{ name: 'count', when: never, run: async () => void runs[of]++ }]
  const [one, two] = await Promise.all([
    openQueue(pool, jobs('one'), unexpected),
    openQueue(pool, jobs('two'), unexpected),
  ])
  await one.soon('count')
  await until(() => runs.one + runs.two === 1)
  await one.close()
  await two.soon('count')
  await until(() => runs.one + runs.two === 2)
  await pause(300)
  assert.equal(runs.one + runs.two, 2)
  await two.close()
})

test('a job that fails is told of, and keeps nobody from running it again', async () => {
  const { pool } = await testDatabase()
  const told: string[] = []
  let runs = 0
  const run = async () => {
    runs += 1
    if (runs === 1) throw new Error('No ink')
  }
  const queue = await openQueue(pool, [{ name: 'print', when: never, run }], (error) =>
    told.push((error as Error).message),
  )
  await queue.soon('print')
  await until(() => runs === 1)
  await queue.soon('print')
  await until(() => runs === 2)
  assert.deepEqual(told, ['No ink'])
  await queue.close()
})

test('closing waits for what is running', async () => {
  const { pool } = await testDatabase()
  let done = false
  let begun = false
  const run = async () => {
    begun = true
    await pause(400)
    done = true
  }
  const queue = await openQueue(pool, [{ name: 'slow', when: never, run }], unexpected)
  await queue.soon('slow')
  await until(() => begun)
  const began = performance.now()
  await queue.close()
  assert.ok(done)
  assert.ok(performance.now() - began < 3_000)
})
