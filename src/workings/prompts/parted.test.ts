import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { merge } from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { strategyDiscussion } from '#pathways/protection/records.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
await world.team('Front door', true)

/** Two children taken for one went missing three times between them, which raised a prompt; then they were parted again. */
async function taken(forOne: (kept: string, other: string, third: string) => Promise<string>) {
  const [kept, other] = [await world.child('Amy'), await world.child('Aimee')]
  const merged = await world.save(merge, [kept], { duplicate: other, merged_on: day('2026-05-01'), why: 'One mother' })
  await world.missing(kept, '2026-05-03 20:00', '2026-05-04 08:00')
  await world.missing(kept, '2026-05-06 20:00', '2026-05-07 08:00')
  const third = await world.missing(other, '2026-05-09 20:00', '2026-05-10 08:00')
  const made = await forOne(kept, other, third.record)
  await world.save(merge, [kept], {}, { record: merged.record, become: 'withdrawn', reason: 'They are cousins' })
  return { kept, other, third: third.record, made }
}

const promptsOf = (child: string) =>
  world.rows<{ record: string; grounds_removed: string | null }>(
    `select record, grounds_removed from record join answers.prompt using (authority, record, version, subject)
     where subject = $1 and recorded_until = 'infinity' and rule = 'repeat_missing'`,
    [child],
  )

test('an episode withdrawn after two children were parted takes the grounds of the other one’s prompt away', async () => {
  // The other one's own history makes a pattern of theirs with it, so that being parted takes nothing away.
  const { kept, other, third } = await taken(async (_, theirs) => {
    for (const on of ['07', '08'])
      await world.missing(theirs, `2026-05-${on} 20:00`, `2026-05-${on} 23:00`, { source: 'history' })
    return ''
  })
  assert.deepEqual(
    (await promptsOf(kept)).map(({ grounds_removed }) => grounds_removed),
    [null],
  )
  await world.save(missingEpisode, [other], {}, { record: third, become: 'withdrawn', reason: 'Another child' })
  assert.deepEqual(
    (await promptsOf(kept)).map(({ grounds_removed }) => grounds_removed),
    ['yes'],
  )
})

test('a discussion withdrawn after two children were parted answers the other one’s prompt no longer', async () => {
  const { kept, other, made } = await taken(
    async (_kept, other, third) => (await world.discussion(other, third, '2026-05-12 10:00')).record,
  )
  const answers = () =>
    world.rows<{ state: string }>(
      `select state from record join answers.prompt_answer using (authority, record, version, subject)
       where subject = $1 and recorded_until = 'infinity'`,
      [kept],
    )
  assert.deepEqual(
    (await answers()).map(({ state }) => state),
    ['complete'],
  )
  await world.save(strategyDiscussion, [other], {}, { record: made, become: 'withdrawn', reason: 'Another child' })
  assert.deepEqual(
    (await answers()).map(({ state }) => state),
    ['withdrawn'],
  )
})
