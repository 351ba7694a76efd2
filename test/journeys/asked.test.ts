import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cookieName } from '../../src/screens/front/session.ts'
import { day } from '#language/day.ts'
import { lesson } from '#pathways/missing/lessons.ts'
import { borough } from '../examples/borough.ts'
import { frontDoor } from '../examples/browser.ts'
import { authoritySubject } from '../examples/given.ts'
import { browserHere, looking, openBrowser } from './chromium.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'

test(
  'a question that several answers lead to shows while one of them is chosen, with scripts or without',
  { skip },
  async (t) => {
    const { world, people } = await borough()
    const door = await frontDoor(world)
    const address = await door.app.listen({ port: 0, host: '127.0.0.1' })
    const browser = await openBrowser()
    t.after(async () => {
      await browser.close()
      await door.app.close()
    })
    const { worker, role, team } = people.divisional
    const { session } = await door.signedIn(worker, role, team)
    const said = { theme: 'other', learned_on: day('2026-05-01'), learned: 'Weekends are long' } as const
    const made = await world.save(lesson, [authoritySubject], said)
    for (const scripts of [true, false]) {
      const context = await looking(browser, address, { scripts })
      await context.addCookies([{ name: cookieName, value: session, url: address }])
      const page = await context.newPage()
      await page.goto(`/lessons/${made.record}/change`)
      const question = page.getByLabel('How do we know?')
      assert.equal(await question.isVisible(), false)
      await page.getByLabel('None that we can see').check()
      assert.equal(await question.isVisible(), true)
      await page.getByLabel('Too early to say').check()
      assert.equal(await question.isVisible(), false)
      await context.close()
    }
  },
)
