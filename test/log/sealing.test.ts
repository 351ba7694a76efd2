import assert from 'node:assert/strict'
import { appendFileSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from '#workings/access/log.ts'
import { blankEntries } from '#workings/audit/blank.ts'
import { sealWaiting } from '#workings/audit/seal.ts'
import { keepSealing } from '#workings/audit/sealing.ts'
import { asKeeper } from '#workings/database.ts'
import { amy, logbook, words } from './logbook.ts'

type Book = Awaited<ReturnType<typeof logbook>>

const sealed = async ({ pool, authority }: Book) =>
  (
    await pool.query<{ seal: number; entry: string }>(
      'select seal, unnest(entries) as entry from log_seal where authority = $1',
      [authority],
    )
  ).rows

test('an entry whose transaction was still open when its second was sealed is in the next seal', async () => {
  const book = await logbook()
  const held = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const late = asKeeper(book.db, async (tx) => {
    await log(tx, book.authority, book.olu, book.now(), [{ action: 'read', what: 'late', children: [amy] }])
    begun.resolve()
    await held.promise
  })
  await begun.promise
  await book.read('in time')
  await book.seal()
  held.resolve()
  await late
  await book.seal()
  const [first] = (await book.entries()).filter(({ what }) => what === 'late')
  assert.deepEqual(
    (await sealed(book)).filter(({ entry }) => entry === first!.entry).map(({ seal }) => seal),
    [2],
  )
  assert.deepEqual(words(await book.verify()), [])
})

test('among twenty who read while two seal, every entry that was committed is in one seal, and none that was not', async () => {
  const book = await logbook()
  const over = new AbortController()
  const seals = Promise.all(
    [1, 2].map(async () => {
      // Two that seal at the same instant may both want the next number: one of them is told no, and nothing is lost by it.
      while (!over.signal.aborted) await sealWaiting(book.pool, book.authority, book.now()).catch(() => null)
    }),
  )
  const one = async (n: number) => {
    for (let m = 0; m < 10; m++) {
      const work = asKeeper(book.db, async (tx) => {
        await log(tx, book.authority, book.olu, book.now(), [
          { action: 'read', what: 'one', children: [amy] },
          { action: 'read', what: 'another', children: [amy] },
        ])
        await wait((n * 7 + m * 13) % 40)
        if ((n + m) % 5 === 0) throw new Error('the page could not be made')
      })
      await work.catch(() => {})
    }
  }
  await Promise.all(Array.from({ length: 20 }, (_, n) => one(n)))
  over.abort()
  await seals
  await book.seal()
  const entries = (await book.entries()).map(({ entry }) => entry)
  assert.equal(entries.length, 20 * 10 * 2 * (4 / 5))
  assert.deepEqual((await sealed(book)).map(({ entry }) => entry).toSorted(), entries)
})

test('nobody may change or delete what was logged: not the keeper, not the sealer, and the remover may only blank', async () => {
  const { pool, authority, filled } = await logbook()
  await filled(1)
  const may = async (role: string, sql: string) => {
    const client = await pool.connect()
    try {
      await client.query(`begin; set local role ${role}`)
      return await client.query(sql, sql.includes('$1') ? [authority] : []).then(
        () => true,
        (error: { code: string }) => error.code !== '42501',
      )
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const everybody = ['throughline_reader', 'throughline_keeper', 'throughline_sealer', 'throughline_remover']
  for (const role of everybody) {
    for (const sql of [
      'delete from access_log where authority = $1',
      'update access_log set at = at where authority = $1',
      'update access_log set worker = null where authority = $1',
      'delete from log_seal where authority = $1',
      'update log_seal set digest = digest where authority = $1',
      'truncate access_log',
      'truncate log_seal',
    ])
      assert.equal(await may(role, sql), false, `${role}: ${sql}`)
    assert.equal(
      await may(role, 'update access_log set shown = shown where authority = $1'),
      role === 'throughline_remover',
    )
    assert.equal(await may(role, 'delete from log_waiting where authority = $1'), role === 'throughline_sealer')
  }
})

test('what a lawful removal blanks is gone, and the log is as whole as before; what is blanked without one is found', async () => {
  const book = await logbook()
  await book.filled(2)
  const [one, other] = (await book.entries()).map(({ entry }) => entry)
  const blanked = await blankEntries(book.db, {
    authority: book.authority,
    by: book.olu,
    at: book.now(),
    entries: [one!],
    reason: 'Misfiled: agreed by two',
  })
  assert.deepEqual(blanked, [one])
  const { rows } = await book.pool.query(
    'select worker, what, children, salt from access_log where authority = $1 and entry = $2',
    [book.authority, one],
  )
  assert.deepEqual(rows, [{ worker: book.olu.worker, what: '', children: [], salt: null }])
  // Before the removal itself is sealed, and after.
  for (const _ of [1, 2]) {
    const { findings, notes } = await book.verify()
    assert.deepEqual(findings, [])
    assert.match(notes.join(), /Blanked: 1/)
    await book.seal()
  }
  const blank = `update access_log set what = '', children = '{}', records = '{}', shown = 0, reason = null, as_at = null, known_at = null,
    salt = null, blanked = (select blanked from access_log where authority = $1 and blanked is not null) where authority = $1 and entry = $2`
  await book.pool.query(blank, [book.authority, other])
  assert.deepEqual(words(await book.verify()), ['It is not what was sealed'])
})

test('somebody who blanks an entry by its own digest, and writes no removal, is found', async () => {
  const book = await logbook()
  await book.filled(1)
  const [one] = (await book.entries()).map(({ entry }) => entry)
  await blankEntries(book.db, { authority: book.authority, by: book.olu, at: book.now(), entries: [one!], reason: 'x' })
  await book.pool.query("update access_log set records = '{}' where authority = $1 and action = 'removed'", [
    book.authority,
  ])
  const { findings } = await book.verify()
  assert.deepEqual(
    findings.map(({ entry, words }) => ({ entry, words })),
    [{ entry: one, words: 'It was blanked, and no removal in the log names it' }],
  )
})

test('an entry that was gone before it could be sealed is told as lost', async () => {
  const book = await logbook()
  await book.read()
  await book.pool.query('delete from access_log where authority = $1', [book.authority])
  await book.seal()
  assert.deepEqual(words(await book.verify()), ['It was lost before it was sealed'])
})

test('a server that was ended between a seal and its head keeps the head at its next start; a line cut off by a loss of power is none', async () => {
  const book = await logbook()
  await book.filled(2)
  await book.read()
  await sealWaiting(book.pool, book.authority, book.now())
  assert.deepEqual(words(await book.verify()), [])
  appendFileSync(book.file, `${book.authority} 3 2026-0`)
  const again = await keepSealing({ pool: book.pool, files: [book.file], now: book.now, trouble: assert.ifError })
  await again.round()
  await again.stop()
  const { findings, notes } = await book.verify()
  assert.deepEqual(findings, [])
  assert.match(notes.join(), /up to seal 3 of 3/)
})

test('a server that is started on an older store than its heads are of says so, and one that is whole says nothing', async () => {
  const book = await logbook()
  await book.filled(3)
  const told: string[] = []
  const older = (words: string) => void told.push(words)
  const started = async () => {
    const sealing = { pool: book.pool, files: [book.file], now: book.now, trouble: assert.ifError, older }
    await (await keepSealing(sealing)).stop()
  }
  await started()
  assert.deepEqual(told, [])
  await book.pool.query('delete from log_seal where seal > 1')
  await started()
  assert.match(told.join(), /ends at seal 1 of its access log, and heads up to 3 were kept outside it/)
})

test('a seal whose commit nobody heard of has its head kept before the next is made, whenever the server is ended', async () => {
  const book = await logbook()
  await book.read()
  await book.seal()
  // The connection is lost between the commit and its answer, as where PostgreSQL ends just then.
  let lost = false
  book.pool.on('acquire', (client) => {
    const ask = client.query as (...asked: unknown[]) => Promise<unknown>
    client.query = (async (...asked: unknown[]) => {
      const answer = await ask.apply(client, asked)
      if (asked[0] !== 'commit' || !lost) return answer
      lost = false
      throw new Error('Connection terminated unexpectedly')
    }) as typeof client.query
  })
  const troubles: unknown[] = []
  const sealing = await keepSealing({
    pool: book.pool,
    files: [book.file],
    now: book.now,
    trouble: (error) => void troubles.push(error),
    everySeconds: 3_600,
  })
  await book.read()
  lost = true
  assert.deepEqual(await sealing.round(), [])
  assert.equal(troubles.length, 1)
  await book.read()
  await sealing.round()
  await sealing.stop()
  const { findings, notes } = await book.verify()
  assert.deepEqual(findings, [])
  assert.match(notes.join(), /up to seal 3 of 3/)
})

test('heads go to the second place too, and wait for a place that cannot be written to', async () => {
  const book = await logbook()
  const [second, nowhere] = [`${book.file}-second`, `${book.file}/not-a-folder`]
  const troubles: unknown[] = []
  const sealing = await keepSealing({
    pool: book.pool,
    files: [book.file, second, nowhere],
    now: book.now,
    trouble: (error) => void troubles.push(error),
  })
  await book.read()
  await sealing.round()
  await book.read()
  await sealing.round()
  await sealing.stop()
  assert.equal(readFileSync(second, 'utf8'), readFileSync(book.file, 'utf8'))
  assert.equal(troubles.length > 0, true)
  assert.deepEqual(words(await book.verify([second])), [])
})
