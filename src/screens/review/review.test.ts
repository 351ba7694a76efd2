import assert from 'node:assert/strict'
import { test } from 'node:test'
import { leaders, pseudonymsFor } from '#workings/publish/pseudonym.ts'
import { asKeeper } from '#workings/database.ts'
import { authority } from '../../../test/examples/given.ts'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor, type Visitor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people, children } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [director, member, divisional] = [await as(people.director), await as(people.member), await as(people.divisional)]
const codes = await asKeeper(world.db, (tx) => pseudonymsFor(tx, authority, leaders, [children.amy, children.ben]))
const amy = codes.get(children.amy)!

const typed = (name: string, [year, month, day]: readonly [number, number, number]) => ({
  [`${name}-day`]: String(day),
  [`${name}-month`]: String(month),
  [`${name}-year`]: String(year),
})
const may = (day: number) => [2026, 5, day] as const
const june = (day: number) => [2026, 6, day] as const

async function send(visitor: Visitor, url: string, answers: Record<string, string | string[]>) {
  const form = fieldsOf((await visitor.get(url)).body)
  return visitor.post(url, { ...form, do: 'save', ...answers })
}
const at = (answer: { headers: Record<string, unknown> }) => String(answer.headers['location']).split('?')[0]!
const held = (week: readonly [number, number, number], on: readonly [number, number, number], more = {}) => ({
  ...typed('week', week),
  held: 'yes',
  ...typed('held_on', on),
  took_part: ['director', 'lead_member'],
  ...more,
})

test('before the first review the page says what it will list', async () => {
  const page = (await director.get('/reviews')).body
  await valid(page, 'no reviews')
  assert.match(saying(page), /No follow-up is open\. No review is recorded yet/)
})

test('what is agreed in one week is open in the next, until somebody says what came of it', async () => {
  const first = at(
    await send(member, '/reviews/new', held(may(4), may(13), { cases: amy.toLowerCase(), questions: 'Why again?' })),
  )
  assert.match(first, /^\/reviews\/[0-9a-f-]{36}$/)
  const agreed = {
    what: 'Ask the home about weekends',
    owner: people.manager.worker,
    ...typed('by', may(15)),
    known_by: 'Fewer go',
  }
  assert.equal((await send(member, `${first}/follow-up`, agreed)).statusCode, 303)
  const second = at(await send(director, '/reviews/new', held(may(11), may(20), { cases: amy })))

  const list = (await director.get('/reviews')).body
  await valid(list, 'reviews')
  assert.deepEqual(
    rowsOn(list, '#open').map(([what, , who, by]) => [what, who, by]),
    [['Ask the home about weekends', 'Mina Manager', '15 May 2026 Overdue']],
  )
  const carried = (await member.get(second)).body
  await valid(carried, 'a review')
  assert.match(rowsOn(carried, '#carried')[0]!.join(' '), /Ask the home about weekends.*4 May 2026 Open/)
  assert.match(saying(carried), new RegExp(`Considered at other reviews too ${amy}: week of 4 May 2026`))

  const action = /\/reviews\/follow-up\/[0-9a-f-]{36}/.exec(list)![0]
  const half = await send(director, action, { outcome: 'done', ...typed('ended', may(28)) })
  assert.match(String(half.headers['location']), /done=lacking/)
  assert.equal(
    rowsOn((await director.get('/reviews')).body, '#open').length,
    1,
    'done, and nobody has said what came of it',
  )
  await valid((await director.get(action)).body, 'a follow-up')
  await send(director, action, { came_of: 'Two staff of their own now work each weekend' })
  assert.equal(rowsOn((await director.get('/reviews')).body, '#open').length, 0)
  assert.match(
    rowsOn((await member.get(second)).body, '#carried')[0]!.at(-1)!,
    /^Done 28 May 2026: Two staff of their own/,
  )
})

test('a week without a review is visible, and asks why until somebody says', async () => {
  const weeks = async () =>
    rowsOn((await member.get('/reviews')).body, '#weeks').map(([week, review]) => [week, review])
  assert.deepEqual(await weeks(), [
    ['25 May 2026', 'To be held by 7 June 2026. Record it of the week of 25 May 2026'],
    [
      '18 May 2026',
      'No review was held The reason is still to be given. Say why, or record the review of the week of 18 May 2026',
    ],
    ['11 May 2026', 'Held 20 May 2026'],
    ['4 May 2026', 'Held 13 May 2026'],
  ])
  assert.match(
    saying((await member.get('/reviews')).body),
    /4 weeks since the first review\. In 1 of them no review was held\./,
  )
  const form = await divisional.get('/reviews/new?week=2026-05-18')
  await valid(form.body, 'a review’s form')
  await send(divisional, '/reviews/new?week=2026-05-18', { held: 'no', why_not: 'The director was ill' })
  assert.match((await weeks())[1]![1]!, /^No review was held The director was ill Open$/)
})

test('whoever holds the review is told on their Today what waits, and nobody else is', async () => {
  for (const visitor of [member, director])
    assert.match(
      saying((await visitor.get('/')).body),
      /Weekly reviews: The review of the week of 25 May 2026 is to be held by 7 June 2026\./,
    )
  assert.doesNotMatch((await (await as(people.manager)).get('/')).body, /Weekly reviews/)
})

test('a name among the cases comes back, and so does a code that no child has', async () => {
  for (const [cases, words] of [
    ['Amy Invented', /Give codes alone/],
    ['F4K7-M2R8', /No child has the code F4K7-M2R8/],
  ] as const) {
    const page = await send(member, '/reviews/new', held(may(25), june(1), { cases }))
    assert.equal(page.statusCode, 422)
    await valid(page.body, 'a wrong case')
    assert.match(saying(page.body, '.govuk-error-summary'), words)
  }
})

test('whoever may open the children and writes a name is asked for the code; who may not learns nothing by guessing', async () => {
  const named = held(may(25), june(1), { cases: amy, questions: 'Has anybody spoken to amy invented?' })
  const page = await send(divisional, '/reviews/new', named)
  assert.equal(page.statusCode, 422)
  assert.match(saying(page.body, '.govuk-error-summary'), new RegExp(`Write ${amy} instead of the child’s name`))
  const guessed = await send(member, '/reviews/new', named)
  assert.equal(guessed.statusCode, 303)
  await send(director, `${at(guessed)}/withdraw`, { reason: 'It says a name' })
})

test('two who write down one review at once: the second sees what the first said', async () => {
  const review = at(await send(director, '/reviews/new', held(may(25), june(1))))
  const form = fieldsOf((await member.get(`${review}/change`)).body)
  const both = { took_part: ['director', 'lead_member'] }
  await send(director, `${review}/change`, { ...both, questions: 'Who has spoken to her?' })
  const stale = await member.post(`${review}/change`, {
    ...form,
    do: 'save',
    ...both,
    questions: 'Why again?',
  })
  assert.equal(stale.statusCode, 409)
  assert.match(saying(stale.body), /Who has spoken to her\?/)
  const gone = await send(director, `${review}/withdraw`, { reason: 'Typed twice' })
  assert.equal(gone.headers['location'], '/reviews?done=withdrawn')
  assert.match(saying((await director.get(review)).body), /Withdrawn: Typed twice/)
})

test('no review says a child’s name, and nobody else opens one, by any address', async () => {
  const pages = ['/reviews', '/reviews/new']
  const list = (await director.get('/reviews')).body
  for (const [found] of list.matchAll(/\/reviews\/(?:follow-up\/)?[0-9a-f-]{36}/g)) pages.push(found)
  assert.ok(pages.length >= 5)
  for (const page of pages) {
    const { body, statusCode } = await member.get(page)
    assert.equal(statusCode, 200, page)
    assert.doesNotMatch(body, /Invented(?! Borough)|\/children/, page)
  }
  const record = pages.at(-1)!.split('/').at(-1)!
  assert.equal(at(await director.get(`/records/${record}`)), pages.at(-1))
  for (const person of [
    people.councillor,
    people.chief,
    people.partner,
    people.administrator,
    people.manager,
    people.worker,
    people.analyst,
  ]) {
    const visitor = await as(person)
    for (const page of pages) assert.equal((await visitor.get(page)).statusCode, 403, `${page} as ${person.role}`)
    assert.ok([403, 404].includes((await visitor.get(`/records/${record}`)).statusCode), person.role)
    assert.doesNotMatch((await visitor.get('/')).body, /href="\/reviews/)
  }
})

test('reading the reviews is logged as such', async () => {
  const [read] = await world.rows<{ n: number }>(
    "select count(*)::int as n from access_log where what = 'weekly reviews' and children = '{}'",
  )
  assert.ok(read!.n > 5)
})
