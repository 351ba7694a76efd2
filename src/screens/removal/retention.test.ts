import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { retentionHold, setting } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import { retentionRules } from '#pathways/retention.ts'
import { asKeeper } from '#workings/database.ts'
import { retention } from '#workings/retention/dates.ts'
import { authoritySubject } from '../../../test/examples/given.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { planted } from '../../../test/removing/planted.ts'

type There = Awaited<ReturnType<typeof planted>> & { old: Record<string, string> }
let there: There
before(async () => {
  const made = await planted()
  const { world } = made
  const child = async (name: string, born: string, died: string | null = null) =>
    world.child(name, { born: day(born), died: died === null ? null : day(died) })
  const cared = async (id: string, began: string, ended: string | null = null, why: 'E11' | null = null) => {
    await world.save(careEpisode, [id], {
      began: day(began),
      ended: ended === null ? null : day(ended),
      why_ended: why,
    })
    return id
  }
  const old = {
    ada: await child('Ada', '1991-06-02'),
    bea: await child('Bea', '1991-06-03'),
    cal: await cared(await child('Cal', '1951-06-02'), '1955-01-01'),
    dot: await cared(await child('Dot', '1951-06-03'), '1955-01-01'),
    eve: await cared(await child('Eve', '1930-01-01'), '1931-01-01', '1935-05-05', 'E11'),
    fay: await cared(await child('Fay', '1990-01-01', '2000-05-05'), '1995-01-01'),
  }
  there = { ...made, old }
})
after(() => there.world.close())

const due = async (today = '2026-06-02') => {
  const found = await asKeeper(there.world.db, (tx) => retention(tx, retentionRules, there.world.view(today), 100))
  const named = (child: string) => Object.entries(there.old).find(([, id]) => id === child)?.[0] ?? child
  return {
    due: found.due.map(({ child, rule, until }) => `${named(child)} ${rule} ${until}`).toSorted(),
    held: found.held.map(({ child, held }) => `${named(child)} ${held}`),
    unknown: found.unknown,
  }
}

test('a record is kept until its day, by the rule that keeps it longest: 75 years from birth, 100 from adoption, 15 from an early death, or what is set here', async () => {
  const fay = 'fay others 2025-01-01'
  assert.deepEqual((await due('2024-12-31')).due, [])
  assert.deepEqual((await due()).due, ['ada others 2026-06-02', 'cal looked_after 2026-06-02', fay])
  assert.deepEqual((await due('2026-06-03')).due, [
    'ada others 2026-06-02',
    'bea others 2026-06-03',
    'cal looked_after 2026-06-02',
    'dot looked_after 2026-06-03',
    fay,
  ])
  assert.ok((await due('2035-05-04')).due.every((one) => !one.startsWith('eve')))
  assert.ok((await due('2035-05-05')).due.includes('eve adopted 2035-05-05'))
})

test('the dry run changes nothing and offers it; a hold takes a child off it, and nothing of theirs may go meanwhile for any reason', async () => {
  const { world, people, old, ask, record, children } = there
  const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
  const dora = await door.signedIn(people.director.worker, 'director')
  const before = await world.rows('select count(*)::int as n from record')
  assert.match((await dora.get('/removals/retention')).body, /Ada Invented/)
  assert.deepEqual(await world.rows('select count(*)::int as n from record'), before)
  const held = { why: 'inquiry' as const, from: day('2026-01-01'), says: 'The inquiry asked' }
  const hold = await world.save(retentionHold, [old['ada']!], held)
  assert.deepEqual((await due()).held, ['ada inquiry'])
  await assert.rejects(ask({ what: 'file', child: old['ada']! }), /kept for an inquiry/)
  await world.save(
    retentionHold,
    [old['ada']!],
    { ...held, until: day('2026-06-02') },
    { record: hold.record, seen: 1, reason: 'It ended' },
  )
  assert.deepEqual((await due()).held, [])
  const asked = await ask({ what: 'record', record })
  await world.save(retentionHold, [children.amy], { ...held, why: 'litigation' })
  await assert.rejects(there.agree(people.director, asked.removal, asked.plan.digest), /kept for a court case/)
})

test('what is asked for its time’s sake waits for a second person, and goes as everything else does; before its day it is not asked for', async () => {
  const { world, people, old, ask } = there
  const door = await frontDoor(world, '2026-06-02T09:00:00.000Z')
  const [dee, dora] = [
    await door.signedIn(people.divisional.worker, 'divisional_manager'),
    await door.signedIn(people.director.worker, 'director'),
  ]
  assert.equal((await dee.post('/removals/retention', {})).statusCode, 422)
  const form = { children: [old['ada']!, old['bea']!] }
  assert.equal((await dee.post('/removals/retention', form)).statusCode, 303)
  assert.equal((await dee.post('/removals/retention', form)).statusCode, 303)
  const rows = await world.rows<{ removal: string; child: string }>(
    "select removal, child from removal where category = 'retention'",
  )
  assert.deepEqual(
    rows.map(({ child }) => child),
    [old['ada']],
  )
  const page = (await dora.get(`/removals/${rows[0]!.removal}`)).body
  const seen = /name="seen" value="(\w+)"/.exec(page)![1]!
  assert.equal((await dora.post(`/removals/${rows[0]!.removal}/agree`, { seen })).statusCode, 303)
  assert.deepEqual(await world.rows('select from record where subject = $1', [old['ada']]), [])
  await assert.rejects(
    ask({ what: 'file', child: old['bea']! }, { category: 'retention' }),
    /kept until 2026-06-03, as for every other child/,
  )
})

test('the years are the authority’s to set, from a day; and everything may be kept while an inquiry asks for it', async () => {
  const { world } = there
  let hour = 10
  const set = (key: string, value: string) =>
    world.save(
      setting,
      [authoritySubject],
      { key, value, from: day('2026-01-01'), why: 'Our schedule' },
      { recordedAt: instant(`2026-06-01T${hour++}:00:00Z`) },
    )
  await set('retention.others.years', '40')
  assert.deepEqual((await due('2026-06-03')).due, ['cal looked_after 2026-06-02', 'dot looked_after 2026-06-03'])
  await set('retention.others.years', '10')
  assert.ok((await due('2026-06-03')).due.includes('fay looked_after_died 2015-05-05'))
  await set('retention.others.years', '40')
  await set('retention.hold_all', 'true')
  assert.deepEqual(await due('2026-06-03'), {
    due: [],
    held: ['cal other', 'dot other'],
    unknown: (await due()).unknown,
  })
})
