import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { publications } from '#publications/index.ts'
import { makeLog } from '#services/log.ts'
import { choose, on, passing } from '../examples/issuing.ts'
import { crawl } from './crawl.ts'
import { allRoles, crowd } from './crowd.ts'
import { heardWhile } from './heard.ts'
import { full, sampled, seed } from './sampled.ts'
import { Trying } from './trying.ts'
import { mayOpen, recorders } from './who.ts'

const there = await crowd()
after(() => there.world.close())
const trying = new Trying(there)
const { canaries, children, world } = there
const told = `THROUGHLINE_SEED=${seed}${full ? ' THROUGHLINE_FULL=1' : ''}`

test('two hundred strings or more are planted, of every kind and on a child in every state', () => {
  assert.ok(canaries.all.length >= 200, String(canaries.all.length))
})

test('whoever follows the links from their Today meets nothing out of place, on no page and in no address', async (t) => {
  const wrong: string[] = []
  let [pages, kinds] = [0, 0]
  for (const role of allRoles) {
    const went = await crawl(trying, role, full ? 5_000 : 30, full ? 60 : 2)
    wrong.push(...went.wrong)
    pages += went.pages
    kinds += went.kinds
  }
  t.diagnostic(
    `${pages} pages of ${kinds} kinds, as ${allRoles.length} roles; ${trying.met} strings were met where they may be`,
  )
  assert.deepEqual(wrong, [])
  assert.ok(trying.met > 20)
})

test('whoever searches for what was planted, or is suggested somebody, finds nobody who is not theirs to open', async (t) => {
  const wrong: string[] = []
  const all = allRoles.flatMap((role) => canaries.all.map((canary) => ({ role, canary })))
  const some = sampled(all, 250)
  const without = (body: string, typed: string) => body.split(typed).join('').split(typed.toLowerCase()).join('')
  for (const { role, canary } of some) {
    const pages = [await trying.ask(role, 'GET', `/children?q=${encodeURIComponent(canary.text)}`)]
    const own = children.find(({ relation, state }) => mayOpen(role, relation, state))
    if (own && recorders.includes(role))
      pages.push(
        await trying.ask(role, 'POST', `/children/${own.child}/records/new/relationship`, {
          'known_child-typed': canary.text,
          do: 'find known_child',
        }),
      )
    for (const { body } of pages)
      wrong.push(
        ...trying.outOfPlace(role, without(body, canary.text)).map((text) => `${canary.what} as ${role}: ${text}`),
      )
  }
  t.diagnostic(`${some.length} of ${all.length} were searched for, by ${told}`)
  assert.deepEqual(wrong, [])
})

test('no log line, no error page and no entry of the access log carries a string of any child’s', async (t) => {
  const texts = sampled(canaries.all, 40)
  const heard = await heardWhile(async () => {
    for (const { text, child } of texts) {
      const typed = encodeURIComponent(`${text}\u0000`)
      // What PostgreSQL cannot take, what no page takes, and what is no address: each is somebody's mistake, or a fault of ours.
      for (const url of [
        `/children?q=${typed}`,
        `/children/${typed}`,
        `/children/${child}?words=${typed}&kind=${typed}`,
        `/log?person=${typed}&number=${typed}`,
        `/lists/episodes?team=${typed}&sort=${typed}`,
        `/nowhere/${typed}`,
      ]) {
        const { statusCode, body } = await trying.ask('director', 'GET', url)
        if (statusCode < 400) continue
        const met = canaries.in(body.split(typed).join(''))
        assert.deepEqual(met, [], `${url}: ${statusCode}`)
      }
      await trying.ask('contact_officer', 'POST', `/children/${child}/records/new/missing_episode`, {
        action: `${text}\u0000`,
        police_reference: `${text}\u0000`,
      })
    }
  })
  assert.deepEqual(canaries.in(heard), [], heard.slice(0, 2_000))
  t.diagnostic(`${heard.split('"fault"').length - 1} faults were logged`)
  const logged = await world.rows<{ line: string }>('select to_jsonb(l)::text as line from access_log l')
  assert.ok(logged.length > 100)
  assert.deepEqual(
    logged.flatMap(({ line }) => canaries.in(line)),
    [],
  )
})

test('a fault that quotes what it could not read is logged without it, and with where it was', async () => {
  const [{ text }] = canaries.all as [(typeof canaries.all)[number]]
  const faults: unknown[] = []
  const failing = [
    () => world.pool.query('select $1::date', [text]),
    () => world.pool.query('select $1::uuid[]', [`{${text}}`]),
    async () => JSON.parse(`${text} is no JSON`) as unknown,
    () => world.pool.query('select * from nowhere'),
  ]
  for (const fail of failing)
    try {
      await fail()
    } catch (error) {
      faults.push(error)
    }
  assert.equal(faults.length, failing.length)
  const lines: string[] = []
  const log = makeLog('error', (line) => void lines.push(line))
  for (const error of [...faults, text]) log.fault(error)
  assert.deepEqual(canaries.in(lines.join('')), [], lines.join(''))
  assert.match(lines[0]!, /invalid input syntax for type date: .*crawl\.test\.ts/)
  assert.match(lines[3]!, /relation ."nowhere.*" does not exist/)
})

test('no mail carries a string of any child’s', async () => {
  for (const { id } of publications) await choose(world, `publication.${id}.on`, true, '2026-05-25')
  const { run, posted } = passing(world, publications)
  await run(on('2026-06-01', '08:00'))
  assert.ok(posted.length > 0, 'letters go out')
  const queued = await world.rows<{ line: string }>('select to_jsonb(m)::text as line from message m')
  const words = [...posted.map((letter) => JSON.stringify(letter)), ...queued.map(({ line }) => line)]
  assert.deepEqual(
    words.flatMap((line) => canaries.in(line)),
    [],
  )
})
