import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { workingDays } from '#language/limits.ts'
import { timescale } from '#language/timescale.ts'
import { when } from '#language/when.ts'
import { informationShared, missingEpisode, returnInterview } from '#pathways/missing/records.ts'
import { readsForClock, touches } from './reads.ts'

/** What was learned is about the interview, which is about the episode: the clock climbs through it. */
const returnToSharing = timescale('return_to_sharing', 'Sharing after a return', {
  starts: when(missingEpisode, 'returned'),
  stops: when(informationShared, 'shared'),
  episode: missingEpisode,
  endings: [],
  basis: 'local',
  asks: 'return_interviewer',
  todo: 'Share it',
  versions: [{ from: day('2009-07-01'), within: workingDays(5), source: 'Local practice', checked: false }],
})

test('a clock is worked out again when the record by which it finds its episode is corrected', () => {
  const reads = readsForClock(returnToSharing)
  assert.ok(reads.has(returnInterview.id))
  assert.ok(touches(reads, new Set(['return_interview'])))
  assert.ok(!touches(reads, new Set(['address'])))
})

test('one whose records are themselves about the episode reads no others', () => {
  const direct = { ...returnToSharing, episode: returnInterview, starts: when(returnInterview, 'happened') }
  assert.deepEqual([...readsForClock(direct)].toSorted(), [
    'information_shared',
    'merge',
    'moved',
    'person_details',
    'return_interview',
  ])
})
