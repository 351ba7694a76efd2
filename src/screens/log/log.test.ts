import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { identifier } from '#language/spine/index.ts'
import { frontDoor } from '../../../test/examples/browser.ts'
import { given } from '../../../test/examples/given.ts'

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
  assert.match(page.body, /find a child/)
  assert.doesNotMatch(page.body, /Amy/)
  assert.match((await auditor.get('/log?number=syn-42')).body, /the access log/)
  assert.match((await auditor.get('/log?number=nobody')).body, /No child here has that number/)
})

test('what a role may not open is refused and logged, and the log goes out as a file', async () => {
  const visitor = await door.signedIn(officer, 'contact_officer')
  assert.equal((await visitor.get('/log')).statusCode, 403)
  const auditor = await door.signedIn(director, 'director')
  assert.match((await auditor.get('/log?action=refused')).body, /GET \/log/)
  const csv = await auditor.get('/log?format=csv')
  assert.match(csv.body, /Olu Officer/)
})
