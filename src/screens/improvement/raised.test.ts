import assert from 'node:assert/strict'
import { test } from 'node:test'
import { borough } from '../../../test/examples/borough.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { halton } from '../../../test/examples/halton.ts'
import { dayTyped, sending } from '../../../test/examples/improving.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const { world, people } = await borough()
const door = await frontDoor(world)
const director = await door.signedIn(people.director.worker, 'director', null)
const councillor = await door.signedIn(people.councillor.worker, 'councillor', null)
await halton(world)

test('a theme that was raised in 2011 and again in 2014 says so, with how each recommendation stands', async () => {
  const page = (await councillor.get('/inspections/themes')).body
  await valid(page, 'themes')
  const rows = rowsOn(page, '#raised')
  const health = rows.find(([theme]) => theme === 'Health history for care leavers')
  assert.match(health![1]!, /^In 2011, again in 2014/)
  assert.match(health![2]!, /Open/)
  const education = rows.find(([theme]) => theme === 'Education')
  assert.equal(education![1], 'In 2014')
})

test('grades of two frameworks are drawn on two scales, and no line leads from one to the other', async () => {
  const { add } = sending(director)
  for (const [on, framework, grade] of [
    ['2015-03-02', 'sif', 'good'],
    ['2019-03-02', 'ilacs', 'requires improvement to be good'],
    ['2022-03-02', 'Inspecting local authority children’s services', 'good'],
  ] as const) {
    const one = await add('inspection', null, {
      what: 'standard',
      bodies: 'Ofsted',
      framework,
      ...dayTyped('ended', on),
      ...dayTyped('published', on),
    })
    await add('judgement', one, { area: 'Overall effectiveness', body: 'authority', grade })
  }
  const page = (await councillor.get('/inspections')).body
  await valid(page, 'inspections')
  assert.deepEqual(
    rowsOn(page, '#way-of-grades-grades').map(([when, , grade]) => `${when} ${grade}`),
    ['March 2015 good', 'March 2019 requires improvement to be good', 'March 2022 good'],
  )
  const drawing = /<svg class="tl-chart__drawing"[\s\S]*?<\/svg>/.exec(page)![0]
  assert.equal(drawing.match(/>good</g)?.length, 2, 'each framework has a good of its own')
  assert.match(saying(page), /none is turned into another/)
})
