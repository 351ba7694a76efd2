import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { setting } from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { authoritySubject, given, moment } from '../../../test/examples/given.ts'
import { choicesOn } from '../in-force.ts'
import { WrongAnswers } from '../refusal.ts'
import { noSettings, settingsOf } from '../settings.ts'

const world = await given()
const amy = await world.child('Amy')
const absent = { type: 'absent' } as const
const refused = (words: string) => (error: unknown) => {
  assert.ok(error instanceof WrongAnswers)
  assert.deepEqual(error.problems, [{ field: 'type', words }])
  return true
}

test('a choice cannot be made on a day before it began', async () => {
  await assert.rejects(
    world.missing(amy, '2013-03-31', '2013-04-01', { answers: absent }),
    refused('‘Absent’ began on 1 April 2013, and this is of 31 March 2013. Choose another'),
  )
  await world.missing(amy, '2013-04-01', '2013-04-01', { answers: absent })
})

test('‘absent’ ended here on the day the authority says, and not a day sooner', async () => {
  await ends('absent', '2016-06-01')
  await assert.rejects(
    world.missing(amy, '2016-06-01', null, { answers: absent }),
    refused('‘Absent’ ended on 1 June 2016, and this is of 1 June 2016. Choose another'),
  )
  await world.missing(amy, '2016-05-31', null, { answers: absent })
  const settings = await settingsOf(world.db, world.view('2026-06-01'))
  assert.deepEqual(choicesOn(missingEpisode, 'type', day('2016-05-31'), settings), [
    'missing',
    'absent',
    'unauthorised_absence',
  ])
  assert.deepEqual(choicesOn(missingEpisode, 'type', day('2016-06-01'), settings), ['missing', 'unauthorised_absence'])
  assert.ok(choicesOn(missingEpisode, 'type', day('2016-06-01'), noSettings).includes('absent'))
})

test('what another system holds is taken as it is, and history may hold anything', async () => {
  await ends('absent', '2016-06-01')
  await world.missing(amy, '2019-02-01', '2019-02-02', { answers: absent, source: 'history' })
  await world.missing(amy, '2019-03-01', '2019-03-02', { answers: absent, source: 'imported' })
})

test('a correction of something else keeps a choice that has ended since, and cannot newly make it', async () => {
  await ends('unauthorised_absence', null)
  const kept = await world.missing(amy, '2020-01-01', null, { answers: { type: 'unauthorised_absence' } })
  await ends('unauthorised_absence', '2019-01-01')
  const again = { record: kept.record, reason: 'The child came back' }
  await world.missing(amy, '2020-01-01', '2020-01-02', { ...again, answers: { type: 'unauthorised_absence' } })
  await world.missing(amy, '2020-01-01', '2020-01-02', { ...again, answers: { type: 'missing' } })
  await assert.rejects(
    world.missing(amy, '2020-01-01', '2020-01-02', { ...again, answers: { type: 'unauthorised_absence' } }),
    refused('‘Unauthorised absence’ ended on 1 January 2019, and this is of 1 January 2020. Choose another'),
  )
  await world.save(missingEpisode, [amy], {}, { record: kept.record, become: 'withdrawn', reason: 'Another child' })
})

test('a return before the start is refused; a report before the start is on record all the same', async () => {
  const wrong = (started: string, returned: string) =>
    world.save(missingEpisode, [amy], {
      started: moment(started),
      returned: moment(returned),
      reported: moment('2026-05-01'),
    })
  await assert.rejects(wrong('2026-05-03', '2026-05-02'), /The return cannot be before the child was last seen/)
  await assert.rejects(wrong('2026-05-03 10:00', '2026-05-03 09:59'), /The return cannot be before/)
  await wrong('2026-05-03 10:00', '2026-05-03 10:00')
  await wrong('2026-05-03 10:00', '2026-05-03')
})

let minutes = 0

/** Each a minute after the one before: of two choices recorded at one instant, neither is the later. */
function ends(choice: string, on: string | null) {
  const key = `choice.missing_episode.type.${choice}.until`
  const recordedAt = new Date(Date.UTC(2026, 0, 1, 9, (minutes += 1))).toISOString()
  const said = { key, value: JSON.stringify(on), from: day('2010-01-01'), why: 'As agreed with the police' }
  return world.save(setting, [authoritySubject], said, { recordedAt })
}
