import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { mayDo, roles, type RoleId } from '#language/roles.ts'
import { reading } from '#workings/access/read-as.ts'
import { readRecord } from '#workings/read/record.ts'
import { pathways } from '#pathways/index.ts'
import { lesson } from '#pathways/missing/records.ts'
import { authority, authoritySubject, given } from '../../../test/examples/given.ts'
import { leadersReview, reviewAction } from './records.ts'

const world = await given()
const held = { week: day('2026-05-18'), held: 'yes', held_on: day('2026-05-27'), took_part: ['director'] } as const
const review = (answers: object) =>
  world.save(leadersReview, [authoritySubject], { ...held, took_part: ['director'], ...answers })
const refused = (answers: object, words: RegExp) =>
  assert.rejects(review(answers), (error: { problems?: { words: string }[] }) =>
    words.test(error.problems?.map((problem) => problem.words).join('; ') ?? ''),
  )

test('cases are codes: a name among them is refused, whoever types it', async () => {
  await refused({ cases: 'F4K7-M2R8, Amy' }, /codes alone/)
  assert.equal((await review({ cases: 'F4K7-M2R8\nh3h3-k4k4' })).state, 'complete')
})

test('a week begins on a Monday, and its review is not held before it', async () => {
  await refused({ week: day('2026-05-19') }, /Monday/)
  await refused({ held_on: day('2026-05-17') }, /before its week/)
})

test('a week without a review is on record, and asks why', async () => {
  const none = { held: 'no', held_on: null, took_part: null }
  assert.equal((await review(none)).state, 'incomplete')
  assert.equal((await review({ ...none, why_not: 'The director was ill' })).state, 'complete')
})

test('a follow-up that is done lacks something until somebody says what came of it', async () => {
  const { record: about } = await review({})
  const agreed = {
    what: 'Ask the police about the station',
    owner: authoritySubject,
    by: day('2026-06-03'),
    known_by: 'Reports fall',
  }
  const of = (answers: object) => world.save(reviewAction, [authoritySubject], { ...agreed, ...answers }, { about })
  assert.equal((await of({})).state, 'complete')
  assert.equal((await of({ outcome: 'done', ended: day('2026-06-01') })).state, 'incomplete')
  assert.equal(
    (await of({ outcome: 'done', ended: day('2026-06-01'), came_of: 'Two patrols a week' })).state,
    'complete',
  )
})

test('a lesson is signed off with an owner and not without one, and a difference is said with its evidence', async () => {
  const learned = { theme: 'pulled_friends', learned_on: day('2026-05-01'), learned: 'They stay with friends' } as const
  const put = (answers: object, become?: 'signed off') =>
    world.save(lesson, [authoritySubject], { ...learned, ...answers }, become ? { become } : {})
  const rest = { change: 'Ask parents of friends to ring', due: day('2026-07-01') }
  await assert.rejects(put(rest, 'signed off'), (error: { problems?: { field: string }[] }) =>
    (error.problems ?? []).every(({ field }) => field === 'owner'),
  )
  assert.equal((await put({ ...rest, owner: authoritySubject }, 'signed off')).state, 'signed off')
  assert.equal((await put({ difference: 'better' })).state, 'incomplete')
  assert.equal((await put({ difference: 'better', evidence: 'Half as many nights away' })).state, 'complete')
  assert.equal((await put({ difference: 'too_early' })).state, 'complete')
})

test('row security: a review is read by those who oversee and lessons by those who learn, by no other role, as one record or in SQL', async () => {
  const { record } = await review({ questions: 'Why again?' })
  for (const role of Object.keys(roles) as RoleId[]) {
    const view = {
      ...world.view('2026-06-01'),
      reader: { worker: authoritySubject, name: 'Somebody', role, team: null },
    }
    const seen = await reading(world.db, view, instant('2026-06-01T09:00:00Z'), async (seam) => {
      const count = async (table: string) =>
        (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(seam.tx)).rows[0]!.n > 0
      const opened = await readRecord(seam, pathways, record).then(
        () => true,
        () => false,
      )
      return [
        await count('answers.leaders_review'),
        await count('answers.review_action'),
        opened,
        await count('answers.lesson'),
      ]
    })
    const oversees = mayDo(role, 'oversee')
    assert.deepEqual(seen, [oversees, oversees, oversees, mayDo(role, 'learn')], role)
    assert.equal(view.authority, authority)
  }
  assert.deepEqual(
    (Object.keys(roles) as RoleId[]).filter((role) => mayDo(role, 'oversee')),
    ['divisional_manager', 'director', 'lead_member'],
  )
})
