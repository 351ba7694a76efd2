import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { day } from '#language/day.ts'
import { workerDetails } from '#language/spine/index.ts'
import { pathways } from '#pathways/index.ts'
import { posting } from '#press/posting.ts'
import { publications } from '#publications/index.ts'
import { outbox } from '#services/mail/outbox.ts'
import { programVersion } from '#services/program.ts'
import { pass } from '#workings/issuing/pass.ts'
import { onKey } from '#workings/issuing/settings.ts'
import { sendQueued } from '#workings/mail/send.ts'
import { authority, given, type World } from '../examples/given.ts'
import { choose, on } from '../examples/issuing.ts'
import { site } from './queueing.ts'

const world = await given()
const folder = mkdtempSync(join(tmpdir(), 'throughline-posting-'))
after(() => rmSync(folder, { recursive: true }))

test('a report that goes out is mailed once to each of its readers, with a link and no child in it', async () => {
  const leaders = await Promise.all([
    withAddress(world, 'Dora Director', 'director', 'dora@council.example'),
    withAddress(world, 'Lee Member', 'lead_member', 'lee@council.example'),
  ])
  const amy = await world.child('Amelia')
  await world.missing(amy, '2026-03-03 20:00', '2026-03-04 08:00', { recordedAt: on('2026-03-04') })
  await choose(world, onKey('weekly-missing'), true, '2026-03-02')
  const send = posting(authority, site)
  const run = (at: ReturnType<typeof on>) =>
    pass(world.db, pathways, publications, { authority, program: programVersion(), send }, at)
  await run(on('2026-03-09'))
  await run(on('2026-03-09', '08:01'))
  await sendQueued(
    world.db,
    outbox(folder, { name: '', address: 't@council.example' }),
    authority,
    on('2026-03-09', '08:05'),
  )
  const mails = readdirSync(folder).map((file) => unfolded(readFileSync(join(folder, file), 'utf8')))
  const issues = await world.rows<{ publication: string; for: string }>(
    'select publication, issued_for as "for" from issue',
  )
  assert.ok(issues.length > 0)
  assert.equal(mails.length, issues.length * leaders.length)
  for (const { publication, for: of } of issues)
    assert.equal(
      mails.filter((mail) => mail.includes(`${site}/publications/${publication}/${of}`)).length,
      leaders.length,
    )
  const codes = await world.rows<{ code: string }>('select code from pseudonym')
  for (const word of ['Amelia', 'Invented', amy, ...codes.map(({ code }) => code)])
    assert.ok(
      mails.every((mail) => !mail.includes(word)),
      word,
    )
  const told = await world.rows<{ mailed: string | null }>('select mailed from delivery')
  assert.ok(told.length > 0 && told.every(({ mailed }) => mailed === '2026-03-09T08:05:00Z'))
})

/** As a mail program puts together what was folded to fit the line. */
const unfolded = (mail: string): string => mail.replaceAll('=\r\n', '')

async function withAddress(world: World, name: string, role: Parameters<World['worker']>[1], email: string) {
  const worker = await world.worker(name, role)
  const [known] = await world.rows<{ record: string }>(
    "select record from record where subject = $1 and kind = 'worker_details'",
    [worker],
  )
  const answers = { name, email, started: day('2020-01-01') }
  await world.save(workerDetails, [worker], answers, {
    record: known!.record,
    reason: 'An address',
    recordedAt: on('2026-03-01'),
  })
  return worker
}
