import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type pg from 'pg'
import { runningServer, type Serving } from '../journeys/running.ts'
import { newForm, press, signedIn, type Desk } from './desk.ts'

let serving: Serving
let desk: Desk
before(async () => {
  serving = await runningServer(50)
  desk = await signedIn(serving.pool as unknown as pg.Client, serving.address)
})
after(() => serving.close())

test('one form that is sent twenty times, one after another and together, is one record, and each is answered alike', async () => {
  const form = newForm(desk.children[0]!, 'pressed again')
  const send = () => press(serving.address, desk, form)
  const answers = [await send(), await send(), ...(await Promise.all(Array.from({ length: 18 }, send)))]
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [303])
  const { rows } = await serving.pool.query(
    'select from answers.missing_episode where record = $1 or police_reference = $2',
    [form.record, form.words],
  )
  assert.equal(rows.length, 1)
})
