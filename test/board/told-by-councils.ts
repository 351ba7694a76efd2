import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from '#services/project.ts'
import type { Visitor } from '../examples/browser.ts'
import { fieldsOf } from '../examples/forms.ts'
import type { World } from '../examples/given.ts'

/** What a council told its members: the whole reports where a folder of them is named, and else the shortened ones. */
export const councilReport = (name: string): Buffer =>
  readFileSync(
    join(process.env['THROUGHLINE_COUNCIL_REPORTS'] ?? inProject('test/data/council-reports'), `${name}.txt`),
  )

const now = (kind: string) =>
  `from record r join answers.${kind} a using (authority, record, version, subject) where r.recorded_until = 'infinity'`

/** What the registers hold of what a file told, as it is written down in section-four.ts. */
export async function registered(world: World, file: string) {
  const events = await world.rows<Record<string, string | number | null>>(
    `select a.council, a.what, a.bodies, coalesce(a.began || ' to ' || a.ended, a.dates_said, a.month, '') as "when",
       coalesce(a.published::text, a.published_said) as published, a.declared::int ${now('inspection')} and a.taken_from = '${file}'
     order by a.council, a.what, a.month, a.began`,
  )
  const of = (kind: string) =>
    `${now(kind)} and r.about in (select r.record ${now('inspection')} and a.taken_from = '${file}')`
  const grades = await world.rows<{ within: string | null; area: string; grade: string | null }>(
    `select a.within, a.area, a.grade ${of('judgement')} order by a.place`,
  )
  const asked = await world.rows<{ body: string; number: string; priority: string; wording: string }>(
    `select a.body, a.number, a.priority, a.wording ${of('recommendation')} order by a.place`,
  )
  return { events, grades, asked }
}

/** A council's report, read in and confirmed as it was read; the inspections that it put on record, its own first. */
export async function readIn(reader: Visitor, world: World, name: string): Promise<string[]> {
  const report = { name: `${name}.txt`, bytes: councilReport(name) }
  const read = await reader.send('/inspections/read', {}, { report })
  assert.equal(read.statusCode, 200, read.body)
  const done = await reader.post('/inspections/read', { ...fieldsOf(read.body), do: 'record' })
  assert.equal(done.statusCode, 303, done.body)
  const rows = await world.rows<{ record: string }>(
    `select r.record ${now('inspection')} and a.taken_from = '${report.name}' order by a.what <> 'board' desc, r.record`,
  )
  return rows.map(({ record }) => record)
}
