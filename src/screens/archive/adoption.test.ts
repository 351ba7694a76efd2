import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { address, adoptedAs, identifier, relationship } from '#language/spine/index.ts'
import type { RoleId } from '#language/roles.ts'
import { pathways } from '#pathways/index.ts'
import { weeklyMissing } from '#publications/weekly-missing.ts'
import { programVersion } from '#services/program.ts'
import { reading } from '#workings/access/read-as.ts'
import { asKeeper } from '#workings/database.ts'
import { issue } from '#workings/publish/issue.ts'
import { childrenMeant } from '#workings/read/somebody.ts'
import { leaders, pseudonymsFor } from '#workings/publish/pseudonym.ts'
import { fileOf } from '../../exchange/read/file.ts'
import { importSsda903 } from '../../exchange/ssda903.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf, formId } from '../../../test/examples/forms.ts'
import { authority, given } from '../../../test/examples/given.ts'
import { saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
after(() => world.close())
const team = await world.team('North')
const hired = async (name: string, role: RoleId, in_: string | null = null) => ({
  worker: await world.worker(name, role, in_),
  role,
  team: in_,
})
const people = {
  officer: await hired('Olu Officer', 'contact_officer'),
  worker: await hired('Sol Worker', 'social_worker', team),
  divisional: await hired('Dee Divisional', 'divisional_manager'),
  director: await hired('Dora Director', 'director'),
  member: await hired('Lee Member', 'lead_member'),
  administrator: await hired('Ada Administrator', 'administrator'),
  archivist: await hired('Archie Archivist', 'adoption_archivist'),
}
const amy = await world.child('Amelia')
const ben = await world.child('Benjamin')
const long = { recordedAt: '2025-02-01T09:00:00Z' }
await world.allocated(amy, people.worker.worker, team)
await world.allocated(ben, people.worker.worker, team)
await world.save(identifier, [amy], { scheme: 'ssda903', value: '101' }, long)
await world.save(address, [amy], { lines: '9 Birth Street', postcode: 'ZZ1 1ZZ', moved_in: day('2020-01-01') }, long)
await world.save(relationship, [ben], { known_child: amy, who: 'Amelia Invented', is: 'sibling' }, long)
await world.missing(amy, '2026-05-20 20:00', '2026-05-21 08:00', { recordedAt: '2026-05-22T09:00:00Z' })
const issued = day('2026-05-25')
await issue(
  world.db,
  pathways,
  weeklyMissing,
  { authority, for: issued, from: day('2026-05-18'), until: day('2026-05-24'), by: null, program: programVersion() },
  instant('2026-05-25T10:00:00Z'),
)
const code = (await asKeeper(world.db, (tx) => pseudonymsFor(tx, authority, leaders, [amy]))).get(amy)!
const door = await frontDoor(world, '2026-05-28T09:00:00.000Z')
const as = ({ worker, role, team: of }: (typeof people)['officer']) => door.signedIn(worker, role, of)
const everybody = await Promise.all(
  Object.entries(people).map(async ([name, person]) => ({ name, visitor: await as(person) })),
)
const [divisional, archivist, officer] = [
  await as(people.divisional),
  await as(people.archivist),
  await as(people.officer),
]
const counted = async () =>
  /"counted":(\d+)|(\d+) episode/.exec(
    saying((await officer.get('/measures/missing_episodes?from=2026-05-01&until=2026-05-31')).body),
  )?.[0]
const before = await counted()
const seal = `/children/${amy}/records/new/adoption_seal`
const said = { 'ordered_on-day': '20', 'ordered_on-month': '5', 'ordered_on-year': '2026', why: 'The adoption team' }
const identity = `/archive/${amy}/identity`
const became = {
  given_name: 'Zora',
  family_name: 'Newname',
  'born-day': '5',
  'born-month': '5',
  'born-year': '2011',
  sex: 'female',
}

test('a divisional manager seals a record, and from then on cannot open it either', async () => {
  const form = await divisional.get(seal)
  await valid(form.body, 'the form of a seal')
  assert.equal((await (await as(people.worker)).get(seal)).statusCode, 403, 'it is not for a social worker')
  const sent = await divisional.post(seal, { ...said, 'form-id': formId(form.body) })
  assert.equal(sent.statusCode, 303, saying(sent.body))
  assert.equal(sent.headers.location, '/children?done=sealed')
  for (const { name, visitor } of everybody) {
    const { statusCode } = await visitor.get(`/children/${amy}`)
    const shut = ['member', 'administrator'].includes(name) ? 403 : 404
    assert.equal(statusCode, name === 'archivist' ? 200 : shut, name)
  }
})

test('nobody but the archive meets a sealed child: found, listed, told, as a brother or sister, by a number, or by code', async () => {
  const addresses = [
    '/children?q=Amelia',
    '/lists/episodes',
    '/lists/episodes?format=csv',
    '/measures/missing_episodes/list?from=2026-05-01&until=2026-05-31&format=csv',
    `/publications/weekly-missing/${issued}`,
    `/publications/weekly-missing/${issued}?format=csv`,
    `/publications/weekly-missing/${issued}/since`,
    `/children/${ben}`,
    '/log?number=101',
  ]
  for (const { name, visitor } of everybody.filter((one) => one.name !== 'archivist'))
    for (const url of addresses) {
      const { body, statusCode } = await visitor.get(url)
      const words = url.includes('q=') ? body.replaceAll(/value="Amelia"|Amelia”|“Amelia/g, '') : body
      for (const never of ['Amelia', amy, '9 Birth Street', code])
        assert.ok(statusCode >= 400 || !words.includes(never), `${name}, ${url}: ${never}`)
    }
  assert.match((await archivist.get('/children?q=Amelia')).body, new RegExp(amy))
  assert.match(
    saying((await (await as(people.administrator)).get('/log?number=101')).body),
    /No child here has that number/,
  )
})

test('an emergency opens no sealed record: to whoever asks for one by number, nobody has it', async () => {
  const asked = (number: string) =>
    reading(
      world.db,
      { ...world.view('2026-05-28'), reader: { ...people.officer, name: 'Olu Officer' } },
      instant('2026-05-28T09:00:00Z'),
      (seam) => childrenMeant(seam, { number, given: '', family: '', born: null }),
    )
  assert.deepEqual(await asked('101'), [])
  const named = { number: '', given: 'Amelia', family: 'Invented', born: '2011-05-05' }
  const view = { ...world.view('2026-05-28'), reader: { ...people.officer, name: 'Olu Officer' } }
  assert.deepEqual(
    await reading(world.db, view, instant('2026-05-28T09:00:00Z'), (seam) => childrenMeant(seam, named)),
    [],
  )
})

test('figures count the child as before, in a row that is masked', async () => {
  assert.equal(await counted(), before)
  const list = await officer.get('/measures/missing_episodes/list?from=2026-05-01&until=2026-05-31')
  assert.match(saying(list.body), /1 counted/)
  assert.match(saying(list.body), /ask your divisional manager/i)
})

test('the archive makes the new identity once, and it has nothing of the old', async () => {
  const form = await archivist.get(identity)
  await valid(form.body, 'the form of a new identity')
  assert.doesNotMatch(form.body, /9 Birth Street|value="101"/)
  const id = formId(form.body)
  const same = await archivist.post(identity, { ...became, family_name: 'invented', 'form-id': id })
  assert.equal(same.statusCode, 422)
  assert.match(saying(same.body), /family name on the sealed record/)
  for (const time of ['first', 'second']) {
    const sent = await archivist.post(identity, { ...became, 'form-id': id })
    assert.equal(sent.statusCode, 303, `${time}: ${saying(sent.body)}`)
  }
  assert.equal((await world.rows('select 1 from answers.adopted_as')).length, 1)
  const now = (await world.rows<{ child: string }>('select new_child as child from answers.adopted_as'))[0]!.child
  for (const table of ['identifier', 'address', 'relationship', 'household', 'allocation', 'merge'])
    assert.deepEqual(await world.rows(`select 1 from answers.${table} where subject = $1`, [now]), [], table)
  const codes = await asKeeper(world.db, (tx) => pseudonymsFor(tx, authority, leaders, [now]))
  assert.notEqual(codes.get(now), code)
  for (const { name, visitor } of everybody.filter((one) => ['officer', 'divisional', 'director'].includes(one.name))) {
    const page = await visitor.get(`/children/${now}`)
    assert.equal(page.statusCode, 200, name)
    assert.doesNotMatch(page.body, new RegExp(`Amelia|Birth Street|${amy}|${code}`), name)
    // A menu of what may be recorded is the same for every child.
    if (name === 'officer') assert.doesNotMatch(page.body, /adopt|seal/i)
  }
  assert.match(saying((await archivist.get('/archive')).body), /Amelia Invented.*Zora Newname.*Nothing/)
})

test('that the two are one child is the archive’s alone to read, also by a person’s own SQL', async () => {
  const found = (person: (typeof people)['officer']) =>
    reading(
      world.db,
      { ...world.view('2026-05-28'), reader: { ...person, name: 'Somebody' } },
      instant('2026-05-28T09:00:00Z'),
      async (seam) =>
        (
          await sql<{ n: number }>`select (select count(*) from answers.adopted_as)::int
            + (select count(*) from record where kind = ${adoptedAs.id})::int as n`.execute(seam.tx)
        ).rows[0]!.n,
    )
  for (const [name, person] of Object.entries(people))
    assert.equal(await found(person), name === 'archivist' ? 2 : 0, name)
  for (const { name, visitor } of everybody.filter((one) => one.name !== 'archivist'))
    assert.equal((await visitor.get('/archive')).statusCode, 403, name)
})

test('an import that carries the old number finds neither: its row is left out and says so, and the rest is imported', async () => {
  const header = [
    'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB',
    '101,2,05/05/2011,WBRI,UN1,,',
    '909,2,05/05/2012,WBRI,UN1,,',
  ].join('\n')
  const children = async () => (await world.rows("select 1 from subject where kind = 'child'")).length
  const records = async () => (await world.rows('select 1 from record where subject = $1', [amy])).length
  const [all, theirs] = [await children(), await records()]
  const context = { authority, today: day('2026-05-28'), now: instant('2026-05-28T10:00:00Z'), worker: null }
  const result = await importSsda903(world.pool, pathways, context, [fileOf('header.csv', header)])
  assert.deepEqual(
    result.warnings.shown.map(({ rule, value }) => [rule, value]),
    [['not open to imports', '101']],
  )
  assert.equal(await records(), theirs)
  assert.equal(await children(), all + 1, 'nobody is made of the old number')
  assert.doesNotMatch(JSON.stringify(result), /Amelia|Zora|adopt/i)
})

test('what both records hold is shown to the archive, to be put right', async () => {
  const now = (await world.rows<{ child: string }>('select new_child as child from answers.adopted_as'))[0]!.child
  await world.save(
    address,
    [now],
    { lines: '9 birth street', moved_in: day('2026-05-01') },
    { recordedAt: '2026-05-28T08:00:00Z' },
  )
  assert.match(saying((await archivist.get('/archive')).body), /an address: correct the new record/)
})

test('a seal that was a mistake is withdrawn by the archive, with a reason; while the new identity stands the record stays sealed', async () => {
  const [{ seal: sealed, link }] = (await world.rows<{ seal: string; link: string }>(
    `select (select record from answers.adoption_seal limit 1) as seal, (select record from answers.adopted_as limit 1) as link`,
  )) as [{ seal: string; link: string }]
  assert.equal((await divisional.get(`/records/${sealed}/withdraw`)).statusCode, 404)
  for (const record of [sealed, link]) {
    assert.equal((await officer.get(`/children/${amy}`)).statusCode, 404)
    const form = await archivist.get(`/records/${record}/withdraw`)
    const sent = await archivist.post(`/records/${record}/withdraw`, {
      ...fieldsOf(form.body),
      reason: 'The order was set aside',
    })
    assert.equal(sent.statusCode, 303, saying(sent.body))
    assert.equal(sent.headers.location, '/archive?done=withdrawn')
  }
  assert.equal((await officer.get(`/children/${amy}`)).statusCode, 200)
  assert.equal((await archivist.get(`/children/${amy}`)).statusCode, 404)
})
