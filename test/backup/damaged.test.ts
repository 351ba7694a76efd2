import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { keyIn } from '#services/backup/key.ts'
import { describeSchema } from '#services/postgres/schema.ts'
import { Chance } from '#synthetic/chance.ts'
import { testDatabase } from '../database.ts'
import { aStore, backedUp, bytesOf, folder, key, lookedThrough, restored, type AStore } from './backed-up.ts'

const seed = Number(process.env['THROUGHLINE_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const chance = new Chance(seed)
const drawn = (least: number, most: number) => Math.floor(chance.between(least, most + 1))
const tries = process.env['THROUGHLINE_FULL'] ? 5_000 : 300
let store: AStore
let file: string
let whole: Buffer
const spoilt = join(folder, 'spoilt.backup')
const spoil = (bytes: Buffer): string => (writeFileSync(spoilt, bytes), spoilt)

before(async () => {
  store = await aStore()
  file = (await backedUp(store)).file
  whole = bytesOf(file)
})

test('one flipped bit anywhere in a backup is noticed, and where it is told', async (t) => {
  const header = whole.indexOf('\n', whole.indexOf('\n', 21) + 1) + 1
  // Every byte of the header, the first and last of each piece, and as many others by chance.
  const edges = Array.from({ length: 1 + Math.floor((whole.length - header) / 65_552) }, (_, n) => header + n * 65_552)
  const places = [
    ...Array.from({ length: header }, (_, at) => at),
    ...edges.flatMap((at) => [at - 1, at, at + 65_535, at + 65_536]),
    ...Array.from({ length: tries }, () => drawn(header, whole.length - 1)),
    whole.length - 1,
  ].filter((at) => at < whole.length)
  for (const at of places) {
    const bytes = Buffer.from(whole)
    bytes[at]! ^= 1 << drawn(0, 7)
    const error = await lookedThrough(spoil(bytes)).then(
      () => null,
      (thrown: Error) => thrown,
    )
    const [, from, until] = /bytes (\d+) to (\d+)/.exec(error?.message ?? '') ?? []
    assert.ok(from && until, `the byte at ${at} of ${whole.length}, seed ${seed}: ${error?.message ?? 'not noticed'}`)
    assert.ok(Number(from) <= at && at <= Number(until), `${error!.message} names the byte at ${at}, seed ${seed}`)
  }
  t.diagnostic(`${places.length} places in ${whole.length} bytes, seed ${seed}`)
})

test('what was cut off, added to, or put in another order is noticed', async () => {
  const header = whole.indexOf('\n', whole.indexOf('\n', 21) + 1) + 1
  const piece = (n: number) => whole.subarray(header + n * 65_552, header + (n + 1) * 65_552)
  const rest = whole.subarray(header + 2 * 65_552)
  const others = {
    'the last byte': whole.subarray(0, -1),
    'all but the first piece': whole.subarray(0, header + 65_552),
    'all but the header': whole.subarray(0, header),
    'half the header': whole.subarray(0, header / 2),
    nothing: Buffer.alloc(0),
    'a byte more': Buffer.concat([whole, Buffer.alloc(1)]),
    'two pieces exchanged': Buffer.concat([whole.subarray(0, header), piece(1), piece(0), rest]),
    'a piece left out': Buffer.concat([whole.subarray(0, header), piece(0), rest]),
    'a piece twice': Buffer.concat([whole.subarray(0, header), piece(0), piece(0), rest]),
  }
  for (const [words, bytes] of Object.entries(others))
    await assert.rejects(lookedThrough(spoil(bytes)), /is damaged: |does not begin as a backup/, words)
})

test('nothing that was backed up stands open in the file, and another key opens none of it', async () => {
  for (const words of ['Invented', 'police', 'COPY', 'answers.', 'Minutes.pdf'])
    assert.ok(!whole.includes(words), words)
  const other = join(folder, 'another-key')
  writeFileSync(other, 'z'.repeat(43))
  await assert.rejects(lookedThrough(file, keyIn(other)), /was locked with another key than the one in .*another-key/)
  await lookedThrough(file)
  assert.notDeepEqual(bytesOf((await backedUp(store)).file).subarray(header(whole)), whole.subarray(header(whole)))
})

test('a passphrase opens what it locked, and a short one is refused', async () => {
  const passphrase = join(folder, 'passphrase')
  writeFileSync(passphrase, 'one that nobody would guess\n')
  const made = await backedUp(store, undefined, keyIn(passphrase))
  await lookedThrough(made.file, keyIn(passphrase))
  await assert.rejects(lookedThrough(made.file, key), /another key/)
  writeFileSync(passphrase, 'too short')
  assert.throws(() => keyIn(passphrase), /at least 20 letters/)
})

test('a damaged backup restores nothing at all', async () => {
  const { pool } = await testDatabase('nothing')
  const bytes = Buffer.from(whole)
  bytes[bytes.length - 2_000]! ^= 1
  await assert.rejects(
    restored(spoil(bytes), { pool }),
    /is damaged: bytes \d+ to \d+ are not what was written, while .+ was read/,
  )
  assert.equal(await describeSchema(pool), await describeSchema((await testDatabase('nothing')).pool))
})

const header = (bytes: Buffer): number => bytes.indexOf('\n', bytes.indexOf('\n', 21) + 1) + 1
