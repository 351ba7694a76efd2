import assert from 'node:assert/strict'
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { digestOfEntry, entryColumns, type SealedEntry } from '#workings/audit/entry.ts'
import { digestOfSeal, sealColumns, type Seal } from '#workings/audit/seal.ts'
import { logbook, words } from './logbook.ts'

type Book = Awaited<ReturnType<typeof logbook>>

/** Whoever owns the tables may do anything to them: so these are done as the owner. */
const change = (book: Book, sql: string, ...given: unknown[]) => book.pool.query(sql, [book.authority, ...given])

async function spoilt(how: (book: Book) => Promise<unknown>) {
  const book = await logbook()
  await book.filled()
  assert.deepEqual(words(await book.verify()), [])
  await how(book)
  const verified = await book.verify()
  assert.notDeepEqual(verified.findings, [])
  return { book, ...verified }
}

test('a log that nobody touched is whole, and says how far its heads reach', async () => {
  const book = await logbook()
  await book.filled()
  await book.read('not sealed yet')
  const { findings, notes, authorities } = await book.verify()
  assert.deepEqual(findings, [])
  assert.deepEqual(authorities, [{ authority: book.authority, seals: 4, entries: 12, waiting: 1 }])
  assert.deepEqual(notes, [`Authority ${book.authority}: heads are kept outside up to seal 4 of 4`])
})

for (const [column, value] of Object.entries({
  at: "at + interval '1 microsecond'",
  worker: 'null',
  role: "'director'",
  action: "'list'",
  what: "'another page'",
  children: "'{}'",
  records: 'children',
  shown: 'shown + 1',
  reason: 'null',
  as_at: 'as_at + 1',
  known_at: 'at',
  salt: 'gen_random_uuid()',
})) {
  test(`an entry whose ${column} was changed is found, and named`, async () => {
    let changed = ''
    const { findings } = await spoilt(async (book) => {
      changed = (await book.entries())[4]!.entry
      await change(book, `update access_log set ${column} = ${value} where authority = $1 and entry = $2`, changed)
    })
    assert.deepEqual(
      findings.map(({ seal, entry, words }) => ({ seal, entry, words })),
      [{ seal: 2, entry: changed, words: 'It is not what was sealed' }],
    )
  })
}

test('an entry that was deleted is found, and so is the last', async () => {
  for (const at of [5, 11]) {
    let gone = ''
    const { findings } = await spoilt(async (book) => {
      gone = (await book.entries())[at]!.entry
      await change(book, 'delete from access_log where authority = $1 and entry = $2', gone)
    })
    assert.deepEqual(
      findings.map(({ entry, words }) => ({ entry, words })),
      [{ entry: gone, words: 'It is missing' }],
    )
  }
})

test('two entries that changed places are both found', async () => {
  const { findings } = await spoilt(async (book) => {
    const [one, other] = (await book.entries()).slice(3, 5).map(({ entry }) => entry)
    await change(
      book,
      `update access_log set entry = case entry when $2 then '00000000-0000-0000-0000-000000000000'::uuid else $2 end where authority = $1 and entry in ($2, $3)`,
      one,
      other,
    )
    await change(
      book,
      `update access_log set entry = $2 where authority = $1 and entry = '00000000-0000-0000-0000-000000000000'`,
      other,
    )
  })
  assert.deepEqual(
    findings.map((one) => one.words),
    ['It is not what was sealed', 'It is not what was sealed'],
  )
})

test('an entry that was put in is found', async () => {
  const { findings } = await spoilt(async (book) => {
    await change(
      book,
      `insert into access_log (authority, entry, at, worker, role, action, what)
       select authority, gen_random_uuid(), at, worker, role, action, 'never happened' from access_log where authority = $1 limit 1`,
    )
  })
  assert.deepEqual(
    findings.map((one) => one.words),
    ['It is in no seal and does not wait for one: it was put in by another way'],
  )
})

test('an entry that was put in under cover of another sealed twice is found', async () => {
  const { findings } = await spoilt(async (book) => {
    const { entry } = (await book.entries())[0]!
    await change(book, 'insert into log_waiting values ($1, $2)', entry)
    await book.seal()
    await change(
      book,
      `insert into access_log (authority, entry, at, role, action, what) values ($1, gen_random_uuid(), '2026-06-01', 'director', 'read', 'never happened')`,
    )
  })
  assert.match(findings.map((one) => one.words).join(), /put in by another way/)
})

for (const [column, value] of Object.entries({
  sealed: "sealed + interval '1 hour'",
  from: '"from" - interval \'1 hour\'',
  until: "until + interval '1 hour'",
  total: 'total + 1',
  entries: 'array(select unnest(entries) order by 1 desc)',
  digests: 'substr(digests, 33) || substr(digests, 1, 32)',
  previous: 'sha256(previous)',
  digest: 'sha256(digest)',
})) {
  test(`a seal whose ${column} was changed is found`, async () => {
    const { findings } = await spoilt((book) =>
      change(book, `update log_seal set "${column}" = ${value} where authority = $1 and seal = 2`),
    )
    assert.equal(findings[0]?.seal, 2)
  })
}

test('a seal that was taken out is found, and so is the newest', async () => {
  const inside = await spoilt((book) => change(book, 'delete from log_seal where authority = $1 and seal = 2'))
  assert.match(words(inside).join(), /Seal 2 is missing/)
  const last = await spoilt((book) => change(book, 'delete from log_seal where authority = $1 and seal = 4'))
  assert.match(words(last).join(), /Heads up to 4 were kept outside, and the database ends at seal 3/)
})

test('an entry that was changed with every digest and seal after it made anew is found by the heads', async () => {
  const { findings } = await spoilt(async (book) => {
    const { entry } = (await book.entries())[4]!
    await change(book, `update access_log set what = 'nothing' where authority = $1 and entry = $2`, entry)
    await forgeSeals(book)
  })
  assert.deepEqual(
    findings.map(({ seal, words }) => ({ seal, words })),
    [
      { seal: 2, words: 'It is not the seal whose head was kept outside the database' },
      { seal: null, words: '3 seals in all differ from the heads kept outside' },
    ],
  )
})

test('heads that were cut short are found, in the file and when the server has gone on after them', async () => {
  const cutShort = (book: Book) => {
    const lines = readFileSync(book.file, 'utf8').split('\n')
    truncateSync(book.file, lines.slice(0, 2).join('\n').length + 1)
  }
  const { findings, book } = await spoilt(async (book) => cutShort(book))
  assert.match(findings[0]!.words, /^No head is kept outside of 2 seals from this one on/)
  await book.read()
  await book.seal()
  assert.match(words(await book.verify())[0]!, /^No head is kept outside of 2 seals/)
  writeFileSync(book.file, '')
  assert.match(words(await book.verify())[0]!, /^No head is kept outside of 5 seals/)
})

test('a head that was changed, or cannot be read, is found', async () => {
  const altered = (how: (line: string) => string) => (book: Book) => {
    const lines = readFileSync(book.file, 'utf8').split('\n')
    lines[1] = how(lines[1]!)
    writeFileSync(book.file, lines.join('\n'))
    return Promise.resolve()
  }
  const changed = await spoilt(altered((line) => line.replace(/.{6}$/, 'abcdef')))
  assert.match(words(changed).join(), /not the seal whose head was kept/)
  const torn = await spoilt(altered(() => 'who knows'))
  assert.match(words(torn).join(), /Line 2 of .* is not a head/)
})

test('an older database under newer heads is found', async () => {
  const older = await spoilt(async (book) => {
    // As it was after its second seal.
    await change(
      book,
      `delete from access_log where authority = $1 and entry in (select unnest(entries) from log_seal where authority = $1 and seal > 2)`,
    )
    await change(book, 'delete from log_seal where authority = $1 and seal > 2')
  })
  assert.match(words(older).join(), /Heads up to 4 were kept outside.*it is older/)
})

test('a copy of the heads proves the log up to the day it was made', async () => {
  const book = await logbook()
  await book.filled(2)
  const copy = `${book.file}-copy`
  writeFileSync(copy, readFileSync(book.file))
  await book.filled(2)
  const { findings, notes } = await book.verify([copy], false)
  assert.deepEqual(findings, [])
  assert.match(notes.join(), /prove the log up to seal 2 of 4/)
  // Whoever changed the store and its own file of heads did not reach the copy.
  await change(
    book,
    `update access_log set what = 'nothing' where authority = $1 and entry = $2`,
    (await book.entries())[0]!.entry,
  )
  await forgeSeals(book)
  const seals = await sealsOf(book)
  writeFileSync(
    book.file,
    seals.map((s) => `${s.authority} ${s.seal} ${s.sealed} ${s.total} ${s.digest.toString('hex')}\n`).join(''),
  )
  assert.deepEqual(words(await book.verify()), [])
  assert.match(words(await book.verify([copy], false)).join(), /not the seal whose head was kept/)
})

test('a seal made anew in the middle is found where only the newest head was kept', async () => {
  const book = await logbook()
  await book.filled()
  const copy = `${book.file}-newest`
  writeFileSync(copy, readFileSync(book.file, 'utf8').split('\n').at(-2)! + '\n')
  assert.deepEqual(words(await book.verify([copy], false)), [])
  await change(
    book,
    `update access_log set what = 'nothing' where authority = $1 and entry = $2`,
    (await book.entries())[4]!.entry,
  )
  await forgeSeals(book, 2)
  assert.match(words(await book.verify([copy], false)).join(), /does not follow the seal before it/)
})

test('the file of heads is its owner’s alone', async () => {
  const book = await logbook()
  await book.filled(1)
  assert.equal(statSync(book.file).mode & 0o777, 0o600)
})

const sealsOf = async (book: Book) =>
  (await change(book, `select ${sealColumns} from log_seal where authority = $1 order by seal`)).rows as Seal[]

/** As somebody would who has this program and the database, and not the heads. */
async function forgeSeals(book: Book, until = Infinity): Promise<void> {
  const rows = (await change(book, `select ${entryColumns} from access_log where authority = $1`)).rows as SealedEntry[]
  const digests = new Map(rows.map((row) => [row.entry, digestOfEntry(book.authority, row)]))
  let previous = Buffer.alloc(32)
  for (const seal of (await sealsOf(book)).filter((one) => one.seal <= until)) {
    const forged = { ...seal, previous, digests: Buffer.concat(seal.entries.map((entry) => digests.get(entry)!)) }
    const digest = digestOfSeal(forged)
    await change(
      book,
      'update log_seal set previous = $3, digests = $4, digest = $5 where authority = $1 and seal = $2',
      seal.seal,
      previous,
      forged.digests,
      digest,
    )
    previous = digest as Buffer<ArrayBuffer>
  }
}
