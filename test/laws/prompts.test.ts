import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addHours } from '#language/instant.ts'
import { knownAt, ledger, type Version } from './ledger.ts'
import { lives } from './lives.ts'
import { overdue } from './living.ts'

const after = (end: string) => Date.parse(end) + 1e12
const all = await Promise.all(
  (await lives()).map(async (life) => {
    await Promise.all([overdue(life.world, life.end), overdue(life.world, life.end)])
    const versions = await ledger(life)
    return { ...life, versions, now: knownAt(versions, after(life.end)) }
  }),
)

test('law 4: every prompt that was ever raised is still on record', () => {
  for (const { now, photographs, versions, said } of all) {
    const raised = versions.filter(({ kind, version }) => kind === 'prompt' && version === 1)
    const known = new Set(now.filter(({ kind }) => kind === 'prompt').map(({ record }) => record))
    assert.ok(raised.length > 5, said)
    assert.deepEqual(
      raised.filter(({ record }) => !known.has(record)),
      [],
      said,
    )
    const seen = new Set(photographs.flatMap((one) => [...one.keys()].map((id) => id.split(' ')[0]!)))
    assert.ok(
      raised.some(({ record }) => seen.has(record)),
      said,
    )
  }
})

test('law 4: a prompt is open, or answered by a record that stands, or by a named person’s reason', () => {
  for (const { now, said } of all) {
    const standing = new Set(now.map(({ record }) => record))
    for (const prompt of now.filter(({ kind }) => kind === 'prompt')) {
      for (const answer of answersTo(prompt, now)) {
        const { said: answers } = answer
        if (answer.kind !== 'prompt_answer') assert.equal(answer.kind, 'strategy_discussion', said)
        else if (answers['why'] === 'by_record')
          for (const record of answers['by_records'] as string[])
            assert.ok(standing.has(record), `${prompt.record} is answered by a record that was withdrawn: ${said}`)
        else assert.ok(String(answers['reason']).length >= 5, said)
      }
    }
  }
})

test('law 4: a waiting prompt whose grounds were withdrawn says so', () => {
  for (const { now, versions, said } of all) {
    const standing = new Set(now.map(({ record }) => record))
    const wrong = now.filter(
      (prompt) =>
        prompt.kind === 'prompt' &&
        !everAnswered(prompt, versions) &&
        // A newcomer that joined it may make the pattern without the record that it was raised for.
        ![prompt.about!, ...((prompt.said['joined'] as string[] | null) ?? [])].some((one) => standing.has(one)) &&
        prompt.said['grounds_removed'] !== 'yes',
    )
    assert.deepEqual(
      wrong.map(({ record }) => record),
      [],
      said,
    )
  }
})

test('law 4: a child has one waiting prompt for a rule, however many writers notice the pattern', () => {
  for (const { versions, now, said } of all) {
    const waiting = now.filter((prompt) => prompt.kind === 'prompt' && !everAnswered(prompt, versions))
    for (const [what, some] of Map.groupBy(waiting, ({ subject, said }) => `${subject} ${String(said['rule'])}`))
      assert.equal(some.length, 1, `${what} of ${said}`)
  }
})

test('law 4: nobody who went missing three times in ninety days, or disclosed harm, is without a prompt', () => {
  for (const { versions, now, said } of all) {
    // Where two were parted again, what was raised for both is not raised anew for each.
    const parted = new Set(
      versions
        .filter(({ kind, state }) => kind === 'merge' && state === 'withdrawn')
        .flatMap((one) => [one.subject, String(one.said['duplicate'])]),
    )
    // Nor is anything asked about whoever was said, at any time, to have died.
    const died = new Set(versions.filter(({ said }) => said['died']).map(({ subject }) => subject))
    const apart = (child: string) => !parted.has(child)
    const prompted = new Set(
      now.filter(({ kind }) => kind === 'prompt').map(({ child, said }) => `${child} ${String(said['rule'])}`),
    )
    const settings = versions.filter(
      ({ kind, said }) => kind === 'setting' && String(said['key']).startsWith('prompt.repeat_missing'),
    )
    for (const [child, own] of Map.groupBy(
      now.filter(({ source, child, subject }) => source !== 'history' && apart(child) && apart(subject)),
      ({ child }) => child,
    )) {
      if (own.some(({ child, subject }) => died.has(child) || died.has(subject))) continue
      const starts = own
        .filter(({ kind, said }) => kind === 'missing_episode' && said['started_day'])
        .map(({ said }) => Date.parse(String(said['started_day'])) / 86_400_000)
        .toSorted((a, b) => a - b)
      // Where the numbers were changed on the way, the rule that held at each save is not the one that holds now.
      if (
        settings.length === 0 &&
        starts.some((start, at) => starts[at + 2] !== undefined && starts[at + 2]! - start < 90)
      )
        assert.ok(prompted.has(`${child} repeat_missing`), `${child} of ${said}`)
      if (own.some(({ kind, said }) => kind === 'return_interview' && said['harm'] === 'yes' && said['happened_day']))
        assert.ok(prompted.has(`${child} harm_disclosed`), `${child} of ${said}`)
    }
  }
})

test('law 4: passing over what is overdue again, by two at once, asks nobody twice', async () => {
  for (const { world, end, said } of all) {
    assert.equal(await overdue(world, end), 0, said)
    const raised = await Promise.all([
      overdue(world, addHours(end, 72)),
      overdue(world, addHours(end, 72)),
      overdue(world, addHours(end, 72)),
    ])
    assert.ok(raised.filter((n) => n > 0).length <= 1, `${String(raised)} of ${said}`)
    assert.equal(await overdue(world, addHours(end, 72)), 0, said)
  }
})

const answersTo = (prompt: Version, among: readonly Version[]) =>
  among.filter(({ about, kind }) => about === prompt.record && kind !== 'prompt')
/** An answer that is withdrawn opens its prompt again, beside one that may have been raised meanwhile. */
const everAnswered = (prompt: Version, versions: readonly Version[]) => answersTo(prompt, versions).length > 0
