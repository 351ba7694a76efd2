import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#language/day.ts'
import { recordRestriction } from '#language/spine/index.ts'
import { givable, kept, restrictedSaying, saying, type Givable } from '../../../test/examples/givable.ts'
import type { Visitor } from '../../../test/examples/browser.ts'
import { readPdf } from '../../../test/examples/read-pdf.ts'
import { readOffice } from '../../../test/examples/read-word.ts'

let there: Givable
let dee: Visitor
before(async () => {
  there = await givable()
  dee = await there.door.signedIn(there.people.divisional.worker, 'divisional_manager')
})
after(() => there.world.close())
const path = () => `/children/${there.children.amy}/extract`
const send = (more: Record<string, string | string[]> = {}) =>
  dee.post(path(), {
    chosen: 'yes',
    recipient: there.carol,
    address: '4 Heron Close\nHA1 2BC',
    kinds: ['missing_episode'],
    do: 'pdf',
    ...more,
  })

/** Refused before it is printed or sent, in these words; and nothing of it leaves as a file. */
async function stopped(answer: Awaited<ReturnType<typeof send>>, words: RegExp) {
  assert.equal(answer.statusCode, 422, 'It was to be stopped')
  assert.match(String(answer.headers['content-type']), /html/)
  assert.match(answer.body, words)
}

test('what nothing stops goes as a PDF or a Word file, and every page says which child, for whom, and which page of how many', async () => {
  const more = Array.from({ length: 40 }, (_, n) => n)
  for (const n of more)
    await there.world.missing(
      there.children.amy,
      `2025-0${1 + (n % 9)}-${10 + (n % 18)} 20:00`,
      `2025-0${1 + (n % 9)}-${11 + (n % 18)} 08:00`,
    )
  const pdf = await send()
  assert.equal(pdf.headers['content-type'], 'application/pdf', pdf.body.slice(0, 3000))
  const { pages } = await readPdf(pdf.rawPayload)
  assert.ok(pages.length > 2)
  for (const [at, { text }] of pages.entries()) {
    assert.match(text, /About Amy Invented, born 5 May 2011\. For Carol Whitlock alone/)
    assert.match(text, new RegExp(`Page ${at + 1} of ${pages.length}`))
  }
  const word = readOffice((await send({ do: 'word' })).rawPayload)
  const header = word.names
    .filter((name) => name.startsWith('word/header'))
    .map((name) => word.files.get(name)!.toString())
    .join()
  const footer = word.names
    .filter((name) => name.startsWith('word/footer'))
    .map((name) => word.files.get(name)!.toString())
    .join()
  assert.match(header, /About Amy Invented, born 5 May 2011\. For Carol Whitlock alone/)
  assert.match(footer, /PAGE/)
  assert.match(footer, /NUMPAGES/)
})

test('a record of another family, and the name of a child of another family, stop it; left out, it goes', async () => {
  const { world, children } = there
  const shared = await world.discussion(
    children.amy,
    (await world.missing(children.amy, '2026-01-02 20:00', '2026-01-03 08:00')).record,
    '2026-01-04 10:00',
  )
  const { strategyDiscussion } = await import('#pathways/protection/records.ts')
  const both = await world.save(strategyDiscussion, [children.amy, children.ben], { contingency: 'Meet again' })
  const kinds = ['missing_episode', 'strategy_discussion']
  await stopped(await send({ kinds }), /is about a child of another family as well/)
  assert.equal((await send({ kinds, out: [both.record] })).statusCode, 200)
  const named = await saying(there, 'She was with Ben Invented again')
  await stopped(await send({ kinds, out: [both.record] }), /names a child of another family: ben invented/)
  assert.equal((await send({ kinds, out: [both.record, named, shared.record] })).statusCode, 200)
  let out = [both.record, named, shared.record]
  for (const words of ["She said 'Ben Invented' rang her", 'Seen at Ben Invented’s flat', '“Ben Invented” again']) {
    const record = await saying(there, words)
    await stopped(await send({ kinds, out }), /names a child of another family: ben invented/)
    out = [...out, record]
  }
  assert.equal((await send({ kinds, out })).statusCode, 200)
})

test('an address that must be kept stops it: as its own record, inside other words, and on the envelope', async () => {
  await stopped(await send({ kinds: ['address'] }), /says an address that must be kept from somebody/)
  const said = await saying(there, 'Collected from 17 larkspur mews, by car')
  const answer = await send()
  await stopped(answer, /says an address that must be kept from somebody/)
  assert.match(answer.body, new RegExp(said))
  const all = (
    await there.world.rows<{ record: string }>(`select distinct record from record where kind = 'missing_episode'`)
  ).map(({ record }) => record)
  await stopped(
    await send({ out: all, address: '17 Larkspur Mews' }),
    /It is addressed to a place that must be kept from somebody/,
  )
})

test('what is written above the records is held to the same: a name in either order, an address that must be kept', async () => {
  const all = (
    await there.world.rows<{ record: string }>(`select distinct record from record where kind = 'missing_episode'`)
  ).map(({ record }) => record)
  for (const opening of ['You met Ben Invented there', 'Re: Invented, Ben'])
    await stopped(
      await send({ out: all, opening }),
      /What is written above it names a child of another family: (ben invented|invented ben)/,
    )
  await stopped(
    await send({ out: all, opening: 'She is at 17 Larkspur Mews' }),
    /What is written above it says an address that must be kept from somebody/,
  )
})

test('an old address stops it, and so does somebody who is no longer the child’s', async () => {
  await stopped(
    await send({ kinds: [], address: '9 Old Mill Lane\nHA3 4DE' }),
    /Nobody of this child’s lives at the address any longer/,
  )
  await stopped(
    await send({ kinds: [], recipient: there.derek }),
    /Derek Stone is no longer recorded as somebody of this child’s/,
  )
})

test('a paragraph that also stands in a restricted child’s record stops it', async () => {
  await restrictedSaying(there, `Call first.\n${kept}`)
  await saying(there, `As we were told:\n${kept}`)
  await stopped(await send(), /a paragraph of it stands in the record of a restricted child/)
  // What a third child's record says as well is a stock phrase.
  await there.world.missing(there.children.ben, '2026-05-03 20:00', '2026-05-04 08:00', { answers: { action: kept } })
  assert.doesNotMatch((await send()).body, /a paragraph of it stands in the record of a restricted child/)
})

test('it says what is missing, what was typed comes back, and a page that may not go is not printed', async () => {
  const nobody = await send({ recipient: '', opening: 'Dear Carol' })
  assert.equal(nobody.statusCode, 422)
  assert.match(nobody.body, /Choose who it is for/)
  assert.match(nobody.body, /Dear Carol/)
  const court = await send({ recipient: 'court' })
  assert.match(court.body, /Say which court or agency/)
  assert.match((await send({ kinds: ['address'], do: 'look' })).body, /<div class="tl-no-print">/)
})

test('what went out is logged, with the records that were in it; whoever may not open the child is told that there is none', async () => {
  await send({ kinds: ['missing_from_education'] })
  const rows = await there.world.rows<{ what: string; records: string[] }>(
    "select what, records from access_log where action = 'export' and cardinality(records) = 1",
  )
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['an extract for mother'],
  )
  const { worker, role, team } = there.people.worker
  const sol = await there.door.signedIn(worker, role, team)
  assert.equal((await sol.get(`/children/${there.children.dee}/extract`)).statusCode, 404)
})

test('a record that is restricted by itself stops it, and so does a paragraph that was copied out of it', async () => {
  const about = await saying(there, 'He said that he was told by our own driver')
  const said = 'Our own driver has been told not to come near the home again'
  const copied = await saying(there, `As agreed:\n${said}`)
  const others = (
    await there.world.rows<{ record: string }>(`select distinct record from record where kind = 'missing_episode'`)
  )
    .map(({ record }) => record)
    .filter((record) => record !== about && record !== copied)
  const { children, people, world } = there
  const ben = await world.missing(children.ben, '2026-05-08 20:00', '2026-05-09 08:00', { answers: { action: said } })
  for (const [record, child] of [
    [about, children.amy],
    [ben.record, children.ben],
  ] as const)
    await world.save(
      recordRestriction,
      [child],
      { from: day('2026-05-01'), why: 'A colleague' },
      { about: record, by: people.divisional.worker },
    )
  const sent = await send({ out: others })
  await stopped(sent, /Missing episode: it is restricted by itself/)
  assert.match(sent.body, /a paragraph of it stands in the record of a restricted child, or in a restricted record/)
})
