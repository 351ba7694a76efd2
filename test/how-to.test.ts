import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { inProject } from '#services/project.ts'
import { applied, contentsOf, stepsIn, type Step } from './how-to/following.ts'

const copy = mkdtempSync(join(tmpdir(), 'throughline-how-to-'))
after(() => rmSync(copy, { recursive: true, force: true }))
for (const each of [
  'src',
  'db',
  'script',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  '.prettierrc.json',
])
  cpSync(inProject(each), join(copy, each), { recursive: true, preserveTimestamps: true })
symlinkSync(inProject('node_modules'), join(copy, 'node_modules'))

// As in a newcomer's own clone: its own PostgreSQL, and no test round it.
const { THROUGHLINE_TEST_DATABASE_URL: _url, NODE_TEST_CONTEXT: _context, ...env } = process.env
const run = (command: string, ...given: string[]) =>
  promisify(execFile)(command, given, { cwd: copy, env }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${command} ${given.join(' ')}\n${error.stdout}\n${error.stderr}`)
  })
const node = (...given: string[]) => run(process.execPath, ...given)

test('following the page on records touches records.ts, its test and a migration, and the form asks its questions', async () => {
  const touched = await follow('add-a-record')
  const migration = touched.find((file) => /^db\/\d{4}-sighting\.sql$/.test(file))
  const records = ['src/pathways/missing/records.ts', 'src/pathways/missing/sighting.test.ts']
  assert.deepEqual(touched, [migration, 'db/schema.sql', ...records])
  const form = await node('test/how-to/form-of.ts', 'sighting')
  for (const question of ['When was the child seen?', 'Where?', 'Who told us?', 'What was done about it?'])
    assert.ok(form.stdout.includes(question), question)
})

test('following the page on timescales touches timescales.ts and its test, and the clock runs', async () => {
  assert.deepEqual(await follow('add-a-timescale'), [
    'src/pathways/missing/back-in-education.test.ts',
    'src/pathways/missing/timescales.ts',
  ])
})

test('following the page on measures touches measures.ts and its test, and the figure is that counted by hand', async () => {
  assert.deepEqual(await follow('add-a-measure'), [
    'src/pathways/missing/from-care.test.ts',
    'src/pathways/missing/measures.ts',
  ])
})

test('following the page on publications touches one file, its line and its test, and says what its readers see', async () => {
  assert.deepEqual(await follow('add-a-publication'), [
    'src/publications/index.ts',
    'src/publications/monthly-missing.test.ts',
    'src/publications/monthly-missing.ts',
  ])
})

test('what was followed has right types, has no mistakes in its declarations, and is laid out as the rest is', async () => {
  const declared = await node('test/how-to/declared.ts', 'sighting', 'back_in_education', 'missing_from_care')
  assert.equal(
    declared.stdout.trim(),
    'record sighting; timescale back_in_education; measure missing_from_care; 0 mistakes',
  )
  writeFileSync(
    join(copy, 'what-is-declared.json'),
    JSON.stringify({ extends: './tsconfig.json', include: ['src/pathways', 'src/publications'] }),
  )
  await node('node_modules/typescript/bin/tsc', '-p', 'what-is-declared.json', '--pretty', 'false')
  await node('node_modules/prettier/bin/prettier.cjs', '--check', 'src/pathways/missing/*.ts', 'src/publications/*.ts')
})

/** Does what a page says, in order, and returns the files that are not as they were. */
async function follow(page: string): Promise<string[]> {
  const before = contentsOf(copy)
  for (const step of stepsIn(readFileSync(inProject('docs/how-to', `${page}.md`), 'utf8'))) await take(step)
  const now = contentsOf(copy)
  return [...now.keys()].filter((file) => now.get(file) !== before.get(file)).toSorted()
}

async function take(step: Step): Promise<void> {
  if (step.is === 'run') {
    const [command, ...given] = step.words.trim().split(' ')
    await run(join(copy, command!), ...given)
  } else if (step.is === 'make') {
    writeFileSync(join(copy, step.file), step.words, { flag: 'wx' })
  } else {
    const file = join(copy, step.file)
    writeFileSync(file, applied(step.words, readFileSync(file, 'utf8'), step.file))
  }
}
