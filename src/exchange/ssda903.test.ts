import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { identifier, merge, personDetails } from '#language/spine/index.ts'
import { careEpisode } from '#pathways/looked-after/records.ts'
import { pathways } from '#pathways/index.ts'
import { inProject } from '#services/project.ts'
import { authority, given, moment, type World } from '../../test/examples/given.ts'
import type { Options } from './import.ts'
import { fileOf, filesIn, type InputFile } from './read/file.ts'
import { importSsda903, previewSsda903 } from './ssda903.ts'

const at = (now: string) => ({ authority, today: day(now.slice(0, 10)), now: instant(now), worker: null })
const june = at('2026-06-01T09:00:00.000Z')
const july = at('2026-07-01T09:00:00.000Z')
const bring = (world: World, files: readonly InputFile[], context = june, options?: Options) =>
  importSsda903(world.pool, pathways, context, files, options)
const count = async (world: World, from: string): Promise<number> =>
  (await world.rows<{ n: number }>(`select count(*) as n from ${from}`))[0]!.n

const folder = (files: Record<string, string>): InputFile[] =>
  Object.entries(files).map(([name, text]) => fileOf(name, text))
const header = (...rows: string[]) => ['CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB', ...rows].join('\n')
const episodes = (...rows: string[]) =>
  ['CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN', ...rows].join('\n')
const away = (...rows: string[]) => ['CHILD,DOB,MISSING,MIS_START,MIS_END', ...rows].join('\n')
const amy = '101,2,05/05/2011,WBRI,D051910639385,,'
const ben = '102,M,06/06/2012,MOTH,UN1,,'
const opened = '101,15/02/2024,S,C2,N1,U4,PR1,,,,AB1 2CD,AB1 3EF,1234567'
const ended = '101,15/02/2024,S,C2,N1,U4,PR1,14/08/2025,E4A,,AB1 2CD,AB1 3EF,1234567'

test('the set of 2,675 children is imported row for row, starts no clock and no prompt, and again changes nothing', async () => {
  const world = await given()
  const files = await filesIn(inProject('test', 'data', 'ssda903'))
  const lines = (name: string) =>
    new Set(
      readFileSync(inProject('test', 'data', 'ssda903', `${name}.csv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1),
    ).size
  const expected = {
    person_details: lines('header'),
    care_episode: lines('episodes'),
    missing_episode: lines('missing'),
    looked_after_review: lines('reviews'),
  }
  const rows = Object.values(expected).reduce((sum, n) => sum + n)

  const before = await previewSsda903(world.pool, june, files)
  assert.deepEqual(
    [before.outcome, before.rows, before.added, before.repeated, before.children.added],
    ['previewed', rows, rows, 2, 2675],
  )
  assert.equal(await count(world, 'record'), 0, 'a preview saves nothing')

  const first = await bring(world, files)
  assert.deepEqual(
    [first.outcome, first.rows, first.added, first.changed, first.unchanged, first.refused, first.problems.count],
    ['imported', rows, rows, 0, 0, 0, 0],
  )
  for (const [kind, n] of Object.entries(expected))
    assert.equal(await count(world, `record where kind = '${kind}'`), n, kind)
  assert.deepEqual(
    first.files.filter(({ is }) => is !== 'imported').map(({ name, is }) => [name, is]),
    [
      ['DoLo.csv', 'not imported yet'],
      ['LICENCE', 'ignored'],
      ['sw_episodes.csv', 'not imported yet'],
    ],
  )
  assert.equal(
    await count(
      world,
      'answers.missing_episode where started is null and started_day is not null and returned is null and returned_day is not null',
    ),
    expected.missing_episode,
  )
  assert.deepEqual([await count(world, 'clock_cache'), await count(world, "record where kind = 'prompt'")], [0, 0])
  const names = await world.rows<{ given_name: null; state: string }>(
    'select distinct a.given_name, r.state from answers.person_details a join record r using (authority, record, version, subject)',
  )
  assert.deepEqual(names, [{ given_name: null, state: 'incomplete' }])

  const spine = await count(world, 'record')
  const again = await bring(world, files, july)
  assert.deepEqual(
    [again.outcome, again.rows, again.added, again.changed, again.unchanged, again.refused],
    ['imported', rows, 0, 0, rows, 0],
  )
  assert.equal(await count(world, 'record'), spine)
  assert.equal(await count(world, 'import_run'), 2)
})

test('an end that is filled in later is one new version of the same episode, and what a person has corrected stands', async () => {
  const world = await given()
  await bring(world, folder({ 'header.csv': header(amy), 'episodes.csv': episodes(opened) }))
  const later = await bring(world, folder({ 'header.csv': header(amy), 'episodes.csv': episodes(ended) }), july)
  assert.deepEqual([later.changed, later.unchanged, later.added], [1, 1, 0])
  const versions = await world.rows<{
    record: string
    version: number
    ended: string
    reason: string
    recorded_from: string
    recorded_until: string
    source: string
    subject: string
  }>(
    'select a.*, r.reason, r.recorded_from, r.recorded_until, r.source from record r join answers.care_episode a using (authority, record, version, subject) order by version',
  )
  assert.deepEqual(
    versions.map(({ version, ended, reason, source }) => [version, ended, reason, source]),
    [
      [1, null, null, 'history'],
      [2, '2025-08-14', 'SSDA903 import', 'history'],
    ],
  )
  assert.equal(versions[0]!.recorded_until, versions[1]!.recorded_from)

  const { record, subject } = versions[0]!
  await world.save(
    careEpisode,
    [subject],
    {
      began: day('2024-02-15'),
      ended: day('2025-08-20'),
      why_new: 'S',
      legal_status: 'C2',
      need: 'N1',
      placement: 'U4',
    },
    { record, reason: 'The carer’s diary says so', recordedAt: '2026-07-02T09:00:00Z' },
  )
  const after = await bring(
    world,
    folder({ 'header.csv': header(amy), 'episodes.csv': episodes(ended) }),
    at('2026-08-01T09:00:00.000Z'),
  )
  assert.deepEqual([after.changed, after.kept, after.warnings.byRule['kept as recorded here']], [0, 1, 1])
  assert.equal(await count(world, `record where record = '${record}'`), 3)
})

test('a row that is gone from the file is told, and stays on record', async () => {
  const world = await given()
  await bring(world, folder({ 'header.csv': header(amy, ben), 'episodes.csv': episodes(opened) }))
  const later = await bring(world, folder({ 'header.csv': header(amy), 'episodes.csv': episodes() }), july)
  assert.deepEqual([later.warnings.byRule, later.changed], [{ 'gone from the file': 2 }, 0])
  assert.equal(await count(world, "record where recorded_until <> 'infinity' or state = 'withdrawn'"), 0)
})

test('one bad row and nothing is saved; what is wrong is told by file, row, column and how to mend it', async () => {
  const world = await given()
  const files = folder({
    'header.csv': header(amy, ben),
    'episodes.csv': episodes(
      opened,
      '102,30/02/2024,S,C2,N1,Q9,PR1,,,,,,',
      '103,01/02/2024,S,C2,N1,U4,PR1,,,,,,',
      '102,01/02/24,S,C2,N1,U4,PR1,31/01/2024,X1,,=1+1,,',
    ),
  })
  const refused = await bring(world, files)
  assert.deepEqual([refused.outcome, refused.added, refused.refused], ['refused', 0, 3])
  assert.deepEqual(
    refused.problems.shown.map(({ row, column, rule, value }) => [row, column, rule, value]),
    [
      [3, 'DECOM', 'date impossible', '30/02/2024'],
      [3, 'PLACE', 'code unknown', 'Q9'],
      [5, 'DECOM', 'date not read', '01/02/24'],
      [5, 'HOME_POST', 'formula', '=1+1'],
      [4, 'CHILD', 'child not known', '103'],
    ],
  )
  assert.match(refused.problems.shown[2]!.words, /four figures: 31\/03\/2026/)
  assert.deepEqual(
    [
      await count(world, 'record'),
      await count(world, 'import_run'),
      await count(world, "subject where kind = 'child'"),
    ],
    [0, 0, 0],
  )
})

test('a child with two rows in the header that differ is refused, and a row said twice is counted once', async () => {
  const world = await given()
  const otherwise = amy.replace('WBRI,D', 'MOTH,E')
  const refused = await bring(world, folder({ 'header.csv': header(amy, ben, amy, otherwise) }))
  assert.deepEqual(
    [refused.outcome, refused.rows, refused.refused, refused.problems.shown.map(({ rule, row }) => [rule, row])],
    ['refused', 3, 1, [['child twice', 5]]],
  )
  const once = await bring(world, folder({ 'header.csv': header(amy, ben, amy) }))
  assert.deepEqual([once.outcome, once.rows, once.added, once.repeated], ['imported', 2, 2, 1])
})

test('a cancelled import leaves nothing, whenever it is cancelled', async () => {
  const world = await given()
  const files = await filesIn(inProject('test', 'data', 'ssda903'))
  for (const when of ['reading', 'comparing', 'writing', 'caches']) {
    const stop = new AbortController()
    const cancelled = await bring(world, files, june, {
      signal: stop.signal,
      progress: ({ doing }) => doing === when && stop.abort(),
    })
    assert.equal(cancelled.outcome, 'cancelled', when)
    assert.deepEqual(
      [await count(world, 'record'), await count(world, 'import_run'), await count(world, 'clock_cache')],
      [0, 0, 0],
      when,
    )
  }
  assert.equal((await bring(world, folder({ 'header.csv': header(amy) }))).outcome, 'imported')
})

test('who is already here is matched, by either number, as the child that a merge kept; another date of birth is to be settled', async () => {
  const world = await given()
  const [kept, duplicate, other] = [
    await world.child('Amy', { born: day('2011-05-05') }),
    await world.child('Amie', { born: day('2011-05-05') }),
    await world.child('Ben', { born: day('2012-06-07') }),
  ]
  await world.save(identifier, [duplicate], { scheme: 'ssda903', value: '101' })
  await world.save(identifier, [other], { scheme: 'local', value: '102' })
  await world.save(merge, [kept], { duplicate, merged_on: day('2026-05-01'), why: 'One birth certificate' })
  await world.save(careEpisode, [kept], {
    began: day('2024-02-15'),
    why_new: 'S',
    legal_status: 'C2',
    need: 'N1',
    placement: 'U4',
  })

  const differs = await bring(world, folder({ 'header.csv': header(amy, ben) }), july)
  assert.deepEqual(
    [differs.outcome, differs.problems.shown.map(({ rule, row, value }) => [rule, row, value])],
    ['refused', [['born differs', 3, '2012-06-06']]],
  )

  const matched = await bring(
    world,
    folder({
      'header.csv': header(amy, ben.replace('06/06', '07/06')),
      'episodes.csv': episodes(opened, '101,16/02/2024,P,C2,N1,U6,PR1,,,,,,'),
    }),
    july,
  )
  assert.deepEqual([matched.outcome, matched.children], ['imported', { known: 2, added: 0, byLocalNumber: 1 }])
  assert.deepEqual(
    await world.rows(
      'select r.subject, r.import is null as by_hand, a.began from record r join answers.care_episode a using (authority, record, version, subject) order by began',
    ),
    [
      { subject: kept, by_hand: true, began: '2024-02-15' },
      { subject: kept, by_hand: false, began: '2024-02-16' },
    ],
  )
  assert.equal(
    await count(world, `record where kind = '${personDetails.id}'`),
    3,
    'who they are stays as it was recorded here',
  )
  assert.equal(
    await count(world, `answers.identifier where scheme = 'ssda903' and value = '102' and subject = '${other}'`),
    1,
  )
})

test('a missing episode entered here with its hours is not doubled by the return, and keeps them', async () => {
  const world = await given()
  const child = await world.child('Cai')
  await world.save(identifier, [child], { scheme: 'ssda903', value: '101' })
  await world.missing(child, '2026-05-10 20:00', '2026-05-11 08:00')
  const result = await bring(world, folder({ 'missing.csv': away('101,05/05/2011,M,10/05/2026,11/05/2026') }))
  assert.deepEqual([result.added, result.kept], [0, 1])
  assert.deepEqual(await world.rows('select started from answers.missing_episode'), [
    { started: moment('2026-05-10 20:00').at!.replace('.000', '') },
  ])
})

test('after the cut-over an import prompts and starts clocks as a save would', async () => {
  const world = await given()
  const files = folder({
    'header.csv': header(amy),
    'missing.csv': away(
      '101,05/05/2011,M,10/04/2026,11/04/2026',
      '101,05/05/2011,M,01/05/2026,02/05/2026',
      '101,05/05/2011,M,10/05/2026,11/05/2026',
      '101,05/05/2011,A,20/05/2026,21/05/2026',
    ),
  })
  assert.equal((await bring(world, files, june, { cutOver: day('2026-05-01') })).outcome, 'imported')
  assert.equal(await count(world, "clock_cache where timescale = 'return_to_interview'"), 3)
  assert.ok((await count(world, "record where kind = 'prompt'")) > 0)
})
