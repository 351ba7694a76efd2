import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { inProject } from '#services/project.ts'

const marked = globSync('test/typings/wrong/*.ts', { cwd: inProject() }).toSorted().flatMap(marks)
const errors = await compile()

test('what cannot be meant does not compile: every line that is marked as wrong, and no other', () => {
  assert.deepEqual(
    errors
      .filter(({ file }) => file.includes('/wrong/'))
      .map(({ file, line }) => `${file}:${line}`)
      .toSorted(),
    marked.toSorted(),
  )
})

test('the right twins compile', () => {
  assert.deepEqual(
    errors.filter(({ file }) => !file.includes('/wrong/')),
    [],
  )
})

/** The line after each that begins `// wrong:`. */
function marks(file: string): string[] {
  const lines = readFileSync(inProject(file), 'utf8').split('\n')
  return lines.flatMap((words, at) => (words.startsWith('// wrong:') ? [`${file}:${at + 2}`] : []))
}

async function compile() {
  const run = promisify(execFile)(
    process.execPath,
    [inProject('node_modules/typescript/bin/tsc'), '-p', inProject('test/typings/tsconfig.json'), '--pretty', 'false'],
    { cwd: inProject() },
  )
  const said = await run.then(({ stdout }) => stdout).catch((error: { stdout: string }) => error.stdout)
  return [...said.matchAll(/^(\S+?)\((\d+),\d+\): (error .*)$/gm)].map(([, file, line, words]) => ({
    file: file!,
    line: Number(line),
    words: words!,
  }))
}
