import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { headFiles } from '#services/heads.ts'
import { openStore } from '#services/postgres/store.ts'
import { verifyLog } from '#workings/audit/verify.ts'
import { throughline } from '../commands/at-the-prompt.ts'
import { cutting } from './cutting.ts'
import { newForm, press, signedIn, type Answered, type Desk } from './desk.ts'
import { connectTo, removeData } from './own-postgres.ts'
import { pause, startRefused, startServer, type Running } from './running-server.ts'
import { smallDisk } from './small-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'throughline-hostile-'))
chmodSync(folder, 0o711)
after(() => rmSync(folder, { recursive: true, force: true }))
const onlyRoot = process.getuid?.() === 0 ? false : 'only root may mount a disk'

/** What everybody who presses Save is told while the store is out of reach: no more than is known, and what to do. */
function saysNothingUntrue({ status, body }: Answered, why: RegExp): void {
  assert.equal(status, 503, body.slice(0, 2_000))
  assert.match(body, /This is not known to be saved/)
  assert.match(body, why)
  assert.match(body, /saved once, however often it is sent/)
}

/** Presses Save of one form until it is told that it was saved. */
async function untilSaved(
  address: string,
  desk: Desk,
  form: ReturnType<typeof newForm>,
  within: number,
): Promise<number> {
  const from = performance.now()
  for (;;) {
    const { status, to } = await press(address, desk, form).catch(() => ({ status: 0, to: '' }))
    if (status === 303 && !to.startsWith('/sign-in')) return Math.round(performance.now() - from)
    if (performance.now() - from > within) throw new Error(`Not saved within ${within} ms: ${status}`)
    await pause(100)
  }
}

test(
  'a full disk is said, nothing that was told is lost, and with room again it goes on by itself',
  { skip: onlyRoot },
  async (t) => {
    const disk = smallDisk(230)
    if (!disk) return t.skip('this machine does not let us mount a disk')
    const dataDir = join(disk.folder, 'data')
    const server = await startServer({ dataDir })
    try {
      const client = await connectTo(dataDir)
      const desk = await signedIn(client, server.address)
      await client.end()
      const told: string[] = []
      disk.fill(400_000)
      let refused: Answered | undefined
      for (let n = 0; n < 400 && !refused; n++) {
        const form = newForm(
          desk.children[n % desk.children.length]!,
          `${n} ${'on a disk that is nearly full '.repeat(200)}`,
        )
        const answered = await press(server.address, desk, form)
        if (answered.status === 303) told.push(form.record)
        else refused = answered
      }
      assert.ok(refused, 'the disk never was full')
      saysNothingUntrue(refused, /disk that the records are kept on is full|store of records does not answer/)
      t.diagnostic(`${told.length} saved before the disk was full`)
      disk.makeRoom()
      t.diagnostic(
        `saved again ${await untilSaved(server.address, desk, newForm(desk.children[0]!, 'with room'), 30_000)} ms after there was room`,
      )
      await allThere(dataDir, told)
      await logIsWhole(dataDir)
      server.kill('SIGTERM')
      assert.equal(await server.ended, 0, server.said().slice(-3_000))
    } finally {
      server.kill('SIGKILL')
      await server.ended
      removeData(dataDir)
      disk.remove()
    }
  },
)

test(
  'a folder that cannot be written to is said before anything is begun, and once it can be the start succeeds',
  { skip: onlyRoot },
  async (t) => {
    const disk = smallDisk(230)
    if (!disk) return t.skip('this machine does not let us mount a disk')
    const dataDir = join(disk.folder, 'data')
    const refusesToStart = async () => {
      disk.readOnly(true)
      const { code, said } = await startRefused({ dataDir })
      assert.equal(code, 1)
      assert.match(said, /cannot be written to/)
      assert.ok(said.includes(dataDir), said)
      assert.doesNotMatch(said, /\n\s+at /, 'no stack')
    }
    try {
      await refusesToStart()
      disk.readOnly(false)
      const server = await startServer({ dataDir })
      server.kill('SIGTERM')
      assert.equal(await server.ended, 0)
      // Now there is a store in it, which must be as it was.
      await refusesToStart()
      disk.readOnly(false)
      const again = await startServer({ dataDir })
      again.kill('SIGTERM')
      assert.equal(await again.ended, 0)
    } finally {
      removeData(dataDir)
      disk.remove()
    }
  },
)

test('out of file handles it says so or waits, and goes on by itself when it has some again', async (t) => {
  if (process.platform !== 'linux') return t.skip('only Linux lets us take handles from a running program')
  const dataDir = join(folder, 'handles')
  const server = await startServer({ dataDir })
  try {
    const client = await connectTo(dataDir)
    const desk = await signedIn(client, server.address)
    await client.end()
    const told: string[] = []
    handlesOf(server, 30)
    const forms = Array.from({ length: 40 }, (_, n) =>
      newForm(desk.children[n % desk.children.length]!, `handles ${n}`),
    )
    const answers = await Promise.all(forms.map((form) => press(server.address, desk, form).catch(() => null)))
    answers.forEach((answered, n) => {
      if (answered?.status === 303) told.push(forms[n]!.record)
      else if (answered) saysNothingUntrue(answered, /More people are asking at once|store of records does not answer/)
    })
    const unanswered = answers.filter((answered) => answered?.status !== 303).length
    t.diagnostic(`${told.length} saved and ${unanswered} not, with 30 handles`)
    assert.ok(unanswered > 0, 'it never ran out')
    handlesOf(server, 4_096)
    const again = await Promise.all(forms.map((form) => untilSaved(server.address, desk, form, 30_000)))
    t.diagnostic(`all saved within ${Math.max(...again)} ms of having handles again`)
    await allThere(
      dataDir,
      forms.map(({ record }) => record),
    )
    await logIsWhole(dataDir)
    server.kill('SIGTERM')
    assert.equal(await server.ended, 0, server.said().slice(-3_000))
  } finally {
    server.kill('SIGKILL')
    await server.ended
    removeData(dataDir)
  }
})

function handlesOf({ pid }: Running, most: number): void {
  execFileSync('prlimit', ['--pid', String(pid), `--nofile=${most}:`])
}

test('a connection to the database that is cut, at any moment, is said, and one form is saved once', async (t) => {
  const dataDir = join(folder, 'cut')
  const store = await openStore({ dataDir, databaseUrl: undefined }, () => {})
  const { user, password, port, database } = store.pool.options
  const cut = await cutting(port!)
  const url = `postgres://${user}:${password as string}@127.0.0.1:${cut.port}/${database}`
  const env = { DATABASE_URL: url, AUTHORITY_NAME: 'x' }
  await throughline(['invent', '--children', '50', '--seed', '3'], { env: { DATA_DIR: dataDir } })
  const server = await startServer({ dataDir: join(folder, 'cut-server'), env })
  try {
    const client = await connectTo(dataDir)
    const desk = await signedIn(client, server.address)
    await client.end()
    const told: string[] = []
    let refused = 0
    for (let n = 0; n < 40; n++) {
      const form = newForm(desk.children[n % desk.children.length]!, `cut ${n}`)
      const pressing = press(server.address, desk, form)
      await pause(Math.random() * 60)
      cut.cutAll()
      const answered = await pressing
      if (answered.status !== 303) {
        saysNothingUntrue(answered, /store of records does not answer/)
        refused += 1
      }
      await untilSaved(server.address, desk, form, 30_000)
      told.push(form.record)
    }
    t.diagnostic(`${refused} of 40 were cut in the middle`)
    assert.ok(refused > 0)
    cut.refuse(true)
    const page = await fetch(`${server.address}/children`, { headers: { cookie: desk.cookie } })
    assert.equal(page.status, 503)
    assert.equal(page.headers.get('refresh'), '5')
    assert.match(await page.text(), /Throughline cannot answer just now/)
    cut.refuse(false)
    const back = await fetch(`${server.address}/children`, { headers: { cookie: desk.cookie } })
    assert.equal(back.status, 200)
    await allThere(dataDir, told)
    server.kill('SIGTERM')
    assert.equal(await server.ended, 0, server.said().slice(-3_000))
  } finally {
    server.kill('SIGKILL')
    await server.ended
    await cut.close()
    await store.close()
    removeData(dataDir)
  }
})

/** Each that was told is there, and once. */
async function allThere(dataDir: string, records: readonly string[]): Promise<void> {
  const client = await connectTo(dataDir)
  const { rows } = await client.query<{ record: string; versions: number }>(
    `select record, count(*)::int as versions from record join answers.missing_episode using (authority, record, version, subject)
     where record = any($1) group by record`,
    [records],
  )
  await client.end()
  assert.deepEqual(
    rows.map(({ record, versions }) => `${record} ${versions}`).toSorted(),
    records.map((record) => `${record} 1`).toSorted(),
  )
}

async function logIsWhole(dataDir: string): Promise<void> {
  const store = await openStore({ dataDir, databaseUrl: undefined }, () => {})
  await pause(2_500)
  const files = headFiles({ dataDir, logHeads: undefined })
  const { findings } = await verifyLog(store.pool, { authority: null, files, complete: true })
  await store.close()
  assert.deepEqual(findings, [])
}
