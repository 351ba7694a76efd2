import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addDays, addMonths, day, type Day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { forumBody, meeting } from '#pathways/forums/records.ts'
import { improvementAction } from '#pathways/improvement/plan.ts'
import { inspection, recommendation } from '#pathways/improvement/register.ts'
import { pathways } from '#pathways/index.ts'
import { markLapses } from '#workings/lapses/pass.ts'
import { cookieName } from '../../src/screens/front/session.ts'
import { borough } from '../examples/borough.ts'
import { frontDoor } from '../examples/browser.ts'
import { authority, authoritySubject } from '../examples/given.ts'
import { halton } from '../examples/halton.ts'
import { browserHere, looking, openBrowser } from './chromium.ts'
import { byKeyboard } from './keyboard.ts'
import { Person } from './person.ts'
import { watched } from './watch.ts'
import { withMouse, withoutScripts, type Way } from './ways.ts'

const skip = browserHere === undefined && 'Chromium is not installed here'
const browser = skip ? null : await openBrowser()
const { world, people, children } = await borough()
const door = await frontDoor(world)
const address = await door.app.listen({ port: 0, host: '127.0.0.1' })
after(async () => {
  await browser?.close()
  await door.app.close()
})
const { inspection: lately, missing } = await halton(world)
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
const next = await world.save(
  meeting,
  [authoritySubject],
  { on: day('2026-06-20'), held: 'planned' },
  { about: board.record },
)
const another = await world.save(inspection, [authoritySubject], {
  what: 'focused',
  bodies: 'Ofsted',
  published: day('2024-02-03'),
})
// From May 2024 to April 2026 three or four episodes a month, until those of one fortnight are added.
for (let month = 0; month < 24; month++)
  for (let n = 0; n < 3 + (month % 2); n++) await episode(addDays(addMonths(day('2024-05-01'), month), 2 + n * 6))
let fallen = false
async function fall(): Promise<void> {
  if (!fallen) for (let n = 0; n < 14; n++) await episode(addDays(day('2026-04-10'), n))
  fallen = true
}
function episode(on: Day) {
  const recordedAt = `${addDays(on, 1)}T09:00:00Z`
  return world.missing(children.cai, `${on} 20:00`, `${on} 23:30`, { source: 'history', recordedAt })
}

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
  if (way !== withMouse)
    test(
      `a measure that falls back marks the evidence of a closed recommendation lapsed, and tables it, ${way.name}`,
      { skip },
      (t) => walks(t, way, 'director', fallsBack),
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
  await person.page.goto(`/inspections/${lately}`)
  await person.sees('3 not captured')
  const pages = [person.path()]
  const act = async (link: string | RegExp) => {
    await person.follow(link)
    pages.push(person.path())
  }
  await act(/^H-2: A return interview for every missing child/)
  // Its action, and the measure by which that will be known, stand on the same page.
  await person.sees('Ring every family the next morning')
  await person.sees('in May 2026')
  await act('the list of missing episodes')
  await act('Amy Invented')
  await act('Promises that this record is evidence for')
  await act('Missing children: quarterly report to the board')
  assert.match(await person.heading(), /Missing children: quarterly report to the board/)
  assert.ok(pages.length - 1 <= 5, `it took ${pages.length - 1} actions: ${pages.join(', ')}`)
}

/** A measure that was sustained closes it; a fall in what is recorded of children marks that lapsed, and tables it. */
async function fallsBack(person: Person): Promise<void> {
  const { record } = await world.save(
    recommendation,
    [authoritySubject],
    { number: `F-${person.way.name}`, body: 'authority', wording: `Fewer go missing, ${person.way.name}` },
    { about: another.record },
  )
  await person.page.goto(`/recommendations/${record}`)
  await person.press('Record evidence of a difference')
  await person.under('What is it?').choose('A measure that has been sustained')
  await person.under('Which measure?').tick('Missing episodes')
  await person.under('From when has it been sustained?').typeDay('2024-05-01')
  await person.under('Until when, so far?').typeDay('2025-04-30')
  await person.type('At what level or better?', '4')
  await person.type('What difference does it show?', `Four or fewer a month, ${person.way.name}`)
  await person.under('How sure are we?').choose('Very: several things say the same')
  await person.press('Save')
  await person.sees('Yes: it is watched each month')
  await person.press('Record what a forum decided: close it, or not')
  await person.under('What was decided?').choose('It is closed')
  await person.under('When?').typeDay('2026-05-28')
  await person.under('At which meeting?').tick(/28 May 2026/)
  await person.pick('Who approved it?', 'Dora Director, Director of children’s services')
  await person.under('On which evidence?').tick(new RegExp(`Four or fewer a month, ${person.way.name}`))
  await person.type('Why?', 'It has lasted a year')
  await person.press('Save')
  await person.sees('Closed Evidenced')
  // The fall is of episodes of one child, recorded as any other.
  await fall()
  await markLapses(world.db, pathways, authority, instant('2026-06-01T09:05:00Z'))
  await person.page.goto(`/recommendations/${record}`)
  await person.sees('Its evidence has lapsed')
  await person.sees(/Missing episodes: It rose above its upper limit of \d+ in April 2026/)
  await person.page.goto('/')
  await person.follow('Improvement')
  await person
    .inTable('What needs looking at')
    .inRow(`Fewer go missing, ${person.way.name}`)
    .within.getByText('it is tabled for the next meeting')
    .waitFor()
  await person.page.goto(`/meetings/${next.record}`)
  await person.sees('Tabled by itself: evidence that has lapsed')
  await person.follow(new RegExp(`Fewer go missing, ${person.way.name}`))
  await person.sees('which opens it again or says why not')
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
