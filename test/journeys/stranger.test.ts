import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { browserHere, looking, openBrowser } from './chromium.ts'
import { byKeyboard } from './keyboard.ts'
import { noWayIn } from './no-way-in.ts'
import { Person } from './person.ts'
import { runningServer } from './running.ts'
import { strangersJourney } from './stranger.ts'
import { watched } from './watch.ts'
import { withMouse, withoutScripts } from './ways.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
after(() => browser?.close())

for (const way of [withMouse, byKeyboard, withoutScripts]) {
  test(
    `a stranger records a third missing episode, answers its prompt and sees the figure move, ${way.name}`,
    { skip },
    async (t) => {
      const server = await runningServer(40)
      t.after(server.close)
      const context = await looking(browser!, server.address, { scripts: way.scripts })
      t.after(() => context.close())
      context.setDefaultTimeout(20_000)
      const wrong = watched(context, server.address)
      const person = new Person(await context.newPage(), way)
      const left = await strangersJourney(person, server.today)
      await person.signOut()
      await person.signIn(/Councillor/)
      await noWayIn(person, left)
      assert.deepEqual(wrong, [])
    },
  )
}
