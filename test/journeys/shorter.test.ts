import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { imports, triesThenSwitchesOn } from './analysts.ts'
import { browserHere, looking, openBrowser } from './chromium.ts'
import { byKeyboard } from './keyboard.ts'
import { weeklyReview } from './leaders.ts'
import { full } from './look.ts'
import { reasonInstead } from './managers.ts'
import { lateEntry, staleEdit, wrongAnswers } from './officers.ts'
import { Person } from './person.ts'
import { runningServer } from './running.ts'
import { watched } from './watch.ts'
import { withMouse, withoutScripts, type Way } from './ways.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
after(() => browser?.close())

const ways = full ? [withMouse, byKeyboard, withoutScripts] : [withMouse]
for (const way of ways) {
  test(`a day’s shorter journeys, ${way.name}`, { skip }, async (t) => {
    const server = await runningServer(40)
    t.after(server.close)
    const walks = (name: string, journey: (person: Person) => Promise<void>) =>
      t.test(name, () => walked(server.address, way, journey))
    await walks('a manager gives a reason instead of a discussion', reasonInstead)
    await walks('an entry made late is not among what was known before', (person) => lateEntry(person, server.today))
    await walks('wrong answers come back as they were typed', wrongAnswers)
    await walks('whoever saves second sees what the first said', staleEdit)
    await walks('files are looked over, imported, and change nothing again', imports)
    await walks('a week’s review by the Lead Member, without a name', (person) => weeklyReview(person, server.today))
    await walks('a rule is tried on history and then switched on', (person) =>
      triesThenSwitchesOn(person, server.today),
    )
  })
}

async function walked(address: string, way: Way, journey: (person: Person) => Promise<void>): Promise<void> {
  const context = await looking(browser!, address, { scripts: way.scripts })
  context.setDefaultTimeout(20_000)
  const wrong = watched(context, address)
  try {
    await journey(new Person(await context.newPage(), way))
    assert.deepEqual(wrong, [])
  } finally {
    await context.close()
  }
}
