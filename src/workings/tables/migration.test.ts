import assert from 'node:assert/strict'
import { test } from 'node:test'
import { declare } from '#language/declarations.ts'
import * as fields from '#language/field.ts'
import { record } from '#language/record.ts'
import { pathways } from '#pathways/index.ts'
import { testDatabase } from '../../../test/database.ts'
import { databaseOn } from '../database.ts'
import { tablesOfAnswers } from './found.ts'
import { cannotBecome, migrationFor } from './migration.ts'

const { pool } = await testDatabase()
const found = () => tablesOfAnswers(databaseOn(pool))
const declaring = (asked: Parameters<typeof record>[2]) =>
  declare([
    {
      id: 'school',
      name: 'School',
      records: [record('exclusion', 'Exclusion', { began: fields.day('From'), ...asked }, { speaksOf: 'began' })],
    },
  ])

test('the migrations make what the pathways declare; script/migration adds what is missing', async () => {
  assert.equal(migrationFor(pathways, await found()), '')
  assert.deepEqual(cannotBecome(pathways, await found()), [])
})

test('a new record gets its table, guarded as every other is, and then nothing is missing', async () => {
  const sql = migrationFor(declaring({}), await found())
  await pool.query(sql)
  assert.equal(migrationFor(declaring({}), await found()), '')
  const { rows } = await pool.query<{ guarded: boolean }>(
    "select relrowsecurity as guarded from pg_class where oid = 'answers.exclusion'::regclass",
  )
  assert.deepEqual(rows, [{ guarded: true }])
})

test('a new question is a new column, and one no longer asked keeps its answers', async () => {
  const sql = migrationFor(declaring({ why: fields.text('Why?') }), await found())
  assert.equal(sql, 'alter table answers.exclusion add column "why" text;')
  await pool.query(sql)
  assert.equal(migrationFor(declaring({}), await found()), '')
})

test('a question whose answers become of another kind is refused, since what was said cannot become it', async () => {
  const declared = declaring({ why: fields.number('How often?', 'times') })
  assert.equal(migrationFor(declared, await found()), '')
  assert.deepEqual(cannotBecome(declared, await found()), [
    'exclusion.why holds text, and is now declared as numeric: ask the new question under a new name',
  ])
})

test('every kind of question has a column that can hold its answer', async () => {
  const {
    day,
    instant,
    choice,
    manyChoice,
    text,
    number,
    agency,
    document,
    worker,
    records,
    attendance,
    smartActions,
  } = fields
  const asked = {
    began: day('?'),
    left: instant('?'),
    how: choice('?', { foot: 'On foot' }),
    met: manyChoice('?', { one: 'One' }),
    school: agency('?'),
    letter: document('?'),
    by: worker('?'),
    grounds: records('?'),
    who: attendance('?'),
    actions: smartActions('?'),
    note: text('?'),
    times: number('?', 'times'),
  }
  const kind = record('every_kind', 'Every kind', asked, { speaksOf: 'began' })
  await pool.query(migrationFor(declare([{ id: 'school', name: 'School', records: [kind] }]), await found()))
  const made = Object.fromEntries((await found()).get('every_kind') ?? [])
  const { authority: _a, record: _r, version: _v, subject: _s, ...columns } = made
  assert.deepEqual(columns, {
    began: 'date',
    left: 'timestamptz',
    left_day: 'date',
    how: 'text',
    met: 'text[]',
    school: 'uuid',
    letter: 'uuid',
    by: 'uuid',
    grounds: 'uuid[]',
    who: 'jsonb',
    actions: 'jsonb',
    note: 'text',
    times: 'numeric',
  })
})
