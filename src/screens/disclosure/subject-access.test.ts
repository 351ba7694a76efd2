import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { address } from '#language/spine/index.ts'
import { CheckedFile } from '#services/files/checked.ts'
import { newId } from '#services/ids.ts'
import { asKeeper } from '#workings/database.ts'
import { keepDocument } from '#workings/save/document.ts'
import { unzip } from '#press/zip/unzip.ts'
import { authority } from '../../../test/examples/given.ts'
import { givable, saying, type Givable } from '../../../test/examples/givable.ts'
import type { Visitor } from '../../../test/examples/browser.ts'
import { readPdf, unpacked } from '../../../test/examples/read-pdf.ts'
import { readOffice } from '../../../test/examples/read-word.ts'

let there: Givable
let dora: Visitor
before(async () => {
  there = await givable()
  await saying(there, 'Derek Stone shouted. Ring 07700 900456 or mail d.stone@example.org')
  dora = await there.door.signedIn(there.people.director.worker, 'director')
})
after(() => there.world.close())
const path = () => `/children/${there.children.amy}/subject-access`

/** A record of Amy's that holds a file which says this. */
async function holding(name: string, words: string): Promise<string> {
  const { world, children } = there
  const saving = { authority, today: day('2026-05-20'), now: instant('2026-05-20T09:00:00Z'), worker: null }
  const record = newId(Date.parse(saving.now))
  const file = await CheckedFile.of(name, Buffer.from(words), 1)
  if ('refused' in file) throw new Error(file.refused)
  const document = await asKeeper(world.db, (tx) => keepDocument(tx, saving, record, file))
  await world.missing(children.amy, '2026-05-18 20:00', '2026-05-19 08:00', {
    recordedAt: '2026-05-20T09:00:00Z',
    newRecord: record,
    answers: { police_report: document },
  })
  return document
}

/** Every question of the form, answered alike. */
async function answers(how: (words: string) => string): Promise<Record<string, string>> {
  const { body } = await dora.get(path())
  const asked = [...body.matchAll(/name="((?:term|file)-[\w-]+)"/g)].map(([, name]) => name!)
  const legends = new Map(
    [...body.matchAll(/<legend[^>]*>\s*([\s\S]*?)<[\s\S]*?name="((?:term|file)-[\w-]+)"/g)].map(([, words, name]) => [
      name!,
      words!.trim(),
    ]),
  )
  return { for: 'Amy Invented', ...Object.fromEntries(asked.map((name) => [name, how(legends.get(name) ?? '')])) }
}

test('the whole file is there: every record and version, readable, with who looked by role', async () => {
  const { world, children, own } = there
  await world.missing(children.amy, '2026-05-14 20:00', '2026-05-15 09:30', {
    record: own,
    seen: 1,
    reason: 'The time was wrong',
  })
  const sent = await dora.post(path(), await answers(() => 'stays'))
  assert.equal(sent.headers['content-type'], 'application/zip', sent.body.slice(0, 2000))
  const parts = new Map(unzip(sent.rawPayload).map(({ name, bytes }) => [name, bytes]))
  assert.deepEqual([...parts.keys()], ['record.pdf', 'record.docx', 'who-looked.csv'])
  const text = (await readPdf(parts.get('record.pdf')!)).pages.map((page) => page.text).join(' ')
  const kinds = await world.rows<{ n: number }>(
    `select count(distinct record)::int as n from record where subject = $1`,
    [children.amy],
  )
  assert.match((await dora.get(path())).body, new RegExp(`${kinds[0]!.n} records with every version`))
  for (const words of [
    'Version 2, recorded',
    'The time was wrong',
    '943 476 5919',
    'St Wilfrid’s Primary School',
    'Page 1 of',
  ])
    assert.ok(text.includes(words), words)
  assert.match(parts.get('who-looked.csv')!.toString(), /Director of children’s services/)
  assert.doesNotMatch(parts.get('who-looked.csv')!.toString(), /Dora/)
})

test('what tells of somebody else is found by stated rules, and nothing goes until each is decided', async () => {
  const { body } = await dora.get(path())
  for (const words of ['Carol Whitlock', 'Derek Stone', '07700 900456', 'd.stone@example.org', 'Sol Worker'])
    assert.ok(body.includes(words), words)
  const sent = await dora.post(path(), { for: 'Amy Invented' })
  assert.equal(sent.statusCode, 422)
  assert.match(sent.body, /Decide whether ‘Derek Stone’ stays/)
})

test('what was taken out is in no byte of what is given: not beneath, not in properties, not as a tracked change', async () => {
  const sent = await dora.post(path(), await answers(() => 'cut'))
  assert.equal(sent.statusCode, 200, sent.body.slice(0, 500))
  const parts = new Map(unzip(sent.rawPayload).map(({ name, bytes }) => [name, bytes]))
  const gone = /Carol|Whitlock|Derek|Stone\b|900456|d\.stone|Oakley|Sol Worker|Larkspur/i
  const word = readOffice(parts.get('record.docx')!)
  for (const [name, bytes] of word.files) assert.doesNotMatch(bytes.toString('utf8'), gone, name)
  for (const name of word.names) {
    assert.doesNotMatch(name, /comments|people|customXml|vba|embeddings/)
    assert.doesNotMatch(word.files.get(name)!.toString('utf8'), /<w:(ins|del|moveFrom|vanish|comment)\b/)
  }
  const pdf = await readPdf(parts.get('record.pdf')!)
  assert.doesNotMatch(pdf.pages.map(({ text, tree }) => text + JSON.stringify(tree)).join(' '), gone)
  assert.doesNotMatch(JSON.stringify(pdf.info), gone)
  assert.doesNotMatch(unpacked(parts.get('record.pdf')!), gone)
  assert.match(pdf.pages.map(({ text }) => text).join(' '), /\[removed: somebody else\]/)
  for (const [name, bytes] of parts) assert.doesNotMatch(bytes.toString('latin1'), gone, name)
})

test('an address that is not to be disclosed is shown to nobody who does not say why, and that is logged', async () => {
  const { world, children } = there
  await saying(there, 'Moved to 17, Larkspur Mews HA98ZZ. Larkspur Mews is kept back')
  const logged = () =>
    world.rows<{ reason: string }>(
      "select reason from access_log where what = 'an address that is not to be disclosed' and children = array[$1::uuid]",
      [children.amy],
    )
  assert.doesNotMatch((await dora.get(path())).body, /Larkspur|HA9 ?8ZZ/)
  const unasked = await dora.post(path(), { do: 'show', why: ' ' })
  assert.equal(unasked.statusCode, 422)
  assert.doesNotMatch(unasked.body, /Larkspur|HA9 ?8ZZ/)
  assert.deepEqual(await logged(), [])
  const asked = await dora.post(path(), { do: 'show', why: 'Her solicitor asks which refuge', for: 'Amy Invented' })
  assert.match(asked.body, /17 Larkspur Mews, HA9 8ZZ/)
  assert.match(asked.body, /value="Amy Invented"/)
  assert.deepEqual(await logged(), [{ reason: 'Her solicitor asks which refuge' }])
})

test('the bundle never says such an address, whatever else stays, in no version and in no file that goes with it', async () => {
  const { world, children } = there
  const { record } = await world.save(address, [children.amy], {
    lines: '17 Larkspr Mews',
    moved_in: day('2025-01-01'),
    non_disclosable: 'no',
  })
  await world.save(
    address,
    [children.amy],
    { lines: '17 Larkspur Mews', moved_in: day('2025-01-01'), non_disclosable: 'yes', kept_from: 'Her uncle Zebedee' },
    { record, seen: 1, reason: 'It must be kept' },
  )
  const sent = await dora.post(path(), await answers(() => 'stays'))
  assert.equal(sent.statusCode, 200, sent.body.slice(0, 500))
  const parts = new Map(unzip(sent.rawPayload).map(({ name, bytes }) => [name, bytes]))
  const gone = /Larkspu?r|HA9 ?8ZZ|Zebedee/i
  for (const [name, bytes] of readOffice(parts.get('record.docx')!).files)
    assert.doesNotMatch(bytes.toString('utf8'), gone, name)
  const text = (await readPdf(parts.get('record.pdf')!)).pages.map((page) => page.text).join(' ')
  assert.doesNotMatch(text, gone)
  assert.match(text, /an address that is not to be disclosed/)
  const file = await holding('notes.txt', 'She is at 17 Larkspur Mews now')
  const stopped = await dora.post(path(), {
    ...(await answers(() => 'stays')),
    [`file-${file}`]: 'goes',
  })
  assert.equal(stopped.statusCode, 422)
  assert.match(stopped.body, /This file says an address that is not to be disclosed/)
})

test('giving it is logged as an export, and is for those alone who give whole files', async () => {
  const [entry] = await there.world.rows<{ n: number }>(
    "select count(*)::int as n from access_log where action = 'export' and what = 'the whole of a child’s file' and children = array[$1::uuid]",
    [there.children.amy],
  )
  assert.ok(entry!.n >= 2)
  const olu = await there.door.signedIn(there.people.officer.worker, 'contact_officer')
  assert.equal((await olu.get(path())).statusCode, 403)
})
