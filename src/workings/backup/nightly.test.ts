import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instant } from '#language/instant.ts'
import { backupsSaid } from './standing.ts'
import { isDue, lastDue } from './nightly.ts'
import type { Backups } from './kept.ts'

const at = (text: string) => instant(`${text}:00.000Z`)
const none: Backups = { last: null, failed: null, drill: null, since: at('2026-01-01T00:00') }
const made = (text: string): Backups => ({ ...none, last: { at: at(text), bytes: 1 } })
const warned = (backups: Backups, when: string) => backupsSaid(backups, '02:30', at(when)).warnings.join('; ')

test('a night’s backup is due from its time by London’s clocks until it is made', () => {
  // In summer half past two is half past one by Greenwich.
  assert.equal(isDue(made('2026-06-01T01:30'), '02:30', at('2026-06-02T01:29')), false)
  assert.equal(isDue(made('2026-06-01T01:30'), '02:30', at('2026-06-02T01:30')), true)
  assert.equal(isDue(made('2026-06-02T01:30'), '02:30', at('2026-06-02T23:59')), false)
})

test('a night on which nobody was there is made up by the next who is', () => {
  assert.equal(isDue(made('2026-06-01T01:30'), '02:30', at('2026-06-04T14:00')), true)
})

test('on the night that leaves the time out, and on the one that has it twice, it is due once', () => {
  assert.equal(lastDue('01:30', at('2026-03-29T05:00')), at('2026-03-29T01:00'))
  assert.equal(lastDue('01:30', at('2026-10-25T05:00')), at('2026-10-25T00:30'))
})

test('a store that was made since then is not backed up before its first night', () => {
  assert.equal(isDue({ ...none, since: at('2026-06-02T09:00') }, '02:30', at('2026-06-02T09:01')), false)
  assert.equal(isDue({ ...none, since: at('2026-06-02T09:00') }, '02:30', at('2026-06-03T09:01')), true)
})

test('one that could not be made is tried again after an hour, and not at every look', () => {
  const failed = { ...made('2026-06-01T01:30'), failed: { at: at('2026-06-02T01:30'), failed: 'full' } }
  assert.equal(isDue(failed, '02:30', at('2026-06-02T02:00')), false)
  assert.equal(isDue(failed, '02:30', at('2026-06-02T02:31')), true)
})

test('whoever looks after the store is told in words of what is old, missing, failed or never tried', () => {
  const drill = (text: string, findings: string[] = []) => ({
    drill: { at: at(text), made: at(text), findings },
  })
  const well = { ...made('2026-06-02T01:30'), ...drill('2026-06-01T09:00') }
  assert.equal(warned(well, '2026-06-02T09:00'), '')
  assert.equal(warned(well, '2026-06-03T02:00'), '')
  assert.equal(warned(well, '2026-06-03T09:00'), 'Last night’s backup was not made')
  assert.match(warned(well, '2026-06-04T09:00'), /more than two days old/)
  assert.match(warned(none, '2026-06-04T09:00'), /There is no backup yet; No backup has been tried/)
  assert.match(warned({ ...well, ...drill('2026-04-01T09:00') }, '2026-06-02T09:00'), /tried for 35 days/)
  assert.match(
    warned({ ...well, ...drill('2026-06-01T09:00', ['x differs']) }, '2026-06-02T09:00'),
    /could not be restored as it was/,
  )
  const failed = { failed: { at: at('2026-06-02T01:30'), failed: 'The disk of /mnt/x is full' } }
  assert.match(warned({ ...well, ...failed }, '2026-06-02T09:00'), /could not be made/)
  assert.doesNotMatch(warned({ ...well, ...failed }, '2026-06-02T09:00'), /mnt/)
})
