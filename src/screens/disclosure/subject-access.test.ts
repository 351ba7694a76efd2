import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzip } from '#press/zip/unzip.ts'
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

test('giving it is logged as an export, and is for those alone who give whole files', async () => {
  const [entry] = await there.world.rows<{ n: number }>(
    "select count(*)::int as n from access_log where action = 'export' and what = 'the whole of a child’s file' and children = array[$1::uuid]",
    [there.children.amy],
  )
  assert.ok(entry!.n >= 2)
  const olu = await there.door.signedIn(there.people.officer.worker, 'contact_officer')
  assert.equal((await olu.get(path())).statusCode, 403)
})
