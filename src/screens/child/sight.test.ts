import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import { day } from '#language/day.ts'
import { address, household, merge, relationship, restriction } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { fieldsOf, formId } from '../../../test/examples/forms.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
const team = await world.team('Safeguarding North')
const officer = await world.worker('Olu Officer', 'contact_officer')
const manager = await world.worker('Mina Manager', 'team_manager', team)
const social = await world.worker('Sol Worker', 'social_worker', team)
const councillor = await world.worker('Cora Councillor', 'councillor')
const amy = await world.child('Amy', { born: day('2011-05-05') })
const ben = await world.child('Ben', { born: day('2013-05-05') })
const cai = await world.child('Cai', { born: day('2012-05-05') })
const twin = await world.child('Amie', { born: day('2011-05-05') })
await world.allocated(amy, social, team)
const earlier = { recordedAt: '2026-02-02T09:00:00Z' }
await world.save(relationship, [amy], { who: 'Cai Invented', known_child: cai, is: 'sibling' }, earlier)
await world.save(household, [amy, ben], { where: '1 Any Street', began: day('2020-01-01') }, earlier)
await world.save(
  address,
  [amy],
  { lines: '9 Secret Row', moved_in: day('2026-01-02'), non_disclosable: 'yes', kept_from: 'The father, by order' },
  earlier,
)
await world.save(restriction, [cai], { from: day('2026-01-01'), why: 'Child of a member of staff' }, earlier)
await world.missing(amy, '2026-05-01 20:00', '2026-05-02 08:00', { recordedAt: '2026-05-20T09:00:00Z' })
const theirs = await world.missing(ben, '2026-05-03 20:00', null, { recordedAt: '2026-05-04T09:00:00Z' })
const door = await frontDoor(world)
const asOfficer = await door.signedIn(officer, 'contact_officer')
const asSocial = await door.signedIn(social, 'social_worker', team)
const asManager = await door.signedIn(manager, 'team_manager', team)

test('a child who is not theirs, one who is restricted and one who is not there look alike', async () => {
  const nobody = '00000000-0000-7000-8000-00000000dead'
  const said = async (url: string) => {
    const { statusCode, body } = await asSocial.get(url)
    return [statusCode, /<main[^]*<\/main>/.exec(body)![0]]
  }
  const there = await said(`/children/${nobody}`)
  assert.equal(there[0], 404)
  for (const url of [
    `/children/${ben}`,
    `/children/${cai}`,
    '/children/not-an-id',
    `/records/${theirs.record}`,
    `/records/${nobody}`,
    `/records/${theirs.record}/change`,
    `/children/${ben}/records/new/missing_episode`,
    `/prompts/${nobody}/answer`,
  ])
    assert.deepEqual(await said(url), there, url)
  assert.equal((await asSocial.post(`/children/${ben}/records/new/address`, { lines: 'x' })).statusCode, 404)
})

test('a brother or sister whom the reader may not open is masked, in the family and in the story', async () => {
  const page = await asSocial.get(`/children/${amy}`)
  assert.equal(page.statusCode, 200)
  assert.doesNotMatch(page.body, /Cai/)
  assert.match(page.body, /Restricted record: ask your divisional manager/)
  const shared = (await world.rows<{ record: string }>("select record from record where kind = 'household'"))[0]!.record
  const record = await asSocial.get(`/records/${shared}`)
  assert.match(record.body, /Amy Invented<\/a>, <span class="tl-masked">/)
  assert.doesNotMatch(record.body, /Ben/)
  const related = (await world.rows<{ record: string }>("select record from record where kind = 'relationship'"))[0]!
    .record
  assert.doesNotMatch((await asSocial.get(`/records/${related}`)).body, /Cai/)
})

test('a correction by someone who may not open a brother keeps him in the record', async () => {
  const shared = (await world.rows<{ record: string }>("select record from record where kind = 'household'"))[0]!.record
  const form = await asSocial.get(`/records/${shared}/change`)
  const sent = await asSocial.post(`/records/${shared}/change`, { ...fieldsOf(form.body), adults: 'Their mother' })
  assert.equal(sent.statusCode, 303, sent.body)
  assert.equal(
    (await world.rows("select 1 from record where kind = 'household' and recorded_until = 'infinity'")).length,
    2,
  )
})

test('an address that is not to be disclosed shows when it is asked for, and the asking is logged', async () => {
  for (const url of [`/children/${amy}`, `/children/${amy}?words=secret`])
    assert.doesNotMatch((await asSocial.get(url)).body, /Secret Row|The father/)
  const asked = await asSocial.get(`/children/${amy}?show=address`)
  assert.match(asked.body, /9 Secret Row/)
  assert.match(asked.body, /Kept from: The father, by order/)
  const logged = await world.rows("select 1 from access_log where what like 'an address%' and worker = $1", [social])
  assert.equal(logged.length, 1)
})

test('the page as it was known then shows no more than was known, and says so', async () => {
  const now = await asOfficer.get(`/children/${amy}`)
  assert.match(now.body, /Recorded 19 days after it happened/)
  const then = await asOfficer.get(`/children/${amy}?known=2026-05-10&today=2026-05-10`)
  assert.doesNotMatch(then.body, /Recorded 19 days/)
  assert.match(then.body, /You are looking at <time datetime="2026-05-10">/)
})

test('a councillor opens none of these pages', async () => {
  const visitor = await door.signedIn(councillor, 'councillor')
  for (const url of [
    `/children/${amy}`,
    '/children/new',
    `/children/${amy}/merge`,
    `/children/${amy}/records/new/missing_episode`,
    `/records/${theirs.record}`,
    `/records/${theirs.record}/change`,
    `/records/${theirs.record}/withdraw`,
    `/records/${theirs.record}/sign-off`,
    '/prompts',
    `/prompts/${theirs.record}/answer`,
  ])
    assert.equal((await visitor.get(url)).statusCode, 403, url)
  assert.equal(
    (await visitor.post(`/children/${amy}/records/new/missing_episode`, { type: 'missing' })).statusCode,
    403,
  )
})

test('a child is looked for before being added; an unborn one needs only the day expected', async () => {
  assert.match((await asOfficer.get('/children/new?q=Aimee')).body, /Already here, and near what you typed/)
  const form = await asOfficer.get('/children/new?q=Zed&not=here')
  const sent = {
    'form-id': formId(form.body),
    family_name: 'Zed',
    'expected-day': '1',
    'expected-month': '8',
    'expected-year': '2026',
    scheme: 'local',
    value: 'Z1',
  }
  const [first, second] = [await asOfficer.post('/children/new', sent), await asOfficer.post('/children/new', sent)]
  assert.equal(first.statusCode, 303, first.body)
  assert.equal(second.headers.location, first.headers.location)
  const page = await asOfficer.get(String(first.headers.location))
  assert.match(page.body, /Not yet born: expected/)
  assert.match(page.body, /Z1/)
  assert.equal((await asOfficer.post('/children/new', { scheme: 'local' })).statusCode, 422)
})

test('two records of one child are read as one, and parted again when that is withdrawn', async () => {
  const url = `/children/${amy}/merge`
  const found = await asOfficer.post(url, { 'duplicate-typed': 'Amie Invented', do: 'find duplicate' })
  assert.match(found.body, new RegExp(`value="${twin}"`))
  const typed = {
    'merged_on-day': '1',
    'merged_on-month': '6',
    'merged_on-year': '2026',
    why: 'Same mother, same birthday',
  }
  assert.equal((await asOfficer.post(url, { ...typed, 'duplicate-typed': 'Amie' })).statusCode, 422)
  assert.equal((await asOfficer.post(url, { ...typed, duplicate: twin })).statusCode, 303)
  assert.match((await asOfficer.get(`/children/${amy}`)).body, /This is one child with Amie Invented/)
  assert.match((await asOfficer.get(`/children/${twin}`)).body, /9 Secret Row|Amy Invented/)
  const made = (await world.rows<{ record: string }>('select record from record where kind = $1', [merge.id]))[0]!
    .record
  assert.equal(
    (await asOfficer.post(`/records/${made}/withdraw`, { seen: '1', reason: 'Two children after all' })).statusCode,
    303,
  )
  assert.doesNotMatch((await asOfficer.get(`/children/${amy}`)).body, /one child with/)
})

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-inline-style': 'error',
    },
  })
  const kinds = [
    'missing_episode',
    'return_interview',
    'strategy_discussion',
    'household',
    'allocation',
    'care_episode',
    'relationship',
    'exploitation_flag',
  ]
  const pages = [
    `/children/${amy}`,
    `/children/${amy}?kind=missing_episode&words=home&show=address`,
    `/children/${ben}`,
    '/children/new',
    '/children/new?q=amy',
    '/children/new?q=zzzz',
    `/children/${amy}/merge`,
    '/prompts',
    `/records/${theirs.record}`,
    `/records/${theirs.record}/change`,
    `/records/${theirs.record}/withdraw`,
    ...kinds.map((kind) => `/children/${amy}/records/new/${kind}`),
  ]
  for (const url of pages) {
    const page = await (url.includes('strategy') ? asManager : asOfficer).get(url)
    assert.equal(page.statusCode, 200, `${url} ${page.body}`)
    const report = await validator.validateString(page.body)
    assert.deepEqual(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId} ${selector}: ${message}`),
      ),
      [],
      url,
    )
  }
})
