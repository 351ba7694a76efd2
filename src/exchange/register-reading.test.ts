import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { authority, authoritySubject, given } from '../../test/examples/given.ts'
import { nothingRead, type Found, type ReportRead } from './inspection-reports/report.ts'
import { registerReading } from './register-reading.ts'

const world = await given()
const place = { page: 2, span: [3, 3] } as const
const found = <T>(value: T): Found<T> => ({ value, place, sentence: 'As printed.', confidence: 0.97 })
const read: ReportRead = {
  ...nothingRead('report.pdf', []),
  framework: found('sif'),
  inspected: found({ from: day('2014-11-18'), to: day('2014-12-10') }),
  overall: { grade: 'requires improvement', state: 'given', found: found('requires improvement') },
  judgements: [
    {
      area: 'Adoption performance',
      areaId: 'adoption',
      grade: 'good',
      page: 3,
      place,
      sentence: 'Good.',
      confidence: 0.9,
    },
  ],
  lscb: { grade: null, found: null },
  recommendations: [
    {
      number: 1,
      body: 'authority',
      group: 'Priority',
      priority: 'priority and immediate',
      text: 'See every child',
      page: 5,
      place,
      sentence: 'See every child.',
      confidence: 0.99,
    },
    {
      number: 1,
      body: 'lscb',
      group: null,
      priority: 'improvement',
      text: 'Report each year',
      page: 30,
      place,
      sentence: 'Report each year.',
      confidence: 0.9,
    },
  ],
}
const saving = { authority, today: day('2026-06-01'), now: instant('2026-06-01T09:00:00Z'), worker: null }
const newRecord = '01900000-0000-7000-8000-0000000000aa'
const confirmed = { read, what: 'single', bodies: 'Ofsted', council: null, declared: 2, newRecord } as const

test('a confirmed reading is on the register once, however often it is confirmed; what the report does not say stays unsaid', async () => {
  for (const _ of [1, 2]) await registerReading(world.db, pathways, saving, authoritySubject, confirmed)
  const all = (kind: string) =>
    world.rows<Record<string, unknown>>(
      `select a.* from answers.${kind} a join record using (authority, record, version, subject) where about = $1 order by place`,
      [newRecord],
    )
  assert.deepEqual(
    (await all('judgement')).map(({ body, area, grade, page }) => [body, area, grade, Number(page ?? 0)]),
    [
      ['authority', 'Overall effectiveness', 'requires improvement', 2],
      ['authority', 'Adoption performance', 'good', 3],
      ['lscb', 'Effectiveness of the board', null, 0],
    ],
  )
  assert.deepEqual(
    (await all('recommendation')).map(({ number, body, priority, page, sentence, confidence }) => [
      number,
      body,
      priority,
      Number(page),
      sentence,
      Number(confidence),
    ]),
    [
      ['1', 'authority', 'immediate', 5, 'See every child.', 99],
      ['1', 'lscb', 'improvement', 30, 'Report each year.', 90],
    ],
  )
  const [event] = await world.rows<{ published: unknown; ended: string }>(
    'select published, ended from answers.inspection',
  )
  assert.deepEqual(event, { published: null, ended: '2014-12-10' })
})
