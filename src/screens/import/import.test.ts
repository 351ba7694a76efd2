import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn } from '../../../test/examples/pages.ts'
import { cookieName } from '../front/session.ts'

const world = await given()
const analyst = await world.worker('Ana Analyst', 'performance_analyst')
const officer = await world.worker('Olu Officer', 'contact_officer')
const door = await frontDoor(world)
const visitor = await door.signedIn(analyst, 'performance_analyst')

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n100,2,05/05/2011,WBRI,,,\n'
const missing = 'CHILD,DOB,MISSING,MIS_START,MIS_END\n100,05/05/2011,M,01/03/2020,02/03/2020\n'

test('files are looked over first, then imported, and the same files again change nothing', async () => {
  const first = await settled(await send({ 'header.csv': header, 'missing.csv': missing }))
  assert.match(first.body, /What importing these files would do/)
  assert.equal((await world.rows('select 1 from import_run')).length, 0)
  const done = await settled(await visitor.post(first.url, { do: 'import' }))
  assert.match(done.body, /<h1[^>]*>Imported/)
  const again = await settled(await send({ 'header.csv': header, 'missing.csv': missing }))
  assert.match(again.body.replaceAll(/<[^>]+>/g, ' '), /Added\s+0\s+Changed\s+0/)
})

test('a broken file says which row and how to mend it, as a spreadsheet too, and nothing is saved', async () => {
  const page = await settled(await send({ 'header.csv': header.replace('05/05/2011', '31/02/2011') }))
  assert.match(page.body, /cannot be imported/)
  assert.match(page.body, /header\.csv/)
  assert.equal((await visitor.get(`${page.url}/problems?format=csv`)).statusCode, 200)
})

test('nobody else sees an upload, and a contact officer has no such page', async () => {
  const page = await settled(await send({ 'header.csv': header }))
  const other = await door.signedIn(await world.worker('Abi Analyst', 'performance_analyst'), 'performance_analyst')
  assert.equal((await other.get(page.url)).statusCode, 404)
  assert.equal((await (await door.signedIn(officer, 'contact_officer')).get('/import')).statusCode, 403)
})

test('no files is said, and what was typed comes back', async () => {
  const page = await send({})
  assert.equal(page.statusCode, 422)
  assert.match(page.body, /Choose the files/)
})

test('what is odd is told by its rule, with how often and where first', async () => {
  const row = missing.split('\n')[1]
  const again = `${missing}${Array.from({ length: 7 }, () => `${row}\n`).join('')}`
  const page = await settled(await send({ 'header.csv': header, 'missing.csv': again }))
  const rows = rowsOn(page.body, '#warnings')
  const [rule, many, , where] = rows.find(([rule]) => rule === 'row repeated')!
  assert.deepEqual([rule, many], ['row repeated', '7'])
  assert.match(where!, /missing\.csv, row \d+; .*; and 2 more$/)
})

async function settled(response: { headers: Record<string, unknown> }) {
  const url = String(response.headers['location'])
  for (;;) {
    const page = await visitor.get(url)
    if (page.headers['refresh'] === undefined) return { url, body: page.body }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function send(files: Record<string, string>) {
  const form = new FormData()
  form.set('cut_over', '2026-06-01')
  for (const [name, content] of Object.entries(files))
    form.append('files', new File([content], name, { type: 'text/csv' }))
  return encoded(form).then(({ type, bytes }) =>
    door.app.inject({
      method: 'POST',
      url: '/import',
      cookies: { [cookieName]: visitor.session },
      headers: { 'content-type': type, origin: 'http://localhost', host: 'localhost' },
      payload: bytes,
    }),
  )
}

async function encoded(form: FormData) {
  const request = new Request('http://localhost', { method: 'POST', body: form })
  return { type: request.headers.get('content-type') ?? '', bytes: Buffer.from(await request.arrayBuffer()) }
}
