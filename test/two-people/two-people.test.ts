import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { screens } from '../../src/screens/serve.ts'
import { scene } from '../twice/scene.ts'
import { changing, recordOf, whoChanges } from './of-records.ts'
import { apart, others } from './of-others.ts'
import { walk } from './walk.ts'

const full = process.env['THROUGHLINE_FULL'] === '1'
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000))
const [walks, steps] = full ? [40, 24] : [1, 4]
console.log(`two people: seed ${seed}, ${walks} × ${steps} steps for each thing`)

const there = await scene()
after(() => there.world.close())
/** No two things are done at one moment, unless they are done together. */
const tick = () => {
  there.door.clock.at = instant(new Date(Date.parse(there.door.clock.at) + 1000).toISOString())
}

/** Records that no page changes: made by the program, said once beside something, or changed by a form of their own, which stands in `of-others.ts`. */
const changedByNoPage = [
  'prompt',
  'emergency_opening',
  'worker_details',
  'post',
  'cover',
  'team_details',
  'agency_details',
  'worker_connection',
  'sign_answer',
  'opening_review',
  'setting',
  'commentary',
  'decision',
  'evidence_lapsed',
  'committee_template',
  'board_report',
  'report_part',
  'report_figure',
  'report_commentary',
  'report_signatory',
  'report_sign_off',
  'forum_pack',
]

test('every route that changes something which exists is walked by two people, or it is said why it overwrites nothing', () => {
  const ofRecords = changing
    .flatMap((path) => [path, path.replace(/change$/, 'withdraw')])
    .map((path) => `POST ${path}`)
  const routes = screens.filter(({ method }) => method === 'POST').map(({ method, path }) => `${method} ${path}`)
  const said = [...ofRecords, ...Object.keys(others), ...Object.keys(apart)]
  assert.deepEqual(
    routes.filter((route) => !said.includes(route)),
    [],
    'not said',
  )
  assert.deepEqual(
    said.filter((route) => !routes.includes(route)),
    [],
    'said of a route that is not there',
  )
})

for (const kind of pathways.records.values())
  test(`${kind.name}: two people who change one lose nothing and overwrite nothing unseen`, async () => {
    if (whoChanges(kind) === undefined) return assert.ok(changedByNoPage.includes(kind.id), 'nobody changes it')
    for (let n = 0; n < walks; n++) {
      const thing = await recordOf(there, kind)
      if (thing === null) return assert.ok(changedByNoPage.includes(kind.id), 'no page changes it')
      assert.ok(!changedByNoPage.includes(kind.id), 'a page changes it')
      await walk(thing, seed + n, steps, tick)
    }
  })

for (const [route, make] of Object.entries(others))
  test(`${route}: two people who send it lose nothing and overwrite nothing unseen`, async () => {
    for (let n = 0; n < walks; n++) await walk(await make(there, n), seed + n, steps, tick)
  })
