import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor, type Visitor } from '../../../test/examples/browser.ts'
import { fieldsOf } from '../../../test/examples/forms.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people, children } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [manager, director, member] = [await as(people.manager), await as(people.director), await as(people.member)]

async function send(visitor: Visitor, url: string, answers: Record<string, string | string[]>) {
  const form = fieldsOf((await visitor.get(url)).body)
  return visitor.post(url, { ...form, do: 'save', ...answers })
}
const day = (name: string, on: string) => {
  const [year, month, date] = on.split('-').map(Number)
  return { [`${name}-day`]: String(date), [`${name}-month`]: String(month), [`${name}-year`]: String(year) }
}

test('with nothing learned and nobody interviewed the page says so', async () => {
  const page = (await manager.get('/lessons?quarter=2025-07')).body
  await valid(page, 'no lessons')
  assert.match(saying(page), /No lesson is recorded yet\./)
  assert.match(saying(page), /No return interview was held in July to September 2025\./)
})

test('each interview is under no theme, one or several, and these add to the interviews; each theme counts those that name it', async () => {
  for (const [n, answers] of [
    { pulled: ['friends'], places: 'Behind the leisure centre' },
    { pulled: ['friends', 'money'], people: 'Kayleigh from school' },
    { pushed: ['conflict'], pulled: ['friends'] },
    {},
  ].entries()) {
    const episode = await world.missing(children.ben, `2026-02-0${n + 1} 20:00`, `2026-02-0${n + 1} 23:00`)
    await world.interview(children.ben, episode.record, `2026-02-0${n + 2} 12:00`, answers as object)
  }
  const page = (await manager.get('/lessons?quarter=2026-01')).body
  await valid(page, 'lessons')
  const latest = (table: string) => Object.fromEntries(rowsOn(page, table).map((row) => [row[0], row[4]]))
  assert.deepEqual(latest('#coded'), {
    'No theme': '1',
    'One theme': '1',
    'Several themes': '2',
    'All interviews': '4',
  })
  const named = latest('#named')
  assert.deepEqual(
    [named['Pull: Friends'], named['Pull: Money or gifts'], named['Push: School'], named['Places: where children go']],
    ['3', '1', '0', '1'],
  )
  assert.match(
    saying(page),
    /January to March 2026: 4\. No theme was coded in 1 of them, one in 1 and several in 2: each interview is in one of these three\. Named most: “Pull: Friends”, in 3 of them\. Themes were named 5 times in all/,
  )
  assert.match(saying((await manager.get('/lessons?quarter=2026-04')).body), /April to June 2026 so far/)
  assert.equal(
    saying(
      (await manager.get(/href="(\/measures\/interviews_told[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&'))).body,
      '.tl-figure__value',
    ),
    '4',
  )
})

test('a lesson is signed off with an owner; done and helped are two things, and helped needs evidence', async () => {
  const saved = await send(manager, '/lessons/new', {
    theme: 'pulled_friends',
    ...day('learned_on', '2026-05-20'),
    learned: 'The last bus',
    change: 'A late lift',
  })
  const lesson = String(saved.headers['location']).split('?')[0]!
  const row = async () => rowsOn((await manager.get('/lessons')).body, '#lessons')[0]!
  assert.equal((await row())[3], 'No owner yet')
  const page = (await manager.get(`${lesson}/sign-off`)).body
  await valid(page, 'signing off')
  assert.match(saying(page), /It cannot be signed off yet\. It lacks: Who owns it\? ?By when\?/)
  assert.equal((await manager.post(`${lesson}/sign-off`, { seen: '1' })).statusCode, 422)
  await send(manager, `${lesson}/change`, { owner: people.manager.worker, ...day('due', '2026-05-31') })
  assert.match((await row())[4]!, /31 May 2026 Overdue/)
  assert.equal(
    (await manager.post(`${lesson}/sign-off`, { seen: '2' })).headers['location'],
    `${lesson}?done=signed-off`,
  )
  assert.match((await row())[0]!, /Signed off/)
  await send(director, `${lesson}/change`, { delivery: 'done', ...day('done_on', '2026-06-01'), difference: 'better' })
  assert.deepEqual((await row()).slice(5), ['Done 1 June 2026', 'No evidence yet Said: it has helped'])
  await valid((await manager.get(lesson)).body, 'a lesson')
  await send(director, `${lesson}/change`, { evidence: 'Half as many short episodes' })
  assert.equal((await row()).at(-1), 'It has helped: Half as many short episodes')
  assert.equal(
    rowsOn((await manager.get('/lessons')).body, '#named')
      .find(([theme]) => theme === 'Pull: Friends')!
      .at(-1),
    '1',
  )
  assert.equal(
    (await send(director, `${lesson}/withdraw`, { reason: 'Said twice' })).headers['location'],
    '/lessons?done=withdrawn',
  )
  assert.equal(rowsOn((await manager.get('/lessons')).body, '#lessons').length, 0)
})

test('no lesson page repeats what a child said, and to the Lead Member few are not shown', async () => {
  for (const visitor of [manager, member]) {
    const { body } = await visitor.get('/lessons?quarter=2026-01')
    assert.doesNotMatch(body, /leisure centre|Kayleigh|Ben/)
  }
  const page = (await member.get('/lessons?quarter=2026-01')).body
  await valid(page, 'lessons for the Lead Member')
  assert.deepEqual(new Set(rowsOn(page, '#coded').map((row) => row[4])), new Set(['Suppressed']))
  assert.doesNotMatch(page, /href="\/measures\/interviews_told/)
  assert.equal((await member.get('/lessons/new')).statusCode, 403)
})

test('councillors, the chief executive, partners and administrators open no lesson', async () => {
  for (const person of [people.councillor, people.chief, people.partner, people.administrator])
    for (const page of ['/lessons', '/lessons/new', '/lessons/00000000-0000-7000-8000-000000000000'])
      assert.equal((await (await as(person)).get(page)).statusCode, 403, `${page} as ${person.role}`)
})
