import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { byAgency } from '#language/breakdown.ts'
import { agencyDetails } from '#language/spine/index.ts'
import { asKeeper } from '#workings/database.ts'
import { figure, list } from '#workings/figures/figure.ts'
import { noSettings } from '#workings/settings.ts'
import { given } from '../../../test/examples/given.ts'
import { agenciesInvited, agenciesTookPart } from './measures.ts'

const world = await given()

test('an agency that had to be invited and was not is counted, and one that could not come is not said to have', async () => {
  for (const [name, what] of [
    ['Northmere Police', 'police'],
    ['Northmere Health', 'health'],
  ] as const) {
    await world.save(agencyDetails, [await world.subject('agency')], { name, what, from: day('2020-01-01') })
  }
  const amy = await world.child('Amy')
  const episode = await world.missing(amy, '2026-05-04 20:00', '2026-05-05 08:00')
  const police = { agency: 'Northmere Police', invited: true, tookPart: 'by call' } as const
  const health = {
    agency: 'northmere health',
    invited: true,
    tookPart: 'no',
    notReached: { why: 'Nobody on duty', mendedBy: day('2026-05-08') },
  } as const
  const school = { agency: 'Hill School', invited: true, tookPart: 'sent information' } as const
  await world.discussion(amy, episode.record, '2026-05-06 10:00', { answers: { agencies: [police, health, school] } })
  await world.discussion(amy, episode.record, '2026-05-07 10:00', { answers: { agencies: [police] } })

  const asked = { from: day('2026-05-01'), until: day('2026-05-31'), by: [byAgency] }
  const of = (measure: typeof agenciesInvited) =>
    asKeeper(world.db, async (tx) => {
      const parts = await figure(tx, world.view('2026-06-01'), noSettings, { ...asked, measure })
      const rows = await list(tx, world.view('2026-06-01'), noSettings, { ...asked, measure })
      assert.equal(
        rows.length,
        parts.reduce((sum, part) => sum + part.counted, 0),
      )
      return Object.fromEntries(parts.map((part) => [part.at['agency'], `${part.well} of ${part.counted}`]))
    })
  assert.deepEqual(await of(agenciesInvited), { police: '2 of 2', health: '1 of 2' })
  assert.deepEqual(await of(agenciesTookPart), { police: '2 of 2', health: '0 of 1', other: '1 of 1' })
})
