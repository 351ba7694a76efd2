import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { screens } from '../../src/screens/serve.ts'
import { scene } from '../twice/scene.ts'

const there = await scene()
after(() => there.world.close())

type Answer = Awaited<ReturnType<typeof there.people.officer.get>>

const formats = ['', 'csv', 'xlsx', 'pdf', 'docx', 'json', 'svg', 'zip']
const nobody = '00000000-0000-7000-8000-00000000dead'

/** What a browser, and whatever stands between, is told of every answer. */
function saysWhatItShould(answer: Answer, what: string): void {
  const { headers, body, statusCode } = answer
  assert.equal(headers['cache-control'], 'no-store', `${what}, ${statusCode}`)
  assert.equal(headers['x-content-type-options'], 'nosniff', what)
  assert.equal(headers['referrer-policy'], 'same-origin', what)
  const policy = String(headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/, what)
  assert.doesNotMatch(policy, /unsafe-|\*|https?:/, what)
  if (!String(headers['content-type']).includes('text/html')) return
  assert.match(policy, /frame-ancestors 'none'/, what)
  assert.match(policy, /base-uri 'none'/, what)
  assert.match(policy, /form-action 'self'/, what)
  const outside = body.replaceAll(/<textarea[^]*?<\/textarea>/g, '')
  assert.doesNotMatch(outside, /<script(?![^>]*\bsrc=)/i, what)
  assert.doesNotMatch(outside, /<style|\sstyle="/i, what)
  assert.doesNotMatch(outside, /<[a-z][^<>]*\son[a-z]+=/i, what)
}

test('every page, in every format, found or not, kept from one or not, is stored nowhere and runs nothing of its own', async () => {
  const child = await there.child()
  await there.world.missing(child, '2026-05-20 20:00', '2026-05-21 08:00')
  let asked = 0
  for (const { path } of screens.filter(({ method }) => method === 'GET')) {
    for (const by of [there.people.director, there.people.officer]) {
      const at = path.replaceAll(':child', child).replaceAll(':day', '2026-06-01').replaceAll(/:\w+/g, nobody)
      for (const format of path.startsWith('/sign-out') ? [''] : formats) {
        saysWhatItShould(await by.get(format === '' ? at : `${at}?format=${format}`), `${at} ${format}`)
        asked += 1
      }
    }
  }
  assert.ok(asked > 500)
})

test('so is every answer to a form, a mistake, something too large, something unreadable and nobody', async () => {
  const { app } = there.door
  for (const { path } of screens.filter(({ method }) => method === 'POST')) {
    const url = path.replaceAll(/:\w+/g, nobody)
    const headers = { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost' }
    const asked = { method: 'POST' as const, url, headers: { ...headers, origin: 'http://localhost' } }
    saysWhatItShould(await app.inject({ ...asked, payload: 'a=b' }), `nobody sends ${url}`)
    saysWhatItShould(await app.inject({ ...asked, headers, payload: 'a=b' }), `from elsewhere, ${url}`)
  }
  const { officer } = there.people
  const large = { name: 'x'.repeat(1_100_000) }
  saysWhatItShould(await officer.post('/children', large), 'too large')
  for (const url of [
    '/nothing',
    '/children/%00',
    '/children/%E0%A4%A',
    `/children/${'x'.repeat(400)}`,
    '/..%2f..%2fetc',
  ])
    saysWhatItShould(await officer.get(url), url)
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'HEAD'] as const)
    saysWhatItShould(await app.inject({ method, url: '/children' }), method)
  saysWhatItShould(await app.inject({ method: 'GET', url: '/' }), 'signed out')
})

test('an answer does not repeat who asked as the address of a page: the Host header leads nowhere', async () => {
  for (const url of ['/', '/sign-in', '/children', '/nothing']) {
    const answer = await there.door.app.inject({
      method: 'GET',
      url,
      headers: { host: 'elsewhere.example', 'x-forwarded-host': 'elsewhere.example' },
    })
    assert.ok(!`${answer.body}${JSON.stringify(answer.headers)}`.includes('elsewhere.example'), url)
  }
})
