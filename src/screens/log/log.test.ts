import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { identifier } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'
import { rowsOn, saying, valid } from '../../../test/examples/pages.ts'

const world = await given()
const officer = await world.worker('Olu Officer', 'contact_officer')
const director = await world.worker('Dina Director', 'director')
const amy = await world.child('Amy')
await world.save(identifier, [amy], { scheme: 'local', value: 'SYN-42', given: day('2025-01-01') })
const door = await frontDoor(world)

test('whoever audits sees who looked for a child, by the child’s number, and the looking is logged', async () => {
  await (await door.signedIn(officer, 'contact_officer')).get('/children?q=amy')
  const auditor = await door.signedIn(director, 'director')
  const page = await auditor.get('/log?number=syn-42')
  assert.match(page.body, /Olu Officer/)
  assert.match(page.body, /Find a child/)
  assert.doesNotMatch(page.body, /Amy/)
  assert.match((await auditor.get('/log?number=syn-42')).body, /The access log/)
  assert.match((await auditor.get('/log?number=nobody')).body, /No child here has that number/)
})

test('what a role may not open is refused and logged, and the log goes out as a file', async () => {
  const visitor = await door.signedIn(officer, 'contact_officer')
  assert.equal((await visitor.get('/log')).statusCode, 403)
  const auditor = await door.signedIn(director, 'director')
  assert.match((await auditor.get('/log?action=refused')).body, /The access log/)
  const csv = await auditor.get('/log?format=csv')
  assert.match(csv.body, /Olu Officer/)
})

test('the log says what was done in the words of the program, and how many children were shown and not how many numbers', async () => {
  const visitor = await door.signedIn(officer, 'contact_officer')
  await visitor.get(`/children/${amy}`)
  await visitor.get('/measures/missing_episodes')
  await visitor.get(`/children/${amy}/records/new/missing_episode`)
  const auditor = await door.signedIn(director, 'director')
  const page = await auditor.get('/log?person=olu')
  await valid(page.body, 'the log')
  const rows = rowsOn(page.body, '#log').map(([, ...cells]) => cells)
  assert.ok(rows.every(([name]) => name === 'Olu Officer'))
  const about = (what: string) => rows.find((cells) => cells[3] === what)
  assert.deepEqual(about('The child’s record'), ['Olu Officer', 'Contact officer', 'Opened', 'The child’s record', '1'])
  assert.deepEqual(about('Missing episodes'), [
    'Olu Officer',
    'Contact officer',
    'Looked at a figure',
    'Missing episodes',
    'None',
  ])
  assert.equal(about('The form: Missing episode')?.[2], 'Opened')
  assert.doesNotMatch(saying(page.body, '#log'), /_|measure:|record:/)
})

test('somebody is found by a part of their name, those with the same words are told apart, and a name nobody has says so', async () => {
  await world.worker('Olu Adeyemi', 'social_worker')
  const auditor = await door.signedIn(director, 'director')
  const both = (await auditor.get('/log?person=OLU')).body
  assert.match(saying(both), /“OLU” is in the names of Olu Adeyemi, Olu Officer\. Choose one/)
  const [, one] = /href="(\/log\?worker=[0-9a-f-]+)">Olu Adeyemi/.exec(both)!
  assert.match(saying((await auditor.get(one!)).body), /Nothing was logged that matches/)
  assert.match(
    saying((await auditor.get('/log?person=zebedee')).body),
    /Nobody who works or has worked here has that name/,
  )
})
