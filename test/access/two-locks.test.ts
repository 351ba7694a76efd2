import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { everyCell, everyList, type Cell } from './cells.ts'
import { allRoles, crowd } from './crowd.ts'
import { withoutRowSecurity, withoutTheSeam } from './locks.ts'
import { sampled, seed } from './sampled.ts'
import { Trying } from './trying.ts'

const there = await crowd()
after(() => there.world.close())
const cells = everyCell(there)
const some = [...Map.groupBy(cells, ({ route, child }) => `${route} ${child.state}`).values()].flatMap((of) => [
  ...sampled(
    of.filter(({ expected }) => expected === 'not there'),
    6,
  ),
  ...sampled(
    of.filter(({ expected, method }) => expected === 'opens' && method === 'GET'),
    1,
  ),
])
const lists = sampled(
  everyList(there.issued).flatMap((address) => allRoles.map((role) => ({ role, address }))),
  300,
)

/** The whole suite of access checks: every answer as it is declared, and nothing out of place in any. */
async function checks(): Promise<{ wrong: string[]; met: number }> {
  const trying = new Trying(there)
  const wrong: string[] = []
  for (const cell of some) wrong.push(...(await trying.cell(cell)))
  for (const { role, address } of lists) wrong.push(...(await trying.list(role, address)))
  for (const cell of some.filter(shut)) wrong.push(...(await trying.sameAsNothing(cell)))
  return { wrong, met: trying.met }
}

const shut = ({ expected, child }: Cell) => expected === 'not there' && child.state === 'restricted'

const said = `${some.length} cells and ${lists.length} lists, by THROUGHLINE_SEED=${seed}`

test('with both locks, no child is seen by whoever may not', async (t) => {
  const { wrong, met } = await checks()
  t.diagnostic(said)
  assert.deepEqual(wrong, [])
  assert.ok(met > 50, 'and those who may are shown theirs')
})

test('row security is enough by itself: with the seam’s own cut away, no child is seen by whoever may not', async () => {
  const { wrong } = await withoutTheSeam(checks)
  assert.deepEqual(wrong, [])
})

test('the seam is enough by itself: with row security off, no child is seen by whoever may not', async () => {
  await withoutRowSecurity(there.world.pool)
  const { wrong, met } = await checks()
  assert.deepEqual(wrong, [])
  assert.ok(met > 50)
})

test('with neither, children are seen: the checks would notice', async () => {
  const { wrong } = await withoutTheSeam(checks)
  assert.ok(wrong.length > 100, `${wrong.length} were noticed`)
})
