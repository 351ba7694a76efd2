import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addHours } from '#language/instant.ts'
import { startOfDay } from '#language/instant.ts'
import { pathways } from '#pathways/index.ts'
import { goingOut } from '#press/posting.ts'
import { publications } from '#publications/index.ts'
import { programVersion } from '#services/program.ts'
import { asKeeper, databaseOn } from '#workings/database.ts'
import { pass } from '#workings/issuing/pass.ts'
import { told } from '#workings/publish/told.ts'
import { testDatabase } from '../../test/database.ts'
import { digests, inventedToday as today } from '../../test/examples/invented.ts'
import { fillInvented } from './fill.ts'

const authority = 999

async function filled() {
  const { pool, close } = await testDatabase()
  await fillInvented(pool, { children: 150, seed: 5, today, going: goingOut('https://throughline.example') }, () => {})
  const rows = async <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query(text, values)).rows as T[]
  return { pool, close, rows, db: databaseOn(pool) }
}

const one = await filled()

test('a few weeks, a month or two and a quarter went out, each that morning, to people who opened some of them', async () => {
  const issues = await one.rows<{ publication: string; n: number; late: number }>(
    `select publication, count(*)::int as n, (count(*) filter (where issued_at > issued_for + interval '8 hours'))::int as late
     from issue group by 1 order by 1`,
  )
  const ids = issues.map(({ publication }) => publication)
  assert.deepEqual(ids, publications.map(({ id }) => id).toSorted())
  assert.ok(issues.every(({ late }) => late === 0))
  assert.ok(issues.every(({ n }) => n >= 1 && n <= 6))
  const [copies] = await one.rows<{ sent: number; mailed: number; opened: number; reminded: number }>(
    `select count(*)::int as sent, count(mailed)::int as mailed, count(opened)::int as opened, count(reminded)::int as reminded from delivery`,
  )
  assert.ok(copies!.opened > copies!.sent / 2 && copies!.opened < copies!.sent)
  assert.ok(copies!.reminded > 0)
  assert.equal(copies!.mailed, copies!.sent)
  assert.deepEqual(await one.rows("select from message where state <> 'sent'"), [])
})

test('the same seed sends out the same, codes and all', async () => {
  const again = await filled()
  const [was, is] = [await digests(one as never), await digests(again as never)]
  for (const table of [
    'issue',
    'issue_row',
    'issue_line',
    'issue_part',
    'issue_commentary',
    'delivery',
    'message',
    'pseudonym',
  ])
    assert.equal(is[`public.${table}`], was[`public.${table}`], table)
  await again.close()
})

test('each says what was known that morning: what differs now was recorded since', async () => {
  const issues = await one.rows<{ issue: string }>('select issue from issue')
  for (const { issue } of issues) {
    const { figures } = await asKeeper(one.db, (tx) =>
      told(tx, pathways, { authority, today }, programVersion(), issue),
    )
    const strange = figures.flatMap(({ measure, differences }) =>
      differences
        .filter(({ why }) => !['late', 'corrected', 'withdrawn', 'merged'].includes(why))
        .map(({ why }) => `${measure}: ${why}`),
    )
    assert.deepEqual(strange, [])
  }
})

test('nothing more is due when the day begins', async () => {
  const at = addHours(startOfDay(today), 0.5)
  const passed = await pass(one.db, pathways, publications, { authority, program: programVersion() }, at)
  assert.deepEqual([passed.made, passed.failed, passed.reminded], [[], [], 0])
})
