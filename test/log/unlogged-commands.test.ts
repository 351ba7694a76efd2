import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Writable } from 'node:stream'
import { run } from '../../src/commands/line/run.ts'
import { statuses } from '../../src/commands/line/statuses.ts'
import { table } from '../../src/commands/table.ts'
import { issueFor } from '../examples/issued.ts'
import { day } from '#language/day.ts'
import { planted } from '../removing/planted.ts'

const { world, people, children, record, ask } = await planted()
after(() => world.close())
const may = { from: day('2026-04-01'), until: day('2026-04-30'), day: () => day('2026-04-30') }
const issue = await issueFor(world, may)
const { removal } = await ask({ what: 'record', record })
const ofMay = ['missing_episodes', '--from', '2026-05-01', '--until', '2026-05-31']
const asked = ['--category', 'misfiled', '--basis', 'accuracy', '--reason', 'On the wrong record']

/** How each command that tells of children is asked, and by whom. */
const tells: Readonly<Record<string, readonly string[]>> = {
  find: ['amy'],
  story: [children.amy],
  record: [record],
  clocks: [],
  prompts: [],
  list: ofMay,
  told: ['weekly-missing', '--on', issue.for],
  report: ['weekly-missing', '--on', issue.for],
  log: [],
  removals: [],
  retention: [],
  'remove look': [removal],
  'remove ask': ['--record', record, ...asked],
}
/** Those that tell of no child, and those that put on record or take away: what they do is not done either, where it cannot be logged. */
const tellsOfNone = [
  'archive',
  'save',
  'work',
  'handover',
  'figure',
  'publications',
  'issue',
  'issues',
  'templates',
  'templates import',
  'messages',
  'settings',
  'settings set',
  'try',
  'audit signs',
  'groups',
  'remove agree',
  'remove refuse',
  'sessions',
  'sessions end',
  'mail',
  'mail send',
  'import ssda903',
  'caches rebuild',
  'caches check',
]
const names = /\b(Amy|Ben|Cai)\b/
const ids = new RegExp(Object.values(children).join('|'))

async function asks(command: string): Promise<{ status: number; told: boolean }> {
  let out = ''
  const streams = {
    out: new Writable({ write: (chunk, _, done) => done(void (out += String(chunk))) }),
    error: new Writable({ write: (_chunk, _, done) => done() }),
  }
  const line = [...command.split(' '), ...tells[command]!, '--as', people.director.worker, '--json']
  const status = await run(line, { DATABASE_URL: String(world.pool.options.connectionString) }, table, streams)
  return { status, told: names.test(out) || ids.test(out) }
}

test('every command that a person asks is among those tried, or tells of no child', () => {
  const known = new Set([...Object.keys(tells), ...tellsOfNone])
  const unknown = table.filter(({ who, name }) => typeof who !== 'string' && !known.has(name)).map(({ name }) => name)
  assert.deepEqual(unknown, [])
})

test('where the log cannot be written, no command tells of a child: it ends as a fault, and prints nothing of what it read', async (t) => {
  t.mock.method(process.stderr, 'write', () => true)
  const before = new Map<string, Awaited<ReturnType<typeof asks>>>()
  for (const command of Object.keys(tells)) before.set(command, await asks(command))
  const told = [...before].filter(([, { told }]) => told).map(([command]) => command)
  assert.ok(told.length >= 8, `Only these told of a child: ${JSON.stringify([...before])}`)
  await world.pool.query('revoke insert on access_log from throughline_keeper')
  const wrong: string[] = []
  for (const command of Object.keys(tells)) {
    const { status, told } = await asks(command)
    if (told || status !== statuses.fault)
      wrong.push(`${command}: status ${status}${told ? ', and it told of a child' : ''}`)
  }
  assert.deepEqual(wrong, [])
})
