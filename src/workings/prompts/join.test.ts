import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { merge } from '#language/spine/index.ts'
import { missingEpisode } from '#pathways/missing/records.ts'
import { given } from '../../../test/examples/given.ts'

const world = await given()
await world.team('Front door', true)
const none = { no_interview: 'declined' } as const
const missing = (child: string, on: string, recordedAt = `2026-05-${on}T23:30:00Z`) =>
  world.missing(child, `2026-05-${on} 20:00`, `2026-05-${on} 23:00`, { recordedAt, answers: none })

type Prompt = {
  record: string
  about: string
  known: string
  grounds: string[]
  joined: string[] | null
  grounds_removed: string | null
  recorded_from: string
  version: number
}
const promptsOf = (child: string, rule = 'repeat_missing') =>
  world.rows<Prompt>(
    `select r.record, r.about, p.known, p.grounds, p.joined, p.grounds_removed, r.recorded_from, r.version
     from record r join answers.prompt p using (authority, record, version, subject)
     where r.subject = $1 and r.recorded_until = 'infinity' and p.rule = $2 order by p.known`,
    [child, rule],
  )
const prompted = async (name: string) => {
  const child = await world.child(name)
  const episodes = [await missing(child, '04'), await missing(child, '08'), await missing(child, '12')]
  return { child, episodes: episodes.map(({ record }) => record) }
}

test('an episode that joins a pattern while its prompt waits is among what the prompt asks about, dated by its version', async () => {
  const { child, episodes } = await prompted('Amy')
  const fourth = await missing(child, '16')
  const late = await missing(child, '10', '2026-05-20T09:00:00Z')
  const [prompt, ...others] = await promptsOf(child)
  assert.deepEqual(others, [])
  assert.deepEqual([prompt!.grounds, prompt!.joined], [episodes, [fourth.record, late.record]])
  assert.deepEqual([prompt!.version, prompt!.recorded_from], [3, '2026-05-20T09:00:00Z'])
  assert.equal(prompt!.known, '2026-05-12T23:30:00Z', 'it runs from when the pattern was first known')
  await world.discussion(child, fourth.record, '2026-05-21 10:00', { recordedAt: '2026-05-21T11:00:00Z' })
  const [answer] = await world.rows<{ about: string }>(
    "select about from record where kind = 'prompt_answer' and subject = $1",
    [child],
  )
  assert.equal(answer!.about, prompt!.record, 'a discussion about what joined it answers it')
  await missing(child, '24')
  assert.equal((await promptsOf(child)).length, 2, 'and once it is answered, the next is asked about anew')
})

test('a second disclosure while the first is unanswered is not lost', async () => {
  const child = await world.child('Ben')
  const [one, two] = [await missing(child, '04'), await missing(child, '06')]
  const said = (about: string, on: string) =>
    world.interview(child, about, `2026-05-${on} 10:00`, { harm: 'yes' }, { recordedAt: `2026-05-${on}T11:00:00Z` })
  const [first, second] = [await said(one.record, '05'), await said(two.record, '07')]
  const [prompt] = await promptsOf(child, 'harm_disclosed')
  assert.deepEqual([prompt!.grounds, prompt!.joined], [[first.record], [second.record]])
})

test('a corrected word joins nothing, and a withdrawal of what joined takes no grounds away', async () => {
  const { child, episodes } = await prompted('Cai')
  const fourth = await missing(child, '16')
  await world.missing(child, '2026-05-08 20:00', '2026-05-08 23:00', {
    record: episodes[1]!,
    reason: 'A word',
    answers: { ...none, action: 'Ring the school' },
    recordedAt: '2026-05-17T09:00:00Z',
  })
  assert.deepEqual((await promptsOf(child))[0]!.joined, [fourth.record])
  await world.save(missingEpisode, [child], {}, { record: fourth.record, become: 'withdrawn', reason: 'Another child' })
  assert.equal((await promptsOf(child))[0]!.grounds_removed, null)
})

test('a prompt whose first grounds were corrected away stands on what joined it', async () => {
  const { child, episodes } = await prompted('Dee')
  await missing(child, '16')
  await world.save(missingEpisode, [child], {}, { record: episodes[2]!, become: 'withdrawn', reason: 'Another child' })
  assert.equal((await promptsOf(child))[0]!.grounds_removed, null)
  await world.save(missingEpisode, [child], {}, { record: episodes[1]!, become: 'withdrawn', reason: 'Another child' })
  assert.equal((await promptsOf(child))[0]!.grounds_removed, 'yes')
  const again = await missing(child, '18')
  const [prompt] = await promptsOf(child)
  assert.deepEqual([prompt!.grounds_removed, prompt!.joined!.at(-1)], [null, again.record])
})

test('a merge that completes a pattern raises its prompt, known here from the merge, and parting takes its grounds away', async () => {
  const [eve, twin] = [await world.child('Eve'), await world.child('Evie')]
  await missing(eve, '04')
  await missing(twin, '08')
  const last = await missing(eve, '12')
  assert.deepEqual(await promptsOf(eve), [])
  const said = { duplicate: twin, merged_on: day('2026-05-20'), why: 'One mother, one birthday' }
  const merged = await world.save(merge, [eve], said, { recordedAt: '2026-05-20T09:00:00Z' })
  const [prompt] = await promptsOf(eve)
  assert.deepEqual([prompt!.about, prompt!.known, prompt!.grounds.length], [last.record, '2026-05-20T09:00:00Z', 3])
  await world.save(merge, [eve], {}, { record: merged.record, become: 'withdrawn', reason: 'They are cousins' })
  assert.equal((await promptsOf(eve))[0]!.grounds_removed, 'yes')
})

test('where one of the two was asked about already, the other’s episodes join that prompt, and no old pattern is raised again', async () => {
  const { child, episodes } = await prompted('Fay')
  const twin = await world.child('Fae')
  const theirs = await missing(twin, '10')
  const said = { duplicate: twin, merged_on: day('2026-05-20'), why: 'One child' }
  await world.save(merge, [child], said, { recordedAt: '2026-05-20T09:00:00Z' })
  const prompts = await promptsOf(child)
  assert.equal(prompts.length, 1)
  assert.deepEqual([prompts[0]!.grounds, prompts[0]!.joined], [episodes, [theirs.record]])
})

test('what was loaded as history completes no pattern by a merge', async () => {
  const [gus, twin] = [await world.child('Gus'), await world.child('Augustus')]
  for (const [child, on] of [
    [gus, '04'],
    [twin, '08'],
    [gus, '12'],
  ] as const)
    await world.missing(child, `2026-05-${on} 20:00`, `2026-05-${on} 23:00`, { source: 'history' })
  await world.save(merge, [gus], { duplicate: twin, merged_on: day('2026-05-20'), why: 'One child' })
  assert.deepEqual(await promptsOf(gus), [])
})
