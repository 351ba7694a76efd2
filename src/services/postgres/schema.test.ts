import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { testDatabase } from '../../../test/database.ts'
import { inProject } from '../project.ts'
import { describeSchema } from './schema.ts'

test('db/schema.sql is what the migrations make; script/describe writes it', async () => {
  const { pool } = await testDatabase()
  assert.equal(await describeSchema(pool), readFileSync(inProject('db/schema.sql'), 'utf8'))
})

test('tables, keys, indexes, policies, functions and grants are all told', async () => {
  const { pool } = await testDatabase('nothing')
  await pool.query(`create table visit (child int primary key, seen date not null default '2026-01-01' check (seen > '2000-01-01'));
    create index visit_seen on visit (seen);
    alter table visit enable row level security;
    create policy nobody on visit using (false);
    create function answer() returns int language sql as 'select 42';
    grant select on visit to pg_monitor;
    grant update (seen) on visit to pg_monitor`)
  const told = await describeSchema(pool)
  for (const words of [
    'create table public.visit',
    'constraint visit_pkey PRIMARY KEY',
    'seen date default',
    'CHECK',
    'CREATE INDEX visit_seen',
    'enable row level security',
    'create policy nobody on public.visit for all to public',
    'FUNCTION public.answer()',
    'grant select on public.visit to pg_monitor',
    'grant update (seen) on public.visit to pg_monitor',
  ]) {
    assert.ok(told.includes(words), `${words}, in:\n${told}`)
  }
})
