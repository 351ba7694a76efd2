import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, after, test } from 'node:test'
import { addHours, instant, type Instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { now } from '#services/time.ts'
import { backUpNightly } from '#workings/backup/nightly.ts'
import { databaseOn } from '#workings/database.ts'
import { keepDrill } from '#workings/backup/kept.ts'
import { emptyServer } from '../journeys/running.ts'
import { folder } from './backed-up.ts'

let serving: Awaited<ReturnType<typeof emptyServer>>
before(async () => {
  serving = await emptyServer()
  await serving.pool.query("update migration set applied_at = '2020-01-01'")
})
after(() => serving.close())

const dataDir = join(folder, 'data')
const backupDir = join(folder, 'nightly')
const config = {
  dataDir,
  logHeads: undefined,
  backupDir,
  backupKeyFile: undefined,
  backupAt: '02:30',
  backupKeepDays: 10,
}
const night = (at: Instant, otherwise: Partial<typeof config> = {}) =>
  backUpNightly({ pool: serving.pool, declarations: pathways, at, program: 'x', config: { ...config, ...otherwise } })
const kept = () => readdirSync(backupDir).toSorted()
const page = async () => (await fetch(`${serving.address}/health`)).text()
const said = async () => {
  const health = (await (await fetch(`${serving.address}/health?format=json`)).json()) as {
    backup: Record<string, unknown>
  }
  return health.backup
}

test('before any backup the health page says that there is none, to a person and to a monitor', async () => {
  assert.match(await page(), /Last night’s backup was not made[^]*There is no backup yet[^]*No backup has been tried/)
  assert.equal((await said())['last'], null)
})

test('a night is backed up once, however often it is asked', async () => {
  const at = instant('2026-06-02T01:30:00.000Z')
  assert.ok(await night(at))
  assert.equal(await night(addHours(at, 1)), null)
  assert.equal(kept().length, 1)
})

test('backups are kept for so many days and no longer, and nothing else in the folder is touched', async () => {
  writeFileSync(join(backupDir, 'theirs.backup'), 'not ours')
  const halfMade = join(backupDir, 'throughline-2026-06-01T01-30-00Z.backup.draft')
  writeFileSync(halfMade, 'a program was killed in the middle of it')
  utimesSync(halfMade, new Date('2026-06-01'), new Date('2026-06-01'))
  for (const day of ['05', '11', '12', '13']) await night(instant(`2026-06-${day}T01:30:00.000Z`))
  assert.deepEqual(kept(), [
    'theirs.backup',
    ...['05', '11', '12', '13'].map((day) => `throughline-2026-06-${day}T01-30-00Z.backup`),
  ])
})

test('never means never', async () => {
  const backupAt = undefined as never
  assert.equal(await night(instant('2026-07-01T01:30:00.000Z'), { backupAt }), null)
})

test('a backup that could not be made is told on the health page without saying where, and leaves no half of one', async () => {
  const closed = join(folder, 'a-file-and-no-folder')
  writeFileSync(closed, '')
  await assert.rejects(night(instant('2026-07-02T01:30:00.000Z'), { backupDir: join(closed, 'x') }))
  assert.match(await page(), /The newest backup could not be made/)
  assert.ok(!(await page()).includes(closed))
  assert.equal(await night(instant('2026-07-02T02:00:00.000Z')), null)
  assert.ok(await night(instant('2026-07-02T02:31:00.000Z')))
  assert.doesNotMatch(await page(), /could not be made/)
})

test('when the last backup and the last drill were is on the health page, which is green only for both', async () => {
  const at = instant(now())
  await night(at)
  assert.match(await page(), /Look at this/)
  await keepDrill(databaseOn(serving.pool), { at, made: at, findings: [] })
  assert.match(await page(), /As it should be/)
  assert.deepEqual((await said())['warnings'], [])
})

test(
  'a folder that is closed to us is said plainly',
  { skip: process.getuid?.() === 0 && 'root may write anywhere' },
  async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o500)
    await assert.rejects(night(addHours(instant(now()), 48), { backupDir: closed }), /cannot be written to/)
    assert.ok(existsSync(closed))
  },
)
