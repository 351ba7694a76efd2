import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openStore } from '#services/postgres/store.ts'
import { removeData } from './own-postgres.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-socket-'))
// Open to pass through, so that root's store lies in it too and not outside.
chmodSync(folder, 0o711)
after(() => rmSync(folder, { recursive: true }))

const open = (dataDir: string) => openStore({ dataDir, databaseUrl: undefined }, () => {})
const over = 'select host(inet_server_addr()) as over'

test('a store of our own is reached by a socket that its owner alone may use, and which is made anew at each start', async () => {
  const dataDir = join(folder, 'data')
  const store = await open(dataDir)
  const socket = store.pool.options.host!
  assert.equal(statSync(socket).mode & 0o777, 0o700)
  assert.deepEqual((await store.pool.query(over)).rows, [{ over: null }])
  await store.close()
  // What a killed PostgreSQL leaves: its number may be that of another program by now, and the next one would not start.
  writeFileSync(join(socket, '.s.PGSQL.5432.lock'), `${process.pid}\n`)
  await (await open(dataDir)).close()
  assert.equal(existsSync(join(socket, '.s.PGSQL.5432.lock')), false)
  removeData(dataDir)
})

test('a store whose socket would have too long a path is reached over TCP', async () => {
  const dataDir = join(folder, 'x'.repeat(90))
  const store = await open(dataDir)
  assert.deepEqual((await store.pool.query(over)).rows, [{ over: '127.0.0.1' }])
  await store.close()
  removeData(dataDir)
})
