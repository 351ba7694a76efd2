import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { instant } from '#language/instant.ts'
import { readIn } from '../board/told-by-councils.ts'
import { fillRest, templateOf } from '../board/writing.ts'
import { cookieName } from '../../src/screens/front/session.ts'
import { borough } from '../examples/borough.ts'
import { frontDoor } from '../examples/browser.ts'
import { browserHere, looking, openBrowser } from './chromium.ts'
import { byKeyboard } from './keyboard.ts'
import { Person } from './person.ts'
import { watched } from './watch.ts'
import { withMouse, withoutScripts, type Way } from './ways.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
const { world, people } = await borough()
const door = await frontDoor(world)
const address = await door.app.listen({ port: 0, host: '127.0.0.1' })
after(async () => {
  await browser?.close()
  await door.app.close()
})
const director = await door.signedIn(people.director.worker, 'director')
await readIn(director, world, 'haringey-2016')
const form = templateOf('haringey-scrutiny-2016')

// By keyboard it takes half a minute: every stop of the focus on every page is looked at.
const ways = process.env['THROUGHLINE_FULL'] === '1' ? [withMouse, byKeyboard, withoutScripts] : [withoutScripts]
for (const way of ways)
  test(
    `a report is written in its committee’s form, asked about, signed by both who must, issued and taken away, ${way.name}`,
    { skip },
    (t) => written(t, way),
  )

async function written(_: unknown, way: Way): Promise<void> {
  const at = async (who: 'analyst' | 'director' | 'chief', doing: (person: Person) => Promise<void>) => {
    // Each sits down a minute after the one before: a signature is undone by what was changed after it.
    door.clock.at = instant(new Date(Date.parse(door.clock.at) + 60_000).toISOString())
    const { worker, role, team } = people[who]
    const { session } = await door.signedIn(worker, role, team)
    const context = await looking(browser!, address, { scripts: way.scripts })
    context.setDefaultTimeout(30_000)
    await context.addCookies([{ name: cookieName, value: session, url: address }])
    const wrong = watched(context, address)
    try {
      await doing(new Person(await context.newPage(), way))
      // A form that comes back refused is no fault of the page.
      assert.deepEqual(
        wrong.filter((words) => !/422/.test(words)),
        [],
      )
    } finally {
      await context.close()
    }
  }
  const title = `Progress, ${way.name}`
  let report = ''

  await at('analyst', async (person) => {
    await person.page.goto('/board-reports')
    await person.press('Write a report')
    await person.pick('In which form?', 'London Borough of Haringey: Scrutiny panel report')
    await person.type('What is its subject?', title)
    await person.tick(/^Haringey, Ofsted, Single inspection framework/)
    await person.tick(/^Haringey, Ofsted, May-June 2014$/)
    await person.under('On which day does the committee meet?').typeDay('2026-07-06')
    await person.under('Its figures: from which day?').typeDay('2026-04-01')
    await person.under('Until which day?').typeDay('2026-05-31')
    await person.press('Begin the report')
    report = person.path()
    await person.sees('Reasons for decision: it is blank')
    await person.follow('Reasons for decision')
    await person.press('Save')
    await person.sees('Write it, or say below that there is nothing to report')
    await person.pick('If there is nothing to report, say so', 'N/A')
    await person.press('Save')
    await person.sees('Nothing to report N/A')
    await person.follow('Background information')
    await person.type('What does it say?', '## Review of progress\n\n[responses]')
    await person.press('Save')
    await person.press('Ask somebody for words')
    await person.pick('In which section?', 'Background information')
    await person.type('What do you ask?', `What changed for children, ${way.name}?`)
    await person.pick('Whom do you ask?', 'Chi Chief')
    await person.under('By when?').typeDay('2026-06-12')
    await person.press('Ask')
    await person.sees('12 June 2026 Not answered yet')
  })

  const writer = await door.signedIn(people.analyst.worker, 'performance_analyst')
  await fillRest(writer, report.split('/').at(-1)!, form, ['background', 'reasons'])

  await at('analyst', async (person) => {
    await person.page.goto(report)
    await person.press('Check and sign')
    await person.sees('It can be issued when nothing is missing, nothing is stopped, and all have signed')
    const typed = await person
      .inTable('Numbers that were typed')
      .inRow('What the register says was done')
      .within.innerText()
    assert.match(typed, /26%.*Unverified/s)
    await person.pick('Who signs as Independent Chair of the Safeguarding Children Board?', 'Chi Chief')
    await person.press('Name them')
    await person.sees('To be signed by Chi Chief')
  })
  await at('chief', async (person) => {
    await person.page.goto(report)
    await person.follow(`What changed for children, ${way.name}?`)
    await person.type('What do you say?', 'They are asked, and answered.')
    await person.press('Save')
    await person.sees('They are asked, and answered.')
    await person.press('Check and sign')
    await person.press(/^Sign as Independent Chair/)
    await person.sees('Signed Chi Chief')
  })
  await at('analyst', async (person) => {
    await person.page.goto(`${report}/sign`)
    await person.sees('Director of Children’s Services has not signed')
    assert.equal(
      await person.page.getByRole('button', { name: 'Issue the report' }).count(),
      0,
      'one of two is not enough',
    )
  })
  await at('director', async (person) => {
    await person.page.goto(`${report}/sign`)
    await person.press(/^Sign as Director/)
    await person.sees('Signed Dora Director')
  })
  await at('analyst', async (person) => {
    await person.page.goto(`${report}/sign`)
    await person.press('Issue the report')
    for (const words of [
      'Review of progress',
      'Recommendation 17',
      'LSCB – Areas for improvement',
      'They are asked, and answered.',
    ])
      await person.sees(words)
    for (const file of ['PDF', 'Word', 'slides']) {
      const href = await person.within.getByRole('link', { name: file, exact: true }).getAttribute('href')
      const taken = await person.page.request.get(href!)
      assert.equal(taken.status(), 200, file)
      assert.ok((await taken.body()).length > 5000, file)
    }
    await person.page.goto(`${report}/parts/background`)
    await person.sees('It has been issued, and does not change')
  })
}
