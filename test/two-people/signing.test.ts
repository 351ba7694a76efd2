import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { meeting } from '#pathways/forums/records.ts'
import { lesson } from '#pathways/missing/records.ts'
import { authoritySubject } from '../examples/given.ts'
import { fieldsOf } from '../examples/forms.ts'
import { scene } from '../twice/scene.ts'

const there = await scene()
after(() => there.world.close())
const { world, people, child } = there

async function discussed() {
  const who = await child()
  const { record: about } = await world.missing(who, '2026-05-20 20:00', '2026-05-21 08:00')
  const actions = [{ what: 'Visit', owner: 'A manager', by: day('2026-06-05'), measure: 'Seen at home' }]
  const answers = { decided: 'no_further_action', actions, contingency: 'Meet again' } as const
  const { record } = await world.discussion(who, about, '2026-05-21 10:00', { answers })
  const said = await world.rows<Record<string, unknown>>(
    'select * from answers.strategy_discussion where record = $1',
    [record],
  )
  assert.equal(said.length, 1)
  return { record, page: `/records/${record}`, by: people.manager, types: { contingency: 'Meet the next morning' } }
}
async function learnt() {
  const answers = {
    theme: 'other',
    learned: 'Homes ring late',
    learned_on: day('2026-05-20'),
    change: 'Ring at once',
  } as const
  const whose = { owner: people.manager.worker, due: day('2026-07-01') }
  const { record } = await world.save(lesson, [authoritySubject], { ...answers, ...whose })
  return { record, page: `/lessons/${record}`, by: people.director, types: { change: 'Ring within the hour' } }
}
async function met() {
  const agencies = [{ agency: 'Police', invited: true, tookPart: 'by call' as const }]
  const { record } = await world.save(meeting, [authoritySubject], { on: day('2026-05-20'), held: 'yes', agencies })
  return {
    record,
    page: `/promise/records/${record}`,
    by: people.director,
    types: { notes: 'Nobody from health came' },
  }
}

for (const [name, make] of Object.entries({ 'A strategy discussion': discussed, 'A lesson': learnt, 'A meeting': met }))
  test(`${name} that somebody changed after the signer opened it is not signed off: the signer is shown the change, and decides`, async () => {
    const { record, page, by, types } = await make()
    const signing = await by.get(`${page}/sign-off`)
    const opened = fieldsOf(signing.body)
    const form = fieldsOf((await by.get(`${page}/change`)).body)
    const changed = await by.post(`${page}/change`, { ...form, ...types, do: 'save', 'change-reason': 'It was wrong' })
    assert.equal(changed.statusCode, 303, changed.body)
    const states = () =>
      world.rows<{ state: string }>('select state from record where record = $1 order by version', [record])
    const before = await states()
    const refused = await by.post(`${page}/sign-off`, opened)
    assert.equal(refused.statusCode, 409)
    assert.deepEqual(await states(), before)
    assert.ok(refused.body.includes(Object.values(types)[0]!), 'the change is shown')
    assert.equal((await by.post(`${page}/sign-off`, fieldsOf(refused.body))).statusCode, 303)
    assert.equal((await states()).at(-1)!.state, 'signed off')
  })
