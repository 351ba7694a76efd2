import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inProject } from '#services/project.ts'
import { markdown } from '../../src/commands/line/help.ts'
import { nearest } from '../../src/commands/line/nearest.ts'
import { parse } from '../../src/commands/line/parse.ts'
import { table } from '../../src/commands/table.ts'
import { throughline } from './at-the-prompt.ts'

const mistakes = (line: string) => parse(line.split(' '), table).mistakes

test('docs/commands.md is the table of commands', () => {
  assert.equal(readFileSync(inProject('docs/commands.md'), 'utf8'), markdown(table))
})

test('an option is a switch everywhere, or takes a value everywhere', () => {
  const shapes = table.flatMap(({ options }) =>
    Object.entries(options).map(([name, { shows }]) => ({ name, is: shows === null })),
  )
  const both = Object.entries(Object.groupBy(shapes, ({ name }) => name)).filter(
    ([, all]) => new Set(all!.map(({ is }) => is)).size > 1,
  )
  assert.deepEqual(both, [])
})

test('every command names itself, says one line, and is asked for by name where it shows a child', () => {
  for (const { name, line, who, options } of table) {
    assert.match(line, /^[A-Z].*[^.]$/, name)
    assert.equal(Array.isArray(who), Object.hasOwn(options, 'as'), name)
  }
})

test('every mistake in a line is told at once, each with how to mend it', () => {
  assert.deepEqual(
    mistakes('figure missing_episode --form 2025-01-01 --until 2025-02-30 --json=yes --waiting').toSorted(),
    [
      '--from is needed: the first day of the period',
      '--json is a switch, and takes no value',
      "--until must be a day, such as 2026-03-31; '2025-02-30' is not one",
      "MEASURE names no measure that is known: 'missing_episode'. Did you mean missing_episodes?",
      'figure does not take --form. Did you mean --from?',
      'figure does not take --waiting',
    ],
  )
})

test('a value that was forgotten does not swallow the option after it', () => {
  assert.deepEqual(mistakes('figure missing_episodes --from --until 2025-01-31'), [
    '--from needs a value: --from DAY',
    '--from is needed: the first day of the period',
  ])
  assert.deepEqual(mistakes('figure missing_episodes --from 2025-01-01 --until 2025-01-31 --until 2025-02-28'), [
    '--until is given 2 times',
  ])
  assert.deepEqual(mistakes('story'), ['CHILD is needed: the child’s id, as `find` shows it'])
  assert.deepEqual(mistakes('health here'), ["'here' is one word too many for health"])
})

test('a word that is not known names the nearest that are', () => {
  assert.deepEqual(nearest('strategy_discusion', ['strategy_discussion', 'missing_episode', 'care_episode']), [
    'strategy_discussion',
  ])
  assert.deepEqual(nearest('xyz', ['strategy_discussion']), [])
  assert.deepEqual(mistakes('figrue'), ["There is no command 'figrue'. Did you mean figure?"])
})

test('help, the glossary and the measures need no store', async () => {
  const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nowhere' }
  const [overview, one, measures, glossary, bare, wrong] = await Promise.all([
    throughline(['--help'], { env }),
    throughline(['figure', '--help'], { env }),
    throughline(['measures', '--json'], { env }),
    throughline(['glossary', 'missing', 'episode', '--json'], { env }),
    throughline(['help', 'settings', 'set'], { env }),
    throughline(['clocks', '--bogus'], { env }),
  ])
  assert.deepEqual([overview.status, one.status, bare.status], [0, 0, 0])
  for (const { name } of table) assert.match(overview.out, new RegExp(`^  ${name} `, 'm'))
  assert.match(one.out, /--known-at INSTANT/)
  assert.equal(
    measures.rows.some(({ measure }) => measure === 'interviews_in_time'),
    true,
  )
  assert.equal(
    glossary.rows.every(({ id, name }) => `${String(id)} ${String(name)}`.toLowerCase().includes('missing episode')),
    true,
  )
  assert.match(bare.out, /--why TEXT/)
  assert.deepEqual([wrong.status, wrong.out], [2, ''])
})
