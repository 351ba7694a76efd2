import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { restriction } from '#language/spine/index.ts'
import { fieldsOf, formId } from '../../../test/examples/forms.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { saying, valid } from '../../../test/examples/pages.ts'
import { office } from '../../../test/files/packed.ts'

const world = await given()
after(() => world.close())
const [north, south] = [await world.team('North'), await world.team('South')]
const officer = await world.worker('Olu Officer', 'contact_officer')
const [sol, sid] = [
  await world.worker('Sol Worker', 'social_worker', north),
  await world.worker('Sid Southern', 'social_worker', south),
]
const [amy, ben, cara] = [await world.child('Amy'), await world.child('Ben'), await world.child('Cara')]
await world.allocated(amy, sol, north)
await world.allocated(ben, sid, south)
const door = await frontDoor(world, '2026-06-10T09:00:00.000Z')
const asOfficer = await door.signedIn(officer, 'contact_officer')
const asSol = await door.signedIn(sol, 'social_worker', north)
const asSid = await door.signedIn(sid, 'social_worker', south)

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n%%EOF\n')
const report = { name: 'Police report – Größe.PDF', bytes: pdf }
const nothing = { name: '', bytes: Buffer.alloc(0) }
const macros = { name: 'report.docx', bytes: office('word', [{ name: 'word/vbaProject.bin', bytes: 'x' }]) }
const newEpisode = (child: string) => `/children/${child}/records/new/missing_episode`
const typed = {
  type: 'missing',
  missing_from: 'home',
  'started-day': '9',
  'started-month': '6',
  'started-year': '2026',
  'started-time': '20:00',
  action: 'Visit "the home" <now>',
}
const rows = <T>(text: string, values: unknown[] = []) => world.rows<T>(text, values)
const begun = async (child: string, by = asOfficer) => ({
  ...typed,
  'form-id': formId((await by.get(newEpisode(child))).body),
})

/** Records an episode with a report, and says where the file is opened. */
async function recorded(child = amy): Promise<{ record: string; document: string; file: string }> {
  const form = await begun(child)
  const sent = await asOfficer.send(newEpisode(child), form, { 'police_report-file': report })
  assert.equal(sent.statusCode, 303, saying(sent.body))
  const record = form['form-id']
  const [{ document }] = (await rows<{ document: string }>('select document from document where record = $1', [
    record,
  ])) as [{ document: string }]
  return { record, document, file: `/records/${record}/documents/${document}` }
}

test('a file goes in with its form and comes out as it was, to be saved and never shown, and that it was opened is logged', async () => {
  const form = await asOfficer.get(newEpisode(amy))
  await valid(form.body, 'a form with a file')
  assert.match(form.body, /enctype="multipart\/form-data"/)
  assert.match(
    saying(form.body),
    /PDF, Word, Excel, a picture \(JPEG, PNG or HEIC\), plain text or a saved mail, 20 MB at most/,
  )
  const { record, document, file } = await recorded()
  const page = await asOfficer.get(`/records/${record}`)
  await valid(page.body, 'a record with a file')
  assert.match(saying(page.body), /The police’s notification Police report – Größe\.pdf \(PDF, 1 KB\)/)
  assert.match(page.body, new RegExp(`href="${file}"`))
  const opened = await asOfficer.get(file)
  assert.equal(opened.statusCode, 200)
  assert.deepEqual(opened.rawPayload, pdf)
  assert.equal(opened.headers['content-type'], 'application/pdf')
  assert.equal(opened.headers['x-content-type-options'], 'nosniff')
  assert.equal(opened.headers['content-security-policy'], "sandbox; default-src 'none'")
  assert.equal(opened.headers['cache-control'], 'no-store')
  assert.equal(
    opened.headers['content-disposition'],
    `attachment; filename="Police report _ Gro__e.pdf"; filename*=UTF-8''Police%20report%20%E2%80%93%20Gr%C3%B6%C3%9Fe.pdf`,
  )
  const logged = await rows<{ children: string[] }>(
    "select children from access_log where what = 'document: missing_episode'",
  )
  assert.deepEqual(logged, [{ children: [amy] }])
  const [kept] = await rows(
    'select name, media_type, size, sha256, saved, added_by from document where document = $1',
    [document],
  )
  assert.deepEqual(kept, {
    name: 'Police report – Größe.pdf',
    media_type: 'application/pdf',
    size: pdf.length,
    sha256: createHash('sha256').update(pdf).digest('hex'),
    saved: true,
    added_by: officer,
  })
})

test('a file that is refused is told beside its question, and everything else that was typed is still there', async () => {
  const form = await begun(amy)
  const sent = await asOfficer.send(newEpisode(amy), form, { 'police_report-file': macros })
  assert.equal(sent.statusCode, 422)
  await valid(sent.body, 'a form that came back')
  assert.match(saying(sent.body), /There is a problem The police’s notification: The file holds macros/)
  assert.match(sent.body, /href="#police_report"/)
  assert.match(sent.body, /id="police_report-error"/)
  assert.equal(fieldsOf(sent.body)['started-day'], '9')
  assert.match(sent.body, /Visit &quot;the home&quot; &lt;now&gt;/)
  assert.equal(fieldsOf(sent.body)['police_report'], undefined)
  assert.deepEqual(await rows('select document from document where record = $1', [form['form-id']]), [])
})

test('a form that comes back for another reason has its file still, and can be sent without choosing it again, or with another, or none', async () => {
  const form = await begun(amy)
  const back = await asOfficer.send(newEpisode(amy), { ...form, 'started-day': '31' }, { 'police_report-file': report })
  assert.equal(back.statusCode, 422)
  assert.match(saying(back.body), /Kept: Police report – Größe\.pdf \(PDF, 1 KB\)/)
  const again = { ...form, police_report: fieldsOf(back.body)['police_report']! }
  assert.equal((await asOfficer.send(newEpisode(amy), again, { 'police_report-file': nothing })).statusCode, 303)
  assert.match(saying((await asOfficer.get(`/records/${form['form-id']}`)).body), /Police report – Größe\.pdf/)

  const change = `/records/${form['form-id']}/change`
  const opened = fieldsOf((await asOfficer.get(change)).body)
  const other = { name: 'second.txt', bytes: Buffer.from('A second report') }
  const changed = { ...opened, 'change-reason': 'The second report is the right one' }
  assert.equal((await asOfficer.send(change, changed, { 'police_report-file': other })).statusCode, 303)
  const page = await asOfficer.get(`/records/${form['form-id']}`)
  assert.match(saying(page.body), /second\.txt \(Plain text, 1 KB\)/)
  const links = [...page.body.matchAll(/href="(\/records\/[^"]*\/documents\/[^"]*)"/g)].map(([, link]) => link!)
  assert.equal(new Set(links).size, 2, 'what the first version said is still there')
  for (const link of links) assert.equal((await asOfficer.get(link)).statusCode, 200)

  const now = fieldsOf((await asOfficer.get(change)).body)
  const away = { ...now, 'police_report-remove': 'yes', 'change-reason': 'It was another child’s' }
  assert.equal((await asOfficer.send(change, away, { 'police_report-file': nothing })).statusCode, 303)
  assert.match(
    saying((await asOfficer.get(`/records/${form['form-id']}`)).body),
    /The police’s notification Not recorded/,
  )
})

test('a form sent twice makes one record with one file', async () => {
  const form = await begun(amy)
  for (let n = 0; n < 2; n++)
    assert.equal((await asOfficer.send(newEpisode(amy), form, { 'police_report-file': report })).statusCode, 303)
  const [{ saved, all }] = (await rows<{ saved: number; all: number }>(
    'select count(*) filter (where saved) as saved, count(*) as all from document where record = $1',
    [form['form-id']],
  )) as [{ saved: number; all: number }]
  assert.deepEqual({ saved, all }, { saved: 1, all: 1 })
})

test('a file that is too large comes back as words, with what was typed, however large it is', async () => {
  door.house.config.documentLimit = 1
  for (const size of [1024 * 1024 + 1, 65 * 1024 * 1024]) {
    const sent = await asOfficer.send(newEpisode(amy), await begun(amy), {
      'police_report-file': { name: 'long.txt', bytes: Buffer.alloc(size, 'a') },
    })
    assert.equal(sent.statusCode, 422)
    assert.match(saying(sent.body), /The file must be 1 MB at most/)
    assert.equal(fieldsOf(sent.body)['started-day'], '9')
  }
  door.house.config.documentLimit = 20
})

test('another record’s file cannot be made one’s own by writing its id in a form', async () => {
  const { document, file } = await recorded(ben)
  assert.equal((await asSol.get(file)).statusCode, 404)
  const form = { ...(await begun(amy)), police_report: document }
  const sent = await asSol.post(newEpisode(amy), form)
  assert.equal(sent.statusCode, 422)
  assert.match(saying(sent.body), /The file is no longer kept\. Choose it again/)
  assert.doesNotMatch(sent.body, /Police report/)
  assert.equal((await asSol.get(`/records/${form['form-id']}/documents/${document}`)).statusCode, 404)
  const mine = await recorded(amy)
  assert.equal((await asSol.get(`/records/${mine.record}/documents/${document}`)).statusCode, 404)
  const change = `/records/${mine.record}/change`
  const stolen = { ...fieldsOf((await asSol.get(change)).body), police_report: document, 'change-reason': 'Mine' }
  assert.equal((await asSol.post(change, stolen)).statusCode, 422)
})

test('may not, is not there, and is not this record’s read alike', async () => {
  const { record, document, file } = await recorded(ben)
  const nobody = '00000000-0000-7000-8000-00000000dead'
  const answers = await Promise.all([
    asSol.get(file),
    asSol.get(`/records/${nobody}/documents/${document}`),
    asSol.get(`/records/${nobody}/documents/${nobody}`),
    asSid.get(`/records/${record}/documents/${nobody}`),
    asSid.get(`/records/${record}/documents/nothing`),
  ])
  for (const { statusCode, body } of answers) {
    assert.equal(statusCode, 404)
    assert.equal(saying(body), saying(answers[0].body))
  }
  assert.equal((await asSid.get(file)).statusCode, 200)
  const caras = await recorded(cara)
  await world.save(restriction, [cara], { from: day('2026-01-01'), why: 'Child of a member of staff' })
  assert.equal((await asOfficer.get(caras.file)).statusCode, 404)
  const councillor = await door.signedIn(await world.worker('Cora Councillor', 'councillor'), 'councillor')
  assert.equal((await councillor.get(file)).statusCode, 403)
  assert.equal((await door.app.inject({ url: file })).statusCode, 303, 'whoever is not signed in is asked to')
})

test('a child’s page lists the files of their records, and nobody else’s', async () => {
  const page = await asSid.get(`/children/${ben}`)
  await valid(page.body, 'a child with documents')
  assert.match(
    saying(page.body),
    /Documents Police report – Größe\.pdf \(PDF, 1 KB\)The police’s notification: Missing episode of 9 June 2026/,
  )
  for (let n = 0; n < 10; n++) await recorded(ben)
  const many = await asSid.get(`/children/${ben}`)
  const count = (body: string) => new Set([...body.matchAll(/\/documents\/([0-9a-f-]{36})/g)].map(([, id]) => id)).size
  assert.equal(count(many.body), 10)
  assert.match(saying(many.body), /All 12 documents/)
  assert.equal(count((await asSid.get(`/children/${ben}?documents=all`)).body), 12)
  const dan = await world.child('Dan')
  assert.doesNotMatch((await asOfficer.get(`/children/${dan}`)).body, /id="documents"/)
  const [first] = await rows<{ record: string }>(
    "select record from record where subject = $1 and kind = 'missing_episode'",
    [ben],
  )
  await asOfficer.post(`/records/${first!.record}/withdraw`, { seen: '1', reason: 'The wrong child' })
  assert.equal(
    count((await asSid.get(`/children/${ben}?documents=all`)).body),
    11,
    'a record that was withdrawn counts in nothing',
  )
})

test('what was chosen on a form that nobody saved goes after a week; what was saved stays', async () => {
  const form = await begun(amy)
  await asOfficer.send(newEpisode(amy), { ...form, 'started-day': '31' }, { 'police_report-file': report })
  const there = () => rows<{ saved: boolean }>('select saved from document where record = $1', [form['form-id']])
  assert.deepEqual(await there(), [{ saved: false }])
  const before = await rows('select document from document where saved')
  door.clock.at = '2026-06-18T10:00:00.000Z' as typeof door.clock.at
  const again = await door.signedIn(officer, 'contact_officer')
  await again.send(newEpisode(amy), await begun(amy, again), { 'police_report-file': report })
  assert.deepEqual(await there(), [])
  assert.equal((await rows('select document from document where saved')).length, before.length + 1)
  door.clock.at = '2026-06-10T09:00:00.000Z' as typeof door.clock.at
})

test('a long form with a file keeps every row that was typed', async () => {
  const url = `/children/${amy}/records/new/strategy_discussion`
  const manager = await door.signedIn(await world.worker('Mina Manager', 'team_manager', north), 'team_manager', north)
  const agencies = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [
      [`agencies-${n + 1}-agency`, `Agency ${n}`],
      [`agencies-${n + 1}-invited`, 'yes'],
      [`agencies-${n + 1}-part`, 'in person'],
    ]).flat(),
  ) as Record<string, string>
  const form = {
    ...agencies,
    'agencies-rows': '30',
    contingency: 'x'.repeat(90_000),
    'form-id': formId((await manager.get(url)).body),
  }
  const back = await manager.send(url, { ...form, do: 'add agencies' }, { 'minutes-file': report })
  assert.equal(back.statusCode, 200, saying(back.body))
  assert.equal(fieldsOf(back.body)['agencies-30-agency'], 'Agency 29')
  assert.match(saying(back.body), /Kept: Police report/)
})
