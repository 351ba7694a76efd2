import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { pathways } from '#pathways/index.ts'
import { verifyLog } from '#workings/audit/verify.ts'
import { removeAgain } from '#workings/removing/again.ts'
import { followRecords, holdNothing } from '#workings/removing/hold-nothing.ts'
import { places } from '#workings/removing/places.ts'
import { columnsIn, standsIn } from './everywhere.ts'
import { at, planted, secret } from './planted.ts'

const { world, record, children, outside, done } = await planted()
after(() => world.close())

test('every table that can hold words or bytes is one that a removal reaches, or says why it holds none', async () => {
  const reached = new Set([
    ...places.flatMap(({ tables }) => tables),
    ...followRecords,
    'access_log',
    ...Object.keys(holdNothing),
  ])
  const holds = (await columnsIn(world.pool)).filter(({ type }) => /text|json|bytea|char/.test(type))
  const tables = [...new Set(holds.map(({ table }) => table))]
    .filter((table) => !table.startsWith('answers.'))
    .map((table) => table.replace('public.', ''))
  assert.deepEqual(
    tables.filter((table) => !reached.has(table)),
    [],
  )
})

test('the remover may take from every table of answers, also those of kinds declared since', async () => {
  const { rows } = await world.pool
    .query(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'answers' and c.relkind = 'r' and not (has_table_privilege('throughline_remover', c.oid, 'select, delete, update')
      and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'remover'))`)
  assert.deepEqual(rows, [])
})

test('nobody else may delete or change what is on record', async () => {
  for (const role of ['throughline_keeper', 'throughline_reader'])
    for (const table of ['record', 'answers.missing_episode', 'removal', 'removal_answer', 'removed']) {
      const { rows } = await world.pool.query<{ may: boolean }>(`select has_table_privilege($1, $2, 'delete') as may`, [
        role,
        table,
      ])
      assert.deepEqual([role, table, rows[0]!.may], [role, table, false])
    }
})

test('a store that is brought back from before a removal has it made again, once; the log of it is whole', async () => {
  const restore = await backup()
  await done({ what: 'file', child: children.amy })
  assert.deepEqual(await standsIn(world.pool, secret), [])
  await restore()
  assert.notDeepEqual(await standsIn(world.pool, secret), [])
  const again = await removeAgain(world.db, pathways, outside, at)
  assert.equal(again.length, 1)
  assert.deepEqual(await standsIn(world.pool, secret), [])
  assert.deepEqual(await world.rows('select from record where record = $1', [record]), [])
  assert.deepEqual(await world.rows(`select answer from removal_answer`), [{ answer: 'agreed' }])
  assert.deepEqual(await removeAgain(world.db, pathways, outside, at), [])
  const { findings } = await verifyLog(world.pool, { authority: null, files: [], complete: false })
  assert.deepEqual(findings, [])
})

/** The whole store as it is now; and to bring it back as it was. */
async function backup(): Promise<() => Promise<void>> {
  const tables = [...new Set((await columnsIn(world.pool)).map(({ table }) => table))]
  const kept = new Map<string, unknown>()
  for (const table of tables)
    kept.set(
      table,
      (await world.pool.query<{ all: unknown }>(`select coalesce(jsonb_agg(to_jsonb(t)), '[]') as all from ${table} t`))
        .rows[0]!.all,
    )
  return async () => {
    const client = await world.pool.connect()
    try {
      await client.query(`set session_replication_role = replica; truncate ${tables.join(', ')}`)
      for (const table of tables)
        await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [
          JSON.stringify(kept.get(table)),
        ])
      await client.query('set session_replication_role = origin')
    } finally {
      client.release()
    }
  }
}
