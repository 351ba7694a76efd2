import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { beginSession } from '#workings/access/sessions.ts'
import { asKeeper } from '#workings/database.ts'
import { instant } from '#language/instant.ts'
import { now } from '#services/time.ts'
import { authority } from '../examples/given.ts'
import { throughline } from './at-the-prompt.ts'
import { borough } from './borough.ts'

const { world, people, children, env, as } = await borough()
const folder = await mkdtemp(join(tmpdir(), 'throughline-data-'))
after(() => rm(folder, { recursive: true }))

test('what a group gives is put on record and listed by an administrator, and by nobody else', async () => {
  const answers = '{"group":"north-managers","role":"team_manager","from":"2026-01-01"}'
  const saved = await as('administrator', 'save', 'sign_in_group', '--answers', answers, '--json')
  assert.equal(saved.status, 0, saved.error)
  const { rows } = await as('administrator', 'groups', '--json')
  assert.deepEqual(
    rows.map(({ group, role, from }) => [group, role, from]),
    [['north-managers', 'team_manager', '2026-01-01']],
  )
  assert.equal((await as('director', 'groups')).status, 3)
})

test('who is signed in is listed, and anybody is signed out', async () => {
  const at = instant(now())
  const post = { role: 'contact_officer', team: null } as const
  const begun = { worker: people.officer, post, how: 'demonstration', proved: at, offered: [], provider: null } as const
  await asKeeper(world.db, (tx) => beginSession(tx, authority, begun, null, at))
  const before = await as('administrator', 'sessions', '--json')
  assert.deepEqual(
    before.rows.map(({ name, how }) => [name, how]),
    [['Cora Contact', 'demonstration']],
  )
  const ended = await as('administrator', 'sessions', 'end', people.officer, '--json')
  assert.equal(ended.rows[0]!['ended'], 1, ended.error)
  assert.deepEqual((await as('administrator', 'sessions', '--json')).rows, [])
  assert.equal((await as('director', 'sessions')).status, 3)
})

test('a worker’s work goes to another by one command, cut to whoever gives it', async () => {
  const inHand = await as('team_manager', 'work', people.worker, '--json')
  const found = inHand.rows.filter(({ sort }) => sort === 'allocation').map(({ child }) => child)
  assert.deepEqual(found, [children.amy], 'Cara is restricted')
  const given = await as(
    'team_manager',
    'handover',
    people.worker,
    '--to',
    'Sid Southern',
    '--reason',
    'Left',
    '--json',
  )
  assert.equal(given.status, 0, given.error)
  const now = await world.rows<{ worker: string; until: string | null }>(
    `select a.worker, a.until from answers.allocation a join record r using (authority, record, version, subject)
     where r.recorded_until = 'infinity' and r.subject = $1 order by a."from"`,
    [children.amy],
  )
  assert.deepEqual(
    now.map(({ worker }) => worker),
    [people.worker, people.southern],
  )
  assert.notEqual(now[0]!.until, null)
  assert.deepEqual((await as('team_manager', 'work', people.worker, '--json')).rows, [])
  assert.equal((await as('director', 'handover', people.worker, '--to', 'Sid Southern', '--reason', 'Left')).status, 3)
})

test('a local administrator is set up by whoever is at the machine, from those who hold that post, and ended', async () => {
  const there = { env: { ...env, DATA_DIR: folder } }
  const made = await throughline(['local-administrator', 'set-up', people.administrator, '--json'], there)
  assert.match(String(made.rows[0]!['passphrase']), /^(\w{5}-){4}\w{5}$/)
  assert.match(String(made.rows[0]!['code_address']), /^otpauth:\/\/totp\//)
  const other = await throughline(['local-administrator', 'set-up', people.director], there)
  assert.equal(other.status, 2)
  assert.match(other.error, /holds no post as administrator/)
  const listed = await throughline(['local-administrator', '--json'], there)
  assert.deepEqual(
    listed.rows.map(({ worker }) => worker),
    [people.administrator],
  )
  assert.equal((await throughline(['local-administrator', 'end', people.administrator], there)).status, 0)
  assert.deepEqual((await throughline(['local-administrator', '--json'], there)).rows, [])
})
