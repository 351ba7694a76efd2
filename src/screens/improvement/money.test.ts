import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { dayTyped, sending } from '../../../test/examples/improving.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people } = await borough()
const door = await frontDoor(world)
const as = async ({ worker, role, team }: (typeof people)['manager']) => door.signedIn(worker, role, team)
const [director, councillor] = [await as(people.director), await as(people.councillor)]
const { add, put } = sending(director)
const sum = (purpose: string, amount: number, more = {}) =>
  add('investment', null, {
    purpose,
    amount: String(amount),
    is: 'ongoing',
    first_year: '2017/18',
    decision: 'recommended',
    ...more,
  })

test('parts that add up say so, parts that do not say by how much, and a recommendation is no decision', async () => {
  const whole = await sum('The service in all', 1_500_000)
  await sum('Capacity to keep children safe', 700_000, {
    part_of: [whole],
    decision: 'decided',
    decided_by: 'Cabinet',
    ...dayTyped('decided_on', '2016-12-15'),
  })
  const inspection = await add('inspection', null, {
    what: 'single',
    bodies: 'Ofsted',
    ...dayTyped('published', '2017-01-24'),
  })
  const asked = await add('recommendation', inspection, {
    number: '1',
    body: 'authority',
    wording: 'See that children are safe',
  })
  const strand = await add('programme', null, { name: 'Safeguarding capacity', owner: people.director.worker })
  const rest = await sum('More of it', 800_000, {
    part_of: [whole],
    decided_by: 'Council',
    recommendations: [asked],
    programmes: [strand],
  })
  await sum('Systems for social care', 1_000_000, { is: 'capital', years: '2' })
  const page = async () => (await councillor.get('/money')).body
  await valid(await page(), 'money')
  assert.match(saying(await page()), /£800,000 \+ £700,000 = £1,500,000, as was said\./)
  assert.match(saying(await page()), /Systems for social care is capital, and is part of no total/)
  assert.deepEqual(rowsOn(await page(), '#years'), [
    ['2017/18', '£2,500,000'],
    ['2018/19', '£2,500,000'],
    ['2019/20', '£1,500,000'],
  ])
  assert.equal(
    rowsOn(await page(), '#sums').find(([what]) => what!.startsWith('More of it'))![4],
    'Recommended to whoever decides: Council',
  )
  assert.match(
    saying(await page()),
    /More of it ?Serves recommendation 1: See that children are safe; Safeguarding capacity/,
  )
  await put(rest, { amount: '700000' })
  assert.match(saying(await page()), /£700,000 \+ £700,000 = £1,400,000, and £1,500,000 was said: £100,000 missing/)
})

test('a policy past its approval is overdue, and a member without induction is a gap', async () => {
  await add('policy', null, {
    name: 'Corporate parenting strategy',
    owner: people.director.worker,
    approver: 'Corporate parenting board',
    ...dayTyped('approval_due', '2026-04-01'),
  })
  await add('policy', null, {
    name: 'Sufficiency',
    owner: people.director.worker,
    approver: 'Cabinet',
    approval_said: 'Cabinet 2017',
  })
  await add('member_duty', null, { post: 'Lead Member', duty: 'Listens to children in care' })
  const page = (await councillor.get('/policies')).body
  await valid(page, 'policies')
  const rows = rowsOn(page, '#policies')
  assert.match(
    rows.find(([name]) => name === 'Corporate parenting strategy')![3]!,
    /To be approved 1 April 2026 Overdue/,
  )
  assert.equal(rows.find(([name]) => name === 'Sufficiency')![3], 'Cabinet 2017')
  assert.deepEqual(rowsOn(page, '#duties')[0]!.slice(3), ['No evidence', 'Gap'])
})
