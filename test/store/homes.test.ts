import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { copyProject } from './project-copy.ts'
import { postgresOf, removeData } from './own-postgres.ts'
import { startServer, type Running } from './running-server.ts'

const asRoot = process.getuid?.() === 0

test('a clone under a home folder that nobody else may enter works for its owner', async (t) => {
  const home = mkdtempSync(join(tmpdir(), 'closed home-'))
  chmodSync(home, 0o700)
  const root = copyProject(join(home, 'throughline'))
  try {
    await startsTwice(root, {}, (server) => t.diagnostic(`first page after ${server.took} ms`))
  } finally {
    removeData(join(root, 'data'))
    rmSync(home, { recursive: true })
  }
})

test(
  'a data folder that was deleted is begun anew, and the store that it pointed to is set aside',
  { skip: !asRoot },
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'closed home-'))
    const dataDir = join(home, 'data')
    const kept: string[] = []
    for (const time of [1, 2]) {
      const server = await startServer({ dataDir })
      server.kill(time === 1 ? 'SIGKILL' : 'SIGTERM')
      await server.ended
      kept.push(...(/is now (\S+);/.exec(server.said())?.slice(1) ?? []))
      if (time === 1) rmSync(dataDir, { recursive: true })
    }
    assert.equal(kept.length, 1)
    for (const aside of kept) rmSync(aside, { recursive: true })
    removeData(dataDir)
    rmSync(home, { recursive: true })
  },
)

const skip = asRoot ? false : 'only root can add a user to try this as'
test('and for an ordinary user, with parts that an administrator installed', { skip }, async (t) => {
  const name = `tl-test-${process.pid}`
  execFileSync('useradd', ['--create-home', name])
  const home = `/home/${name}`
  try {
    chmodSync(home, 0o700)
    const root = copyProject(join(home, 'throughline'))
    const id = (flag: string) => Number(execFileSync('id', [flag, name]))
    const user = { uid: id('-u'), gid: id('-g') }
    mkdirSync(join(root, 'data'))
    execFileSync('chown', [`${user.uid}:${user.gid}`, home, root, join(root, 'data')])
    await startsTwice(root, { ...user, env: { HOME: home } }, (server) =>
      t.diagnostic(`first page after ${server.took} ms`),
    )
  } finally {
    execFileSync('userdel', ['--remove', name], { stdio: 'ignore' })
  }
})

async function startsTwice(root: string, as: object, tell: (server: Running) => void): Promise<void> {
  const dataDir = join(root, 'data')
  for (const time of ['first', 'second']) {
    const server = await startServer({ root, dataDir, ...as })
    tell(server)
    server.kill('SIGTERM')
    assert.equal(await server.ended, 0, server.said())
    assert.deepEqual(postgresOf(dataDir), [], `the ${time} time`)
  }
}
