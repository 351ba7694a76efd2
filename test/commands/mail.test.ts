import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { issueOf, morning, queued, reader } from '../mail/queueing.ts'
import { throughline } from './at-the-prompt.ts'
import { borough } from './borough.ts'

const { world, env } = await borough()
const folder = mkdtempSync(join(tmpdir(), 'throughline-mail-command-'))
after(() => rmSync(folder, { recursive: true }))
const run = (...words: string[]) =>
  throughline([...words, '--as', 'Ada Administrator', '--json'], { env: { ...env, DATA_DIR: folder } })

test('what is queued is listed, sent into the outbox folder, and listed as sent', async () => {
  const ids = await queued(world, [await reader(world, 'Lena Lead', 'lena@council.example')], issueOf(1), morning)
  const before = await run('mail')
  assert.deepEqual(
    before.rows.map(({ message, to, state }) => ({ message, to, state })),
    [{ message: ids[0], to: 'Lena Lead', state: 'queued' }],
  )
  const sent = await run('mail', 'send')
  assert.deepEqual(sent.rows, [{ by: 'outbox folder', sent: 1, refused: 0, later: 0, trouble: null }])
  assert.deepEqual(readdirSync(join(folder, 'outbox')), [`${ids[0]}.eml`])
  const after = await run('mail', '--state', 'sent')
  assert.deepEqual([after.rows.length, after.rows[0]!['attempts']], [1, 1])
})

test('it is for whoever looks after the program, and a mistake in the configuration is told with its name', async () => {
  const refused = await throughline(['mail', '--as', 'contact_officer'], { env })
  assert.equal(refused.status, 3)
  const wrong = { MAIL_URL: 'http://us:s3cret@mail', PUBLIC_URL: 'throughline', MAIL_FROM: 'nobody' }
  await assert.rejects(
    throughline(['mail', '--as', 'Ada Administrator'], { env: { ...env, ...wrong } }),
    (error: Error) => {
      for (const name of Object.keys(wrong)) assert.match(error.message, new RegExp(`  ${name} must`))
      assert.doesNotMatch(error.message, /s3cret/)
      return true
    },
  )
})
