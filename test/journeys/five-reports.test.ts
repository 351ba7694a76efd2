import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { instant } from '#language/instant.ts'
import { now } from '#services/time.ts'
import { cookieName, signIn } from '../../src/screens/front/session.ts'
import { asked, events, grades } from '../board/section-four.ts'
import { councilReport, registered } from '../board/told-by-councils.ts'
import { browserHere, looking, openBrowser } from './chromium.ts'
import { byKeyboard } from './keyboard.ts'
import { Person } from './person.ts'
import { emptyServer } from './running.ts'
import { withMouse, withoutScripts, type Way } from './ways.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
after(() => browser?.close())

const ways: Readonly<Record<string, Way>> = {
  'halton-2011': withMouse,
  'haringey-2016': withoutScripts,
  'halton-2016': withMouse,
  'worcestershire-2017': withoutScripts,
  'halton-2023': byKeyboard,
}

test(
  'what five councils told of eleven inspections, visits, reviews and notices is read in on screen: each date, grade and recommendation, and each gap as a gap',
  { skip },
  async (t) => {
    const server = await emptyServer()
    t.after(server.close)
    const director = await server.world.worker('Dee Director', 'director')
    const session = await signIn(
      server.house,
      { worker: director, name: 'Dee Director', role: 'director', team: null },
      null,
      instant(now()),
    )
    for (const name of Object.keys(events)) {
      const way = ways[name]!
      const context = await looking(browser!, server.address, { scripts: way.scripts })
      await context.addCookies([{ name: cookieName, value: session, url: server.address }])
      const page = await context.newPage()
      const person = new Person(page, way)
      await page.goto('/inspections')
      await person.press('Read a report')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: `${name}.txt`, mimeType: 'text/plain', buffer: councilReport(name) })
      await person.press('Read it')
      if (name === 'halton-2016') await person.sees('It declares 19 recommendations, and 16 can be read in it')
      await person.press('Put on record')
      if (name === 'halton-2016') await person.sees('3 not captured: the inspectors declared 19, and 16 are on record')
      if (name === 'haringey-2016') await person.sees('May-June 2014')
      const held = await registered(server.world, `${name}.txt`)
      assert.deepEqual(held.events, events[name], name)
      assert.deepEqual(
        held.grades.map(({ within, area, grade }) => [within, area, grade]),
        grades[name],
        name,
      )
      assert.deepEqual(
        held.asked.map(({ body, number, priority, wording }, at) => {
          const begins = asked[name]?.[at]?.[3] ?? ''
          return [body, Number(number), priority, wording.startsWith(begins) ? begins : wording]
        }),
        asked[name],
        name,
      )
      await context.close()
    }
    const context = await looking(browser!, server.address, { scripts: false })
    await context.addCookies([{ name: cookieName, value: session, url: server.address }])
    const page = await context.newPage()
    await page.goto('/inspections')
    const rows = await page.locator('#inspections tbody tr').allInnerTexts()
    assert.equal(rows.length, 11)
    const years = rows.map((row) => /\b20\d\d\b/.exec(row)?.[0])
    assert.deepEqual(
      years,
      years.toSorted((a, b) => Number(a) - Number(b)),
      'in the order of their dates',
    )
    assert.equal(rows.filter((row) => row.includes('Not stated')).length >= 5, true, 'gaps are said')
    await context.close()
  },
)
