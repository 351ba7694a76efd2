import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '#language/day.ts'
import { instant } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { inProject } from '#services/project.ts'
import { given } from '../../test/examples/given.ts'
import { authority } from '../../test/examples/given.ts'
import { filesIn } from './read/file.ts'
import { importSsda903, previewSsda903 } from './ssda903.ts'

const world = await given()
const context = { authority, today: day('2026-06-01'), now: instant('2026-06-01T09:00:00.000Z'), worker: null }

test('the whole set', async () => {
  const files = await filesIn(inProject('test', 'data', 'ssda903'))
  for (const _ of [1, 2]) {
    const p = await previewSsda903(world.pool, context, files)
    console.log({ ...p, problems: { ...p.problems, shown: p.problems.shown.slice(0, 5) }, warnings: { ...p.warnings, shown: p.warnings.shown.slice(0, 3) } })
    const o = await importSsda903(world.pool, pathways, context, files)
    console.log({ ...o, problems: o.problems.count, warnings: o.warnings.byRule, files: 0 })
    console.log(await world.rows('select kind, count(*), max(version) from record group by 1'))
  }
})
