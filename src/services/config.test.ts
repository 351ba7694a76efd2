import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { describeConfiguration, readConfig } from './config.ts'
import { inProject } from './project.ts'

test('with nothing set, the pages are on this machine only, and the store is our own', () => {
  const { port, host, databaseUrl, dataDir } = readConfig({})
  assert.deepEqual(
    { port, host, databaseUrl, dataDir },
    {
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataDir: inProject('data'),
    },
  )
})

test('every mistake is told at once, each with its name', () => {
  const env = { PORT: 'three thousand', DATABASE_URL: 'mysql://x', TRUST_PROXY: 'maybe', LOG_LEVEL: 'loud' }
  assert.throws(
    () => readConfig(env),
    (error: Error) => Object.keys(env).every((name) => error.message.includes(name)),
  )
})

test('docs/configuration.md tells every name, as the code has it', () => {
  assert.equal(readFileSync(inProject('docs/configuration.md'), 'utf8'), describeConfiguration())
})
