import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { crowd, allRoles } from './crowd.ts'
import { everyCell, everyList } from './cells.ts'
import { full, sampled, seed } from './sampled.ts'
import { Trying } from './trying.ts'

const there = await crowd()
after(() => there.world.close())
const trying = new Trying(there)
const cells = everyCell(there)
const told = `THROUGHLINE_SEED=${seed}${full ? ' THROUGHLINE_FULL=1' : ''}`

test('every route about a child, for every role, relation and state: each is answered as it is declared', async (t) => {
  // Of every route and every kind of expectation some, whatever is left out.
  const some = [...Map.groupBy(cells, ({ route, expected }) => `${route} ${expected}`).values()].flatMap((of) =>
    sampled(of, 12),
  )
  const wrong: string[] = []
  for (const cell of some) wrong.push(...(await trying.cell(cell)))
  t.diagnostic(`${some.length} of ${cells.length} cells were asked for, by ${told}`)
  assert.deepEqual(wrong, [])
  assert.ok(trying.met > 100, 'those who may open a child meet what was planted')
})

test('every list, figure, report and log, in every format, shows a role nothing of a child who is not theirs to open', async (t) => {
  const all = everyList(there.issued).flatMap((address) => allRoles.map((role) => ({ address, role })))
  const some = sampled(all, 400)
  const wrong: string[] = []
  const before = trying.met
  for (const { role, address } of some) wrong.push(...(await trying.list(role, address)))
  t.diagnostic(`${some.length} of ${all.length} were asked for, by ${told}`)
  assert.deepEqual(wrong, [])
  assert.ok(trying.met - before > 20)
})

test('“may not” and “is not there” look alike, byte for byte', async (t) => {
  const shut = cells.filter(({ expected }) => expected === 'not there')
  const some = [...Map.groupBy(shut, ({ route, child }) => `${route} ${child.state}`).values()].flatMap((of) =>
    sampled(of, 2),
  )
  const wrong: string[] = []
  for (const cell of some) wrong.push(...(await trying.sameAsNothing(cell)))
  t.diagnostic(`${some.length} of ${shut.length} were compared, by ${told}`)
  assert.deepEqual(wrong, [])
})
