import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { inspection, judgement } from '#pathways/improvement/register.ts'
import { authoritySubject, given } from '../examples/given.ts'
import { throughline } from './at-the-prompt.ts'

const world = await given()
after(() => world.close())
await world.worker('Dora Director', 'director')
await world.worker('Sol Worker', 'social_worker', await world.team('North'))

test('at the command line too an outcome that is not published yet is opened by those who keep the plan alone', async () => {
  const early = await world.save(inspection, [authoritySubject], {
    what: 'joint',
    bodies: 'Ofsted',
    published: day('2099-06-20'),
  })
  const grade = await world.save(
    judgement,
    [authoritySubject],
    { body: 'authority', area: 'Neglect', grade: 'not graded' },
    { about: early.record },
  )
  const env = { DATABASE_URL: String(world.pool.options.connectionString) }
  const opened = (who: string) => throughline(['record', grade.record, '--json', '--as', who], { env })
  const [keeper, worker] = [await opened('director'), await opened('social_worker')]
  assert.equal(keeper.rows[0]?.['record'], grade.record, keeper.error)
  assert.notEqual(worker.status, 0)
  assert.match(worker.error, /There is no such record, or it is not yours to open/)
})
