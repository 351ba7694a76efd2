import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, addMonths, day, type Day } from '#language/day.ts'
import { signRules } from '#language/signs.ts'
import { asKeeper } from '#workings/database.ts'
import { noSettings } from '#workings/settings.ts'
import { noticed, type Sign } from '#workings/signs/notice.ts'
import { World } from '../examples/given.ts'
import { invented } from '../examples/invented.ts'
import { plant } from './planted.ts'
import { draws, ordinaryYear, staffAndCases, writeLooks } from './year.ts'

const [from, days] = [day('2025-06-01'), 365]

test('in a seeded year, every planted misuse is noticed by its rule; what else is noticed is counted and told', async (t) => {
  const there = await invented({ children: 400 })
  const world = new World(there.db, there.pool, there.close)
  const chance = draws(4)
  const working = await there.rows<{ day: Day }>(
    'select day from calendar where working and day >= $1 and day < $2 order by day',
    [from, addDays(from, days)],
  )
  const workdays = working.map(({ day }) => day)
  const borough = await staffAndCases(there)
  const { looks, planted } = await plant(world, borough, workdays, chance)
  const ordinary = ordinaryYear(borough, from, days, new Set(workdays), chance)
  await writeLooks(there, [...ordinary, ...looks])
  await there.pool.query('analyze access_log')

  const signs: Sign[] = []
  for (let first = from; first < addDays(from, days); first = addMonths(first, 1)) {
    const view = { authority: there.authority, today: there.today, knownAt: null }
    const month = { from: first, until: addDays(addMonths(first, 1), -1) }
    signs.push(...(await asKeeper(there.db, (tx) => noticed(tx, view, month, noSettings))))
  }
  const key = (one: { rule: string; worker: string; child: string | null }, on: Day) =>
    [one.rule, one.worker, one.child, on].join(' ')
  const found = new Set(signs.map((sign) => key(sign, sign.day)))
  const wanted = new Set(planted.map((one) => key(one, one.on)))
  // Whoever looks at forty children in an hour has their relatives among them: what a planted look also brings is no false alarm.
  const lookedAt = new Set(looks.map(({ worker, on }) => `${worker.worker} ${on}`))
  const alarms = signs.filter((sign) => !wanted.has(key(sign, sign.day)) && !lookedAt.has(`${sign.worker} ${sign.day}`))
  t.diagnostic(`${ordinary.length} ordinary looks by ${borough.staff.length} people, ${looks.length} planted`)
  for (const { id } of signRules) {
    const own = planted.filter(({ rule }) => rule === id)
    const recalled = own.filter((one) => found.has(key(one, one.on))).length
    t.diagnostic(
      `${id}: ${recalled} of ${own.length} planted were noticed; ${alarms.filter(({ rule }) => rule === id).length} false alarms`,
    )
  }
  assert.deepEqual(
    planted.filter((one) => !found.has(key(one, one.on))),
    [],
  )
  assert.deepEqual(
    signs.filter(({ entries }) => entries.length === 0),
    [],
  )
  // A reviewer’s morning: fewer than one a working day over a whole authority of this size.
  assert.ok(alarms.length < workdays.length, `${alarms.length} false alarms`)
})
