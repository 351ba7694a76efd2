import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { table } from '../../src/commands/table.ts'
import { crowd, allRoles, type Child } from './crowd.ts'
import { asPrompted, type Said } from './prompted.ts'
import { full, sampled, seed } from './sampled.ts'
import { Trying } from './trying.ts'
import { mayOpen, recorders, withChildren } from './who.ts'
import type { RoleId } from '#language/roles.ts'

const there = await crowd()
after(() => there.world.close())
const trying = new Trying(there)
const auditors: readonly RoleId[] = ['director', 'administrator']

/** Commands about one child: how they are asked, and who may at all. */
const ofOneChild: Readonly<Record<string, { line(of: Child): string[]; may: readonly RoleId[] }>> = {
  story: { line: ({ child }) => [child], may: withChildren },
  record: { line: ({ record }) => [record], may: withChildren },
  clocks: { line: ({ child }) => ['--child', child], may: withChildren },
  prompts: { line: ({ child }) => ['--child', child], may: withChildren },
  'remove ask': {
    line: ({ child }) => ['--child', child, '--category', 'misfiled', '--basis', 'accuracy', '--reason', 'Tried here'],
    may: ['divisional_manager', 'director'],
  },
  save: {
    line: ({ child }) => ['missing_episode', '--child', child, '--answers', '{"missing_from":"care"}'],
    may: recorders,
  },
}

const may2026 = ['--from', '2026-05-01', '--until', '2026-05-31']
const { issued } = there
/** Commands that show many, or tell of the service. What is left out changes the store, or is nobody's in particular. */
const ofMany: readonly string[][] = [
  ['find', 'amy'],
  ['clocks'],
  ['prompts'],
  ['list', 'missing_episodes', ...may2026],
  ['list', 'interviews_in_time', ...may2026],
  ['figure', 'missing_episodes', ...may2026],
  ['figure', 'missing_episodes', ...may2026, '--by', 'team'],
  ['publications'],
  ['issues', 'weekly-missing'],
  ['told', 'weekly-missing', '--on', issued],
  ['report', 'weekly-missing', '--on', issued],
  ['messages'],
  ['settings'],
  ['log'],
  ['audit', 'signs'],
  ['archive'],
  ['removals'],
  ['retention'],
  ['work', there.workers.get('social_worker')!.worker],
  ['work', there.workers.get('team_manager')!.worker],
]

/** What shows no child's record, and what answers a removal that somebody asked for with one of these. */
const ofNoChild = new Set([
  'issue',
  'settings set',
  'try',
  'groups',
  'templates',
  'templates import',
  // What is handed over is of the work that `work` shows.
  'handover',
  'sessions',
  'sessions end',
  'mail',
  'mail send',
  'import ssda903',
  'caches rebuild',
  'caches check',
  'remove look',
  'remove agree',
  'remove refuse',
])

test('every command that reads for a person is tried, or reads of no child', () => {
  const tried = new Set([...Object.keys(ofOneChild), ...ofMany.map(([name]) => name), 'audit signs'])
  const left = table.filter(({ who, name }) => Array.isArray(who) && !tried.has(name) && !ofNoChild.has(name))
  assert.deepEqual(
    left.map(({ name }) => name),
    [],
  )
})

test('every command about a child, for every role, relation and state, answers as it is declared', async (t) => {
  const cells = Object.entries(ofOneChild).flatMap(([name, { line, may }]) =>
    allRoles.flatMap((role) => there.children.map((child) => ({ name, line, may, role, child }))),
  )
  const some = sampled(cells, 500)
  const wrong: string[] = []
  for (const { name, line, may, role, child } of some) {
    const said = await asPrompted(there, role, [...name.split(' '), ...line(child)])
    const open = may.includes(role) && mayOpen(role, child.relation, child.state)
    const expected: Said['is'] = open ? 'answered' : 'refused'
    const what = `${name} as ${role}, of a child who is ${child.relation} and ${child.state}`
    if (said.is !== expected) wrong.push(`${what}: ${said.is}, ${said.words.slice(0, 200)}`)
    // Whoever removes must see exactly what would go.
    const shown = trying
      .outOfPlace(role, said.words)
      .filter((text) => !(open && name === 'remove ask' && text.endsWith('hid')))
    wrong.push(...shown.map((text) => `${what}: shows ${text}`))
  }
  t.diagnostic(
    `${some.length} of ${cells.length} cells, by THROUGHLINE_SEED=${seed}${full ? ' THROUGHLINE_FULL=1' : ''}`,
  )
  assert.deepEqual(wrong, [])
  assert.ok(trying.met > 50)
})

test('what a command refuses reads as what is not there', async () => {
  const shut = there.children.find(({ relation, state }) => relation === 'other team' && state === 'open')!
  const ids = { child: '00000000-0000-7000-8000-00000000dead', record: '00000000-0000-7000-8000-00000000dead' }
  for (const [name, { line }] of Object.entries(ofOneChild)) {
    const [one, none] = [
      await asPrompted(there, 'social_worker', [...name.split(' '), ...line(shut)]),
      await asPrompted(there, 'social_worker', [...name.split(' '), ...line({ ...shut, ...ids })]),
    ]
    assert.deepEqual(one, none, name)
  }
})

test('every command that shows many shows a role nothing of a child who is not theirs to open', async () => {
  const wrong: string[] = []
  for (const words of ofMany)
    for (const role of allRoles) {
      const said = await asPrompted(there, role, words)
      if (said.is === 'mistaken') wrong.push(`${words.join(' ')} as ${role}: ${said.words}`)
      if (words[0] === 'log') assert.equal(said.is, auditors.includes(role) ? 'answered' : 'refused')
      wrong.push(...trying.outOfPlace(role, said.words).map((text) => `${words.join(' ')} as ${role}: shows ${text}`))
    }
  assert.deepEqual(wrong, [])
})
