import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cookieName } from '../../src/screens/front/session.ts'
import { screens } from '../../src/screens/serve.ts'
import { changed, held } from '../twice/effect.ts'
import { forms, type Sent } from '../twice/forms.ts'
import { scene } from '../twice/scene.ts'
import { send } from '../twice/send.ts'
import { active, hostileWords } from './hostile-words.ts'

const there = await scene()
after(() => there.world.close())

const routes = screens.filter(({ method, path }) => method === 'POST' && forms[`POST ${path}`]).map(({ path }) => path)
const isSentByOthers = (path: string) =>
  screens.some((screen) => screen.path === path && screen.method === 'POST' && screen.sentBy === 'anybody')
const firstForm = (path: string): Promise<Sent> => forms[`POST ${path}`]![0]!(there)

/** As a program would send it that knows a session and the form. */
async function sentFrom({ by, url, form }: Sent, headers: Record<string, string>, session = by.session) {
  const { statusCode } = await there.door.app.inject({
    method: 'POST',
    url,
    cookies: session === '' ? {} : { [cookieName]: session },
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'localhost', ...headers },
    payload: new URLSearchParams(pairs(form)).toString(),
  })
  return statusCode
}
const pairs = (form: Sent['form']) =>
  Object.entries(form).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))

/** One form of each of these, made before any is sent. */
async function made(paths: readonly string[]): Promise<(Sent & { path: string })[]> {
  const all = []
  for (const path of paths) all.push({ ...(await firstForm(path)), path })
  return all
}

test('a form that somebody else’s page sends, or that says nothing of where it came from, changes nothing', async () => {
  const all = await made(routes.filter((one) => !isSentByOthers(one)))
  const before = await held(there.world)
  const elsewhere: Record<string, string>[] = [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    {},
  ]
  for (const one of all)
    for (const headers of elsewhere)
      assert.equal(await sentFrom(one, headers), 403, `${one.path} ${JSON.stringify(headers)}`)
  assert.deepEqual(changed(before, await held(there.world)), [])
})

test('without a session, or with one that nobody gave, a form changes nothing', async () => {
  const ofSomebody = screens.filter(({ method, policy }) => method === 'POST' && policy !== 'anyone')
  const all = await made(ofSomebody.map(({ path }) => path).filter((path) => routes.includes(path)))
  const before = await held(there.world)
  for (const one of all)
    for (const session of ['', 'x', 'a'.repeat(43), `${one.by.session.slice(0, -1)}!`]) {
      const status = await sentFrom(one, { origin: 'http://localhost' }, session)
      assert.ok(status === 401 || status === 303, `${one.path} with ${JSON.stringify(session)}: ${status}`)
    }
  assert.deepEqual(changed(before, await held(there.world)), [])
})

/** What a form does not ask, and a sender might hope is taken all the same. */
const planted = '0badf00d-0000-7000-8000-00000badf00d'
const names = `authority worker by_worker by recorded_at recorded_from recorded_by subject subjects child record version
  state source history role team signed signed_off approved agreed_by asked_by owner restricted seal newRecord perSubject
  answers reader view __proto__ constructor prototype toString __proto__[role] constructor[prototype][role]`
const unasked = Object.fromEntries(names.split(/\s+/).map((name) => [name, planted]))

test('what a form does not ask is not taken, whatever it is called', async () => {
  for (const path of routes) {
    const one = await firstForm(path)
    const more = Object.fromEntries(Object.entries(unasked).filter(([name]) => !(name in one.form)))
    const { status } = await send({ ...one, form: { ...one.form, ...more } })
    await one.over?.()
    assert.ok(status < 500, `${path}: ${status}`)
  }
  assert.equal(Object.hasOwn(Object.prototype, 'role'), false)
  const kept = await there.world.rows<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'answers')`,
  )
  const each = kept.map(({ name }) => `select '${name}' as name from ${name} t where t::text like '%0badf00d%' limit 1`)
  assert.deepEqual(await there.world.rows(each.map((one) => `(${one})`).join(' union all ')), [])
})

test('whatever is typed into any field of any form is answered as what it is: words, or a mistake that is said', async () => {
  for (const path of routes) {
    const one = await firstForm(path)
    const names = Object.keys(one.form)
    for (const [at, name] of names.entries()) {
      // Each field has each of them in turn, over the forms; a field of its own has three.
      const words = Object.entries(hostileWords).filter((_, n) => n % names.length === at || n % 9 === at % 9)
      for (const [says, word] of words)
        await isAnswered({ ...one, form: { ...one.form, [name]: word } }, `${path} ${name}: ${says}`)
    }
    const twice = Object.fromEntries(pairs(one.form).map(([name, value]) => [name, [value, hostileWords.script]]))
    await isAnswered({ ...one, form: twice }, `${path}, each field twice`)
    await isAnswered({ ...one, form: Object.fromEntries(names.map((name) => [`${name}[]`, 'x'])) }, `${path}, as lists`)
    await isAnswered(
      { ...one, form: Object.fromEntries(names.map((name) => [name, hostileWords.nothing])) },
      `${path}, all`,
    )
    await isAnswered({ ...one, form: {} }, `${path}, nothing`)
  }
})

async function isAnswered(sent: Sent, what: string): Promise<void> {
  const { status, body, to } = await send(sent)
  await sent.over?.()
  assert.ok(status < 500, `${what}: ${status}`)
  assert.deepEqual(
    active.filter((part) => body.includes(part)),
    [],
    what,
  )
  if (to !== '') assert.ok(to.startsWith('/') && !to.startsWith('//') && !/[\\\r\n]/.test(to), `${what} leads to ${to}`)
}

test('what was typed is words on every page that shows it afterwards', async () => {
  const seen = new Set<string>()
  for (const by of Object.values(there.people)) {
    const queue = ['/']
    for (let at = 0; at < Math.min(queue.length, 80); at++) {
      const { body, statusCode, headers } = await by.get(queue[at]!)
      assert.ok(statusCode < 500, `${queue[at]}: ${statusCode}`)
      if (!String(headers['content-type']).includes('text/html')) continue
      assert.deepEqual(
        active.filter((part) => body.includes(part)),
        [],
        queue[at],
      )
      for (const [, link] of body.matchAll(/href="(\/[^"#]*)/g)) {
        const next = link!.replaceAll('&amp;', '&')
        const key = `${by.session} ${next}`
        if (seen.has(key) || next.startsWith('/sign-out') || next.startsWith('/assets')) continue
        seen.add(key)
        queue.push(next)
      }
    }
  }
  assert.ok(seen.size > 200, `${seen.size} pages`)
})
