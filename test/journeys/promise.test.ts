import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { forumBody, meeting } from '#pathways/forums/records.ts'
import { cookieName } from '../../src/screens/front/session.ts'
import { borough } from '../examples/borough.ts'
import { frontDoor } from '../examples/browser.ts'
import { authoritySubject } from '../examples/given.ts'
import { halton } from '../examples/halton.ts'
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
const { inspection, missing } = await halton(world)
await world.save(
  improvementAction,
  [authoritySubject],
  {
    what: 'Ring every family the next morning',
    owner: people.divisional.worker,
    due: day('2026-05-01'),
    known_by: 'Fewer episodes',
    measures: ['missing_episodes'],
  },
  { about: missing },
)
const board = await world.save(forumBody, [authoritySubject], {
  name: 'Improvement board',
  purpose: 'Holds the plan to account',
  cadence: 'monthly',
  eyes: 'aggregate',
  reasons: 'yes',
  closes: 'yes',
})
await world.save(meeting, [authoritySubject], { on: day('2026-05-28'), held: 'yes' }, { about: board.record })

for (const way of [withMouse, byKeyboard, withoutScripts]) {
  test(`a director closes a recommendation on evidence alone, ${way.name}`, { skip }, (t) =>
    walks(t, way, 'director', closesOnEvidence),
  )
  test(
    `a councillor reads one page of what was asked, done, different, sure and promised, and reaches no child, ${way.name}`,
    { skip },
    (t) => walks(t, way, 'councillor', readsOnePage),
  )
  test(
    `a reporting officer follows Halton’s recommendation on missing children to a child and the board’s report in five actions, ${way.name}`,
    { skip },
    (t) => walks(t, way, 'divisional', follows),
  )
}

async function walks(
  _: unknown,
  way: Way,
  who: 'director' | 'councillor' | 'divisional',
  journey: (person: Person) => Promise<void>,
): Promise<void> {
  const { worker, role, team } = people[who]
  const { session } = await door.signedIn(worker, role, team)
  const context = await looking(browser!, address, { scripts: way.scripts })
  context.setDefaultTimeout(30_000)
  await context.addCookies([{ name: cookieName, value: session, url: address }])
  const wrong = watched(context, address)
  try {
    await journey(new Person(await context.newPage(), way))
    // A form that comes back refused is no fault of the page.
    assert.deepEqual(
      wrong.filter((words) => !/422/.test(words)),
      [],
    )
  } finally {
    await context.close()
  }
}

async function follows(person: Person): Promise<void> {
  await person.page.goto(`/inspections/${inspection}`)
  await person.sees('3 not captured')
  await person.follow(/^H-2: A return interview for every missing child/)
  await person.sees('Ring every family the next morning')
  await person.sees('in May 2026')
  await person.follow('the list of missing episodes')
  await person.follow('Amy Invented')
  await person.follow('Promises that this record is evidence for')
  await person.follow('Missing children: quarterly report to the board')
  assert.match(await person.heading(), /Missing children: quarterly report to the board/)
}

async function closesOnEvidence(person: Person): Promise<void> {
  await person.page.goto(`/recommendations/${missing}`)
  await person.press('Record what a forum decided: close it, or not')
  await person.under('What was decided?').choose('It is closed')
  await person.under('When?').typeDay('2026-05-28')
  await person.press('Save')
  await person.sees('Nothing is closed without evidence of a difference')
  await person.page.goto(`/recommendations/${missing}`)
  await person.press('Record evidence of a difference')
  await person.under('What is it?').choose('What children said')
  await person.under('When is it from?').typeDay('2026-05-20')
  await person.type('Where is it written?', 'Notes of the children in care council')
  await person.type('What difference does it show?', 'They are asked how they are')
  await person.under('How sure are we?').choose('Fairly: one thing says so')
  await person.press('Save')
  await person.sees('They are asked how they are')
  await person.sees('Evidenced')
}

async function readsOnePage(person: Person): Promise<void> {
  await person.page.goto('/')
  await person.follow('Improvement')
  await person.follow(/^H-2: A return interview for every missing child/)
  for (const words of [
    'What was asked',
    'What was done',
    'What difference it made, and how sure we are',
    'What is still promised',
  ])
    await person.sees(words)
  await person.sees('Ring every family the next morning')
  const links = await person.page
    .locator('main a')
    .evaluateAll((all) => all.map((one) => (one as unknown as { href: string }).href))
  assert.deepEqual(
    links.filter((href) => /\/children|\/list|\/records\/[0-9a-f]{8}/.test(href) && !/\/promise\/records/.test(href)),
    [],
  )
}
